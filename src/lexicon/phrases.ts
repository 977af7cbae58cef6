import { JOINED, lengthOf, makeWords, pairOf, readWords, syllableOf } from '../text/syllables'
import phrases from './phrases.json'

/**
 * The set phrases of the genre over the numbers of their syllables: what belongs together, what stands alone, what is rightly said
 * twice. The table holds them as a person writes them; all of it is read in one go, since this runs at the start of every program.
 */
export interface Row {
  readonly words: readonly string[]
  readonly syllables: readonly number[]
  /** What should stand for a row that is itself the slip. */
  readonly instead?: readonly string[]
}

const WRITTEN = new Map<number, string>()
/** How a syllable of the table is written. */
export const written = (one: number): string => WRITTEN.get(one) ?? ''

/** Reads the lines in one go and hands over each word with its number, and whether a line begins with it. */
function readLines(lines: readonly string[], each: (one: number, word: string, begins: boolean) => void): void {
  const text = lines.join(';')
  const { starts, packed } = makeWords(text.length)
  const count = readWords(text, { starts, packed })
  for (let i = 0; i < count; i++) {
    const found = packed[i] as number
    const [one, word] = [syllableOf(found), text.slice(starts[i] as number, (starts[i] as number) + lengthOf(found))]
    if (one) WRITTEN.set(one, word)
    each(one, word, (found & JOINED) === 0)
  }
}

function rowsOf(lines: readonly string[]): Row[] {
  const rows: { words: string[]; syllables: number[] }[] = []
  readLines(lines, (one, word, begins) => {
    const last = rows[rows.length - 1]
    if (begins || !last) rows.push({ words: [word], syllables: [one] })
    else {
      last.words.push(word)
      last.syllables.push(one)
    }
  })
  return rows
}

const SLOTS = 8191
function slotOf(number: number): number {
  return (Math.imul(number, 0x9e3779b1) >>> 19) & SLOTS
}
/** A table of numbers answers faster than a Set does. */
export function add(table: Int32Array, number: number): void {
  let at = slotOf(number)
  while (table[at] !== 0 && table[at] !== number) at = (at + 1) & SLOTS
  table[at] = number
}
export function remove(table: Int32Array, number: number): void {
  const at = table.indexOf(number)
  if (at >= 0) table[at] = REMOVED
}
const REMOVED = -1
export function has(table: Int32Array, number: number): boolean {
  let at = slotOf(number)
  while (table[at] !== 0 && table[at] !== number) at = (at + 1) & SLOTS
  return table[at] !== 0
}

export const KNOWN = new Int32Array(SLOTS + 1)
/** What follows a syllable in the words of the list, and what comes before one. */
export const SECONDS: ReadonlyMap<number, readonly number[]> = grouped(phrases.words)
// Words that look like slips of those and are none.
grouped(phrases.ordinary)
const FIRSTS = new Map<number, number[]>()
for (const [one, seconds] of SECONDS)
  for (const two of seconds) {
    const firsts = FIRSTS.get(two)
    if (firsts) firsts.push(one)
    else FIRSTS.set(two, [one])
  }

/** Words of two syllables by the first: 'thi công đua' is 'thi công' and 'thi đua'. */
function grouped(lines: readonly string[]): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  let first = 0
  let seconds: number[] = []
  readLines(lines, (one, _, begins) => {
    if (begins) {
      first = one
      seconds = []
      groups.set(one, seconds)
    } else {
      seconds.push(one)
      add(KNOWN, pairOf(first, one))
    }
  })
  return groups
}

const NONE: readonly number[] = []
/** Do two syllables make a word of the list? */
export const isWord = (one: number, two: number): boolean => has(KNOWN, pairOf(one, two))
export const secondsOf = (one: number): readonly number[] => SECONDS.get(one) ?? NONE
export const firstsOf = (two: number): readonly number[] => FIRSTS.get(two) ?? NONE

const setOf = (text: string): ReadonlySet<number> => new Set(rowsOf([text])[0]?.syllables)
const ALONE = setOf(phrases.alone)
const FREE = setOf(phrases.free)
const TWICE = setOf(phrases.twice)
/** Is it a small word, that stands beside anything? */
export const isFree = (one: number): boolean => FREE.has(one)
/** Is it a word of one syllable with a meaning of its own? */
export const isAlone = (one: number): boolean => ALONE.has(one)
/** Is the syllable rightly said twice? */
export const mayRepeat = (one: number): boolean => TWICE.has(one)
/** Can a word begin, or end, with this syllable? */
export const mayBegin = (one: number): boolean => SECONDS.has(one) || FREE.has(one) || ALONE.has(one)
export const mayEnd = (one: number): boolean => FIRSTS.has(one) || FREE.has(one) || ALONE.has(one)

/** Longer phrases are their own context; of some nothing else is left when they lose a word inside. */
const WHOLE = rowsOf(phrases.whole)
export const LONGER: readonly Row[] = [...WHOLE, ...rowsOf(phrases.phrases)]
/** Slips that no rule makes, and what is left of the whole ones. */
export const WRONG: readonly Row[] = [
  ...rowsOf(phrases.slips.map(([wrong = '']) => wrong)).map((row, i) => ({ ...row, instead: phrases.slips[i]?.[1]?.split(' ') ?? [] })),
  ...WHOLE.flatMap(shortened),
]

/** What a phrase may be without one of its inner words; but not what may stand beside each other. */
export function shortened({ words, syllables }: Row): Row[] {
  return words.slice(2).flatMap((_, i) => {
    const [left = 0, right = 0] = [syllables[i], syllables[i + 2]]
    if (left === right || isWord(left, right) || isFree(left) || isFree(right)) return []
    return [{ words: words.filter((_, at) => at !== i + 1), syllables: syllables.filter((_, at) => at !== i + 1), instead: words }]
  })
}
