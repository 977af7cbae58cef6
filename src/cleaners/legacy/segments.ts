import { allMatches } from '../../text/matches'
import type { Reading } from './readings'
import type { Verdict } from './words'

/** A word of a text that is not all plain letters, and what a reading makes of it. */
export interface Word {
  readonly start: number
  readonly raw: string
  readonly verdict: Verdict
}

/** A line, or a cell of one, and the reading it was written for; null where nothing in it tells. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly reading: Reading | null
  /** Its accented words, as that reading has them, and how many of them are syllables or none. */
  readonly words: readonly Word[]
  readonly good: number
  readonly bad: number
}

export type Judge = (word: string, reading: Reading) => Verdict

/** A reading's accented words of a line, how many words there are, and how many are syllables, none, and syllables in it alone. */
interface Score {
  readonly reading: Reading
  readonly words: readonly Word[]
  readonly all: number
  readonly good: number
  readonly bad: number
  readonly proofs: number
}

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The score that told best when the document was looked through. */
  score: Score | null
}

/** What speaks for a reading, in the lines that it explains best. */
interface Evidence {
  /** The words that prove it, each once: a verdict is made once for a word. */
  readonly words: Set<Verdict>
  all: number
  strong: number
  good: number
  bad: number
}

type Scorer = (line: Line, reading: Reading) => Score

const LINE = /[^\n\r\f\t\u2028\u2029]+/g
/** Also the controls in which VPS and VISCII have capitals. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are letters here
const ACCENTED = /[^\0-\x7f]|[\x01-\x06\x10-\x1e]/
/** Letters that Unicode alone has: a line with one was not written in an old encoding, or not all of it. */
const OURS = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/
/** A blank or a hyphen that may be a letter in other looks; in a word that is none with it, it parts two. */
const JOINT = /[ \u00a0-]/
/** Words of other languages that are syllables by chance are one in sixty; so many that no reading explains speak against one that is. */
const ALIENS = 8
/** Of Vietnamese words more than half have accents; of those of scans read by an English engine, or of other languages, a tenth. */
const ACCENTS = 0.3

/**
 * Which reading each line was written for. First the readings that the text as a whole bears out, by words that are syllables in
 * them alone, in lines that they explain better than any other; then, line by line, the best of those and of the text as it
 * stands. A line that does not tell goes with the nearest that does.
 */
export function findSegments(text: string, unicode: Reading, readings: readonly Reading[], judge: Judge): Segment[] {
  const lines: Line[] = allMatches(LINE, text).flatMap(({ 0: line, index }) =>
    ACCENTED.test(line) ? [{ start: index, end: index + line.length, text: line, score: null }] : [],
  )
  const score: Scorer = (line, reading) => (line.score?.reading === reading ? line.score : scoreOf(line.text, line.start, reading, judge))
  const borne = borneOut(lines, unicode, readings, score)
  if (borne.length === 0) return []
  return withNeighbours(
    lines.map((line) => choose(line, unicode, borne, score)),
    (segment, reading) => ({ ...segment, ...scoreOf(text.slice(segment.start, segment.end), segment.start, reading, judge) }),
  )
}

/** The accented words of a line, as a reading parts them, and the count of all. */
function partsOf(line: string, start: number, reading: Reading, judge: Judge): { words: Word[]; all: number } {
  const words: Word[] = []
  const found = allMatches(reading.word, line)
  for (const { 0: raw, index } of found) {
    if (isPlain(raw)) continue
    const verdict = judge(raw, reading)
    if (verdict.value === 1 || !JOINT.test(raw)) words.push({ start: start + index, raw, verdict })
    else {
      let at = start + index
      for (const part of raw.split(JOINT)) {
        if (!isPlain(part)) words.push({ start: at, raw: part, verdict: judge(part, reading) })
        at += part.length + 1
      }
    }
  }
  return { words, all: found.length }
}

function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127 || word.charCodeAt(i) < 32) return false
  return true
}

function scoreOf(line: string, start: number, reading: Reading, judge: Judge): Score {
  const { words, all } = partsOf(line, start, reading, judge)
  let [good, bad, proofs] = [0, 0, 0]
  for (const { verdict } of words) {
    if (verdict.value === 1) good++
    else if (verdict.value === -1) bad++
    if (verdict.proof) proofs++
  }
  return { reading, words, all, good, bad, proofs }
}

/** Sequences that prove themselves count twice. */
function sum({ reading, words, good, bad }: Score): number {
  return good - bad + (reading.marks ? words.filter(({ verdict }) => verdict.strong).length : 0)
}

/** The readings that the text bears out, the best first. */
function borneOut(lines: readonly Line[], unicode: Reading, readings: readonly Reading[], score: Scorer): Reading[] {
  const evidence = new Map<Reading, Evidence>()
  let last: Reading | undefined
  let alien = 0
  for (const line of lines) {
    const again = last && score(line, last)
    // What explains a line without rest needs no rivals.
    const found = again && explains(again, evidence.get(again.reading)) ? again : best(line, OURS.test(line.text) ? [unicode] : [unicode, ...readings], score)
    if (found.reading === unicode || sum(found) <= 0) alien += score(line, unicode).bad
    else {
      note(evidence, found)
      line.score = found
      last = found.reading
    }
  }
  const size = (reading: Reading): number => evidence.get(reading)?.words.size ?? 0
  const borne = readings.filter((reading) => size(reading) * ALIENS > alien && isEnough(evidence.get(reading), reading.marks !== undefined))
  const covered = new Set(borne.map(({ covers }) => covers))
  return borne.filter(({ name }) => !covered.has(name)).sort((a, b) => size(b) - size(a))
}

function explains({ bad, proofs }: Score, evidence: Evidence | undefined): boolean {
  return bad === 0 && proofs > ((evidence?.words.size ?? 0) > 9 ? 0 : 2)
}

function best(line: Line, readings: readonly Reading[], score: Scorer): Score {
  return readings.map((reading) => score(line, reading)).reduce((one, other) => (sum(other) > sum(one) ? other : one))
}

function note(evidence: Map<Reading, Evidence>, { reading, words, all, good, bad }: Score): void {
  const known = evidence.get(reading) ?? { words: new Set(), all: 0, strong: 0, good: 0, bad: 0 }
  for (const { verdict } of words) {
    if (verdict.proof) known.words.add(verdict)
    if (verdict.strong) known.strong++
  }
  known.all += all
  known.good += good
  known.bad += bad
  evidence.set(reading, known)
}

function isEnough(evidence: Evidence | undefined, certain: boolean): boolean {
  if (!evidence) return false
  const { words, all, strong, good, bad } = evidence
  if (good < all * ACCENTS) return false
  return words.size > 2 ? bad * 4 <= good : strong > 0 && bad === 0 && words.size > (certain ? 0 : 1)
}

function choose(line: Line, unicode: Reading, readings: readonly Reading[], score: Scorer): Segment {
  const { start, end } = line
  if (line.score && line.score.reading === readings[0]) return { start, end, ...line.score }
  // A second encoding has to explain more than the first one.
  const found = readings.map((reading) => score(line, reading)).reduce((one, other) => (sum(other) > sum(one) + 1 ? other : one))
  const asIs = score(line, unicode)
  if (sum(found) > sum(asIs) && sum(found) > -2) return { start, end, ...found }
  const open = sum(found) === sum(asIs) && sum(found) > -2
  return { start, end, ...asIs, ...(open ? { reading: null } : {}) }
}

/** Lines that do not tell, read as the nearest line that does. */
function withNeighbours(segments: readonly Segment[], reread: (segment: Segment, reading: Reading) => Segment): Segment[] {
  const before = nearest(segments)
  const after = nearest([...segments].reverse()).reverse()
  return segments.map((segment, i) => {
    if (segment.reading) return segment
    const [back, on] = [before[i], segments.length - 1 - (after[i] ?? Number.NaN)]
    const reading = segments[back === undefined || on - i < i - back ? on : back]?.reading
    return reading ? reread(segment, reading) : segment
  })
}

/** For each segment the last one up to it that tells. */
function nearest(segments: readonly Segment[]): (number | undefined)[] {
  let last: number | undefined
  return segments.map(({ reading }, i) => {
    if (reading) last = i
    return last
  })
}
