import { allMatches } from '../../text/matches'
import type { Reading } from './readings'
import type { Verdict } from './words'

/** A word of a text as a reading has it. */
export interface Word extends Verdict {
  readonly start: number
  readonly raw: string
}

/** A line, or a cell of one, and the reading it was written for; null where nothing in it tells. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly reading: Reading | null
  /** Accented words that are syllables, and that are none. */
  readonly good: number
  readonly bad: number
}

export type Judge = (word: string, reading: Reading) => Verdict

/** What speaks for a reading, in the lines that it explains best. */
interface Evidence {
  readonly words: Set<string>
  strong: number
  good: number
  bad: number
}

interface Score {
  readonly good: number
  readonly bad: number
  readonly proofs: readonly Word[]
}

const LINE = /[^\n\r\f\t\u2028\u2029]+/g
const ACCENTED = /[^\0-\x7f]/
/** A blank that may be a lost byte, in a word that is none with it. */
const JOINT = /[ \u00a0]/

/** The words of a stretch of text, as a reading parts them. */
export function wordsOf(text: string, start: number, end: number, reading: Reading, judge: Judge): Word[] {
  const words: Word[] = []
  for (const { 0: raw, index } of allMatches(reading.word, text.slice(start, end))) {
    const verdict = judge(raw, reading)
    if (verdict.value === 1 || !JOINT.test(raw)) words.push({ ...verdict, raw, start: start + index })
    else {
      let at = start + index
      for (const part of raw.split(JOINT)) {
        if (part !== '') words.push({ ...judge(part, reading), raw: part, start: at })
        at += part.length + 1
      }
    }
  }
  return words
}

/**
 * Which reading each line was written for. First the readings that the text as a whole bears out, by words that are syllables in
 * them alone, in lines that they explain better than any other; then, line by line, the best of those and of the text as it
 * stands. A line that does not tell goes with the nearest that does.
 */
export function findSegments(text: string, gate: RegExp, unicode: Reading, readings: readonly Reading[], judge: Judge): Segment[] {
  const lines = allMatches(LINE, text).map(({ 0: line, index }) => ({ start: index, end: index + line.length, line }))
  const score = (line: { start: number; end: number }, reading: Reading): Score => scoreOf(wordsOf(text, line.start, line.end, reading, judge))
  const borne = borneOut(lines.filter(({ line }) => gate.test(line)), unicode, readings, score)
  if (borne.length === 0) return []
  return withNeighbours(lines.filter(({ line }) => ACCENTED.test(line)).map((line) => choose(line, unicode, borne, score)))
}

interface Stretch {
  readonly start: number
  readonly end: number
}

type Scorer = (line: Stretch, reading: Reading) => Score

function scoreOf(words: readonly Word[]): Score {
  let [good, bad] = [0, 0]
  for (const { value } of words) {
    if (value === 1) good++
    else if (value === -1) bad++
  }
  return { good, bad, proofs: words.filter(({ proof }) => proof) }
}

const sum = ({ good, bad }: Score): number => good - bad

/** The readings that the text bears out, the best first. */
function borneOut(lines: readonly Stretch[], unicode: Reading, readings: readonly Reading[], score: Scorer): Reading[] {
  const evidence = new Map<Reading, Evidence>()
  let last: Reading | undefined
  for (const line of lines) {
    const again = last && score(line, last)
    // What explains a line without rest needs no rivals.
    if (last && again && again.bad === 0 && again.proofs.length > 2) note(evidence, last, again)
    else {
      const [reading, found] = best(line, [unicode, ...readings], score)
      if (reading === unicode || sum(found) <= 0) continue
      note(evidence, reading, found)
      last = reading
    }
  }
  const size = (reading: Reading): number => evidence.get(reading)?.words.size ?? 0
  return readings.filter((reading) => isEnough(evidence.get(reading))).sort((a, b) => size(b) - size(a))
}

function best(line: Stretch, readings: readonly Reading[], score: Scorer): readonly [Reading, Score] {
  const scored = readings.map((reading) => [reading, score(line, reading)] as const)
  return scored.reduce((one, other) => (sum(other[1]) > sum(one[1]) ? other : one))
}

function note(evidence: Map<Reading, Evidence>, reading: Reading, { good, bad, proofs }: Score): void {
  const all = evidence.get(reading) ?? { words: new Set(), strong: 0, good: 0, bad: 0 }
  for (const { text } of proofs) all.words.add(text.toLowerCase())
  all.strong += proofs.filter(({ strong }) => strong).length
  all.good += good
  all.bad += bad
  evidence.set(reading, all)
}

function isEnough(evidence: Evidence | undefined): boolean {
  if (!evidence) return false
  const { words, strong, good, bad } = evidence
  return words.size > 2 ? bad * 4 <= good : words.size === 2 && strong > 0 && bad === 0
}

function choose(line: Stretch, unicode: Reading, readings: readonly Reading[], score: Scorer): Segment {
  const asIs = score(line, unicode)
  const [first, ...others] = readings.map((reading) => [reading, score(line, reading)] as const) as [readonly [Reading, Score], ...(readonly [Reading, Score])[]]
  // A second encoding has to explain more than the first one.
  const [reading, found] = others.reduce((one, other) => (sum(other[1]) > sum(one[1]) + 1 ? other : one), first)
  const { start, end } = line
  if (sum(found) > sum(asIs) && sum(found) > -2) return { start, end, reading, good: found.good, bad: found.bad }
  const open = sum(found) === sum(asIs) && sum(found) > -2
  return { start, end, reading: open ? null : unicode, good: asIs.good, bad: asIs.bad }
}

/** Lines that do not tell, read as the nearest line that does. */
function withNeighbours(segments: readonly Segment[]): Segment[] {
  const told = segments.map(({ reading }, index) => (reading ? index : -1))
  const before = [...told]
  for (let i = 1; i < before.length; i++) if (before[i] === -1) before[i] = before[i - 1] as number
  const after = [...told]
  for (let i = after.length - 2; i >= 0; i--) if (after[i] === -1) after[i] = after[i + 1] as number
  return segments.map((segment, i) => {
    if (segment.reading) return segment
    const [back, on] = [before[i] as number, after[i] as number]
    const near = on === -1 || (back !== -1 && i - back <= on - i) ? back : on
    return { ...segment, reading: segments[near]?.reading ?? null }
  })
}
