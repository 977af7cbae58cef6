import { firstsOf, isFree, isWord, secondsOf, written } from '../lexicon/phrases'
import { before, behind, type Case, caseOf, endOf, inCase, inkOf, isJoined, packedAt, type Reading, type Suspect, startOf } from './reading'
import { oneLetter, remarked, retyped } from './slips'
import { apart, HAS_MARK, lengthOf, lettersOf, plain, plainOf, spellingOf, syllable, toneOf } from './syllables'

/** The longest syllable, nghiêng, and one letter too many; twice that for two words run together. */
const LONGEST = 8
/** What glues a word to another thing: an address, a number, a foreign or compound name. */
const GLUE = /[\d\-–@_&'’+=#\\/|<>^~*]/

/** What a word that is no syllable should be; null for names, foreign words, and what nothing explains. */
export function oddWord(reading: Reading, i: number): Suspect | null {
  const packed = packedAt(reading, i)
  const length = lengthOf(packed)
  const marked = (packed & HAS_MARK) !== 0
  if (length < 2 || length > 2 * LONGEST || (!marked && isAbbreviation(reading, i))) return null
  const neighbours = [...secondsOf(before(reading, i)), ...firstsOf(behind(reading, i))]
  if ((!marked && neighbours.length === 0 && !isAmid(reading, i)) || isGlued(reading, i)) return null
  const own = caseOf(reading, i)
  if (own === 'capital' && isAmidName(reading, i)) return null
  const word = inkOf(reading, i).toLowerCase()
  const value =
    length > LONGEST
      ? 0
      : byNeighbour(word, neighbours, SURE) || byItself(reading, i, word, own) || (own === 'small' ? byNeighbour(word, neighbours, DARING) : 0)
  if (value) return { first: i, last: i, value: [inCase(written(value), own)] }
  const two = own === 'small' && marked ? runTogether(word) : null
  return two && { first: i, last: i, value: two }
}

/** UBND, TW, OCOP: capitals that no syllable is made of. */
function isAbbreviation(reading: Reading, i: number): boolean {
  const second = reading.text.charCodeAt(startOf(reading, i) + 1)
  return second > 64 && second < 91 && !SYLLABIC.test(inkOf(reading, i))
}
const SYLLABIC = /^[^AEIOUY]{0,3}[AEIOUY]{1,3}(?:CH?|M|NG?|NH|P|T)?$/

/** Has it capitals on both sides, as in 'Y Thanh Niê Kdăm'? */
const isAmidName = (reading: Reading, i: number): boolean =>
  isJoined(reading, i) && isJoined(reading, i + 1) && caseOf(reading, i - 1) === 'capital' && caseOf(reading, i + 1) === 'capital'

/** Has it syllables on both sides? */
const isAmid = (reading: Reading, i: number): boolean => before(reading, i) !== 0 && behind(reading, i) !== 0

function isGlued(reading: Reading, i: number): boolean {
  const { text } = reading
  const [start, end] = [startOf(reading, i), endOf(reading, i)]
  if (GLUE.test(text.charAt(start - 1)) || GLUE.test(text.charAt(end))) return true
  return /^[.:][\p{L}\d]/u.test(text.slice(end, end + 2)) || /[\p{L}\d][.:]$/u.test(text.slice(Math.max(0, start - 2), start))
}

/** Another tone or other marks; both; one letter; one letter and the tone. */
const MARKS = 1
const SURE = 3
const DARING = 4
const NEVER = 9

/** The syllable that makes a word of the list with the one before or behind, by the least change; 0 where there is none. */
function byNeighbour(word: string, neighbours: readonly number[], most: number): number {
  const { letters, tone } = apart(word)
  const bare = plain(letters)
  let best = 0
  let least = most + 1
  for (const other of neighbours) {
    const change = changeBetween(letters, bare, tone, other)
    if (change >= least) continue
    least = change
    best = other
  }
  return best
}

function changeBetween(letters: string, bare: string, tone: number, other: number): number {
  const spelling = spellingOf(other)
  const sameTone = toneOf(other) === tone
  if (plainOf(spelling) === bare) return sameTone || lettersOf(spelling) === letters ? MARKS : MARKS + 1
  if (!oneLetter(letters, lettersOf(spelling))) return NEVER
  return sameTone ? SURE : letters.length > 2 ? DARING : NEVER
}

/** By its letters alone, where only a Vietnamese word has them and it is no name; without marks only what can be no foreign word. */
function byItself(reading: Reading, i: number, word: string, own: Case): number {
  if (packedAt(reading, i) & HAS_MARK) return own === 'small' || (own === 'capital' && !isJoined(reading, i)) ? nearest(word) : 0
  if (own !== 'small' || word.length < 3 || !isAmid(reading, i)) return 0
  return commonest(remarked(word).flat().filter(isFree)) || (word.length > 3 && IMPOSSIBLE.test(word) ? nearest(word) : 0)
}
/** In no language: no vowel at all, or a consonant twice in front. */
const IMPOSSIBLE = /^(?:[b-df-hj-np-tv-xz]+|([b-df-hj-np-tv-xz])\1[a-z]+)$/

/** A syllable of the list under other marks, or one letter off. */
function nearest(word: string): number {
  for (const found of [...remarked(word), word.length > 2 ? retyped(word) : []]) {
    const one = commonest(found.filter(written))
    if (one) return one
  }
  return 0
}

/** Small words are commoner than all others. */
const commonest = (found: readonly number[]): number => found.find(isFree) ?? found[0] ?? 0

/** Two words of the list without the blank between them. */
function runTogether(word: string): string[] | null {
  for (let at = 2; at < word.length - 1; at++) {
    const [one, two] = [word.slice(0, at), word.slice(at)]
    if (isWord(syllable(one), syllable(two))) return [one, two]
  }
  return null
}
