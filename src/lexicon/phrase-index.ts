import { ONSETS, onsetPlaceOf, PLAIN_RHYMES, pairOf, rhymePlaceOf, SPELLINGS, spellingOf } from '../text/syllables'
import { add, firstsOf, has, isWord, KNOWN, LONGER, type Row, remove, SECONDS, secondsOf, WRONG, written } from './phrases'

/**
 * Which phrases two syllables may belong to, with a slip in one of the two. What a slip makes of a syllable keeps its skeleton, so
 * a row stands under each of its syllables with the skeleton of the next, and under its second with the skeleton of the first.
 */
export interface Entry {
  readonly row: Row
  /** Where in the row the two syllables stand. */
  readonly at: number
}

/** Letters that keyboards, dialects and scans confuse, by class; the vowels without their marks and in any order. */
const ONSET_CLASSES = ['', 'c k kh qu g gh', 'd đ gi r', 'l n nh ng ngh', 's x', 't th tr ch', 'b p ph v', 'm', 'h'].map((list) => list.split(' '))
const BY_ONSET = ONSETS.map((onset) => ONSET_CLASSES.findIndex((list) => list.includes(onset)))
const BY_RHYME = numbered(PLAIN_RHYMES.map(rhymeClass))

function rhymeClass(rhyme: string): string {
  const [, vowels = '', coda = ''] = /^([aeiou]*)(.*)/.exec(rhyme.replace('y', 'i')) ?? []
  return [...vowels].sort().join('') + coda.replace(/^[nm].*/, 'n').replace(/c.*/, 't')
}

function numbered(classes: readonly string[]): readonly number[] {
  const all = [...new Set(classes)]
  return classes.map((one) => all.indexOf(one))
}

const SKELETONS = Uint16Array.from(
  { length: SPELLINGS },
  (_, spelling) => ((BY_RHYME[rhymePlaceOf(spelling)] as number) << 4) | (BY_ONSET[onsetPlaceOf(spelling)] as number),
)
/** Could one syllable be a slip of the other? Never a false no. */
export const areAlike = (one: number, two: number): boolean => SKELETONS[spellingOf(one)] === SKELETONS[spellingOf(two)]

function byFirst(one: number, two: number): number {
  return (one << 11) | (SKELETONS[spellingOf(two)] as number)
}
function bySecond(one: number, two: number): number {
  return (1 << 29) | (two << 11) | (SKELETONS[spellingOf(one)] as number)
}

/** One bit for each key, or for some that share it. */
const BITS = new Int32Array(4096)
function bitOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 15
}
function isMarked(key: number): boolean {
  const bit = bitOf(key)
  return (((BITS[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1
}
function mark(key: number): number {
  const bit = bitOf(key)
  BITS[bit >>> 5] = (BITS[bit >>> 5] as number) | (1 << (bit & 31))
  return key
}

const NONE: readonly Entry[] = []
/** Words of the list need no more than their bits, since each names what stands beside it. Longer phrases are few. */
const LONG = new Map<number, Entry[]>()
function enter(key: number, row: Row, at: number): void {
  const there = LONG.get(mark(key))
  if (there) there.push({ row, at })
  else LONG.set(key, [{ row, at }])
}

/** Pairs that are right wherever they stand: all that the list holds, but for words that are a slip in a longer phrase. */
const RIGHT = KNOWN.slice()

for (const [one, seconds] of SECONDS)
  for (const two of seconds) {
    mark(byFirst(one, two))
    mark(bySecond(one, two))
  }
for (const row of LONGER)
  for (const [at, [one, two]] of pairsOf(row).entries()) {
    enter(byFirst(one, two), row, at)
    if (at === 0) enter(bySecond(one, two), row, at)
    add(RIGHT, pairOf(one, two))
  }
for (const row of WRONG) {
  const at = pairsOf(row).findIndex(([one, two]) => !isWord(one, two))
  const [one = 0, two = 0] = row.syllables.slice(at)
  enter(byFirst(one, two), row, at)
}
for (const row of LONGER)
  for (const [one, two] of pairsOf(row)) for (const word of wordsLike(one, two)) remove(RIGHT, pairOf(word.row.syllables[0] ?? 0, word.row.syllables[1] ?? 0))
function pairsOf({ syllables }: Row): (readonly [number, number])[] {
  return syllables.slice(1).map((two, i) => [syllables[i] as number, two] as const)
}

/** May one of two syllables be a slip in a phrase of the list? A first look: never a false no, seldom a false yes. */
export function mayBeSlip(one: number, two: number): boolean {
  return (isMarked(byFirst(one, two)) || isMarked(bySecond(one, two))) && !has(RIGHT, pairOf(one, two))
}

/** The phrases in which two syllables may stand with a slip in one of them; where the two make a word, the longer ones alone. */
export function entriesFor(one: number, two: number): readonly Entry[] {
  const [first, second] = [LONG.get(byFirst(one, two)), LONG.get(bySecond(one, two))]
  const longer = first && second ? [...first, ...second] : (first ?? second ?? NONE)
  const words = isWord(one, two) ? NONE : wordsLike(one, two)
  return words.length === 0 ? longer : [...longer, ...words]
}

/** The words of the list that differ from two syllables in one of them alone. */
function wordsLike(one: number, two: number): readonly Entry[] {
  const found: Entry[] = []
  for (const other of secondsOf(one)) if (other !== two && areAlike(other, two)) found.push(wordOf(one, other))
  for (const other of firstsOf(two)) if (other !== one && areAlike(other, one)) found.push(wordOf(other, two))
  return found
}

function wordOf(one: number, two: number): Entry {
  return { row: { words: [written(one), written(two)], syllables: [one, two] }, at: 0 }
}
