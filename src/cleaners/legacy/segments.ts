import { allMatches } from '../../text/matches'
import type { Reading } from './readings'
import type { Verdict } from './words'

/** A word of a text that is not all plain letters, and what a reading makes of it. */
export interface Word {
  readonly start: number
  readonly raw: string
  readonly verdict: Verdict
}

/** A line, or a cell of one, in a reading: its accented words and the count of all; those that are syllables, and that are none. */
export interface Segment {
  readonly start: number
  readonly text: string
  readonly reading: Reading
  readonly words: readonly Word[]
  readonly all: number
  readonly good: number
  readonly bad: number
  readonly proofs: number
  /** How much more the reading explains than not. */
  readonly sum: number
}

export type Judge = (word: string, reading: Reading) => Verdict

const LINE = /[^\n\r\f\t\u2028\u2029]+/g
/** What is not plain: also the controls in which VPS and VISCII have capitals. */
const ACCENTED = /[^\n -~]/
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
 * stands. A line that does not tell goes with the one before it that does.
 */
export function findSegments(text: string, unicode: Reading, readings: readonly Reading[], judge: Judge): Segment[] {
  const lines = allMatches(LINE, text).filter(([line]) => ACCENTED.test(line))
  const firsts = firstLook(lines, unicode, readings, judge)
  const borne = borneOut(firsts, readings)
  const [main] = borne
  if (!main) return []
  const chosen = lines.map((line, i) => {
    const first = firsts[i] as Segment
    const read = (reading: Reading): Segment => segment(line, reading, judge)
    return first.reading === main ? first : choose(read(unicode), borne.map(read))
  })
  let last = chosen.find((one) => one)?.reading ?? main
  return lines.map((line, i) => {
    const one = chosen[i] ?? segment(line, last, judge)
    last = one.reading
    return one
  })
}

function segment({ 0: text, index }: RegExpExecArray, reading: Reading, judge: Judge): Segment {
  const words: Word[] = []
  let [good, bad, proofs, sum] = [0, 0, 0, 0]
  const take = (raw: string, start: number, verdict: Verdict): void => {
    words.push({ start, raw, verdict })
    if (verdict.value > 0) good++
    if (verdict.value < 0) bad++
    if (verdict.proof > 0) proofs++
    // Sequences that prove themselves count twice.
    sum += verdict.value + (reading.sure && verdict.proof > 1 ? 1 : 0)
  }
  const all = allMatches(reading.word, text)
  for (const { 0: raw, index: at } of all) {
    if (!ACCENTED.test(raw)) continue
    const verdict = judge(raw, reading)
    let start = index + at
    if (verdict.value > 0 || raw.length < 3 || !JOINT.test(raw)) take(raw, start, verdict)
    else
      for (const part of raw.split(JOINT)) {
        if (ACCENTED.test(part)) take(part, start, judge(part, reading))
        start += part.length + 1
      }
  }
  return { start: index, text, reading, words, all: all.length, good, bad, proofs, sum }
}

/** The best reading of each line by itself. One that explained many words before, and all of this line, needs no rivals. */
function firstLook(lines: readonly RegExpExecArray[], unicode: Reading, readings: readonly Reading[], judge: Judge): Segment[] {
  let last = unicode
  let run = 0
  return lines.map((line) => {
    const again = segment(line, last, judge)
    if (last === unicode || again.bad > 0 || again.proofs < (run > 9 ? 1 : 3)) {
      const asIs = last === unicode ? again : segment(line, unicode, judge)
      const found = (OURS.test(line[0]) ? [] : readings)
        .map((reading) => segment(line, reading, judge))
        .reduce((one, other) => (other.sum > one.sum ? other : one), asIs)
      if (found.sum <= 0 || found === asIs) return asIs
      if (found.reading !== last) run = 0
      last = found.reading
      run += found.proofs
      return found
    }
    run += again.proofs
    return again
  })
}

/** The readings that the lines bear out, the best first. */
function borneOut(lines: readonly Segment[], readings: readonly Reading[]): Reading[] {
  const alien = lines.reduce((count, { reading, bad }) => (readings.includes(reading) ? count : count + bad), 0)
  const borne = readings.flatMap((reading) => {
    const mine = lines.filter((line) => line.reading === reading)
    const count = (of: 'all' | 'good' | 'bad'): number => mine.reduce((sum, line) => sum + line[of], 0)
    // A verdict is made once for a word.
    const proofs = [...new Set(mine.flatMap(({ words }) => words.map(({ verdict }) => verdict)))].filter(({ proof }) => proof > 0)
    const size = proofs.length
    const strong = proofs.filter(({ proof }) => proof > 1).length
    const few = count('bad') === 0 && size > (reading.sure ? 0 : 1) && strong === size
    const enough = size > 2 ? count('bad') * 4 <= count('good') && (strong > 0 || size > 5) : few
    return enough && size * ALIENS > alien && count('good') >= count('all') * ACCENTS ? [{ reading, size }] : []
  })
  borne.sort((a, b) => b.size - a.size)
  // TCVN 5712 has all that its third form has.
  const whole = borne.some(({ reading }) => reading.name === 'tcvn5712')
  return borne.map(({ reading }) => reading).filter(({ name }) => !whole || name !== 'tcvn3')
}

/** The line as it stands or in the best reading; undefined where it does not tell. A second encoding has to explain more than the first. */
function choose(asIs: Segment, others: readonly Segment[]): Segment | undefined {
  const found = others.reduce((one, other) => (other.sum > one.sum + 1 ? other : one))
  if (found.sum > asIs.sum && found.sum >= 0) return found
  return found.sum === asIs.sum && found.sum >= -1 ? undefined : asIs
}
