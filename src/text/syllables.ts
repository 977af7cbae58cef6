import inventory from '../lexicon/syllables.json'

/**
 * Vietnamese syllables as numbers: eight for each pair of onset and rhyme that the language has, plus the tone. Letter case and
 * the place of the tone mark (hoà, hòa) make no difference, nor do `kỷ` and `kỉ`. 0 is what no Vietnamese syllable is.
 */
const TONE_BITS = 3
/** The tones in the order of the numbers: ngang, huyền, hỏi, ngã, sắc, nặng; and none of them. */
const MARKS = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const NO_TONE = 7

/** What the table says of a letter: its number, its tone as one bit of five, and whether it is marked at all. */
const LETTER = 63
const TONE_SHIFT = 6
const MARKED = 1 << 11
const ALPHABET = 'aăâeêioôơuưybcdđghklmnpqrstvxfjwz'
const LETTERS = buildLetters()

function buildLetters(): Uint16Array {
  const letters = new Uint16Array(65536)
  for (const [from, to] of [
    [0x41, 0x5b],
    [0x61, 0x7b],
    [0xc0, 0x250],
    [0x1ea0, 0x1efa],
  ] as const)
    for (let code = from; code < to; code++) letters[code] = readLetter(String.fromCharCode(code).toLowerCase())
  letters[0xd7] = letters[0xf7] = 0 // × and ÷
  return letters
}

function readLetter(small: string): number {
  const { letters, tone } = apart(small)
  const number = ALPHABET.indexOf(letters) + 1 || LETTER
  return number | (tone > 0 ? 1 << (TONE_SHIFT + tone - 1) : 0) | (small.charCodeAt(0) > 127 ? MARKED : 0)
}

/** A word without its tone mark, and the tone. */
export function apart(word: string): { letters: string; tone: number } {
  let tone = 0
  const split = word.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
    tone = MARKS.indexOf(mark)
    return ''
  })
  return { letters: split.normalize('NFC'), tone }
}

/** Letters without any mark. */
export const plain = (letters: string): string => letters.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')

/** Onset and rhyme of every spelling there is, as places in the table; the spelling's own place is its number, from 1. */
export const ONSETS: readonly string[] = inventory.onsets
const ROWS = inventory.rows.map((row) => row.split(' '))
const RHYMES = ROWS.map(([rhyme = '']) => rhyme)
export const PLAIN_RHYMES: readonly string[] = RHYMES.map(plain)
const MOST = 4096
const ONSET_OF = new Uint8Array(MOST)
const RHYME_OF = new Uint8Array(MOST)
/** One bit for each tone that a spelling has. */
const TONES_OF = new Uint8Array(MOST)

/** The letters of a word in one number: turned by six bits for each. */
const SEED = 5381
const turned = (hash: number): number => (hash << 6) | (hash >>> 26)
function hashOf(letters: string, seed = SEED): number {
  let hash = seed
  for (let i = 0; i < letters.length; i++) hash = turned(hash) ^ ((LETTERS[letters.charCodeAt(i)] as number) & LETTER)
  return hash
}

/** Twelve bits of a slot are the spelling, the others of the hash, multiplied, what its place does not tell. */
const SPELLING = MOST - 1
const SLOTS = 16383
const PLACE = 18
const GOLDEN = 0x9e3779b1
const TABLE = new Int32Array(SLOTS + 1)
/** How many spellings there are, and one more. */
export const SPELLINGS = fill()

function fill(): number {
  const starts = ONSETS.map((onset) => hashOf(onset))
  let spelling = 1
  for (const [r, [rhyme = '', cells = '']] of ROWS.entries())
    for (let o = 0; o < cells.length; o++) {
      if (cells.charAt(o) === '.') continue
      ONSET_OF[spelling] = o
      RHYME_OF[spelling] = r
      TONES_OF[spelling] = cells.charCodeAt(o) - inventory.zero
      enter(hashOf(rhyme, starts[o]), spelling)
      // Both spellings of one sound: kỷ and kỉ, quý and quí.
      if (o > 0 && rhyme === 'i') enter(hashOf('y', starts[o]), spelling)
      if (rhyme === 'y' && ONSETS[o] === 'qu') enter(hashOf('i', starts[o]), spelling)
      spelling++
    }
  return spelling
}

function enter(hash: number, spelling: number): void {
  const key = Math.imul(hash, GOLDEN)
  let at = key >>> PLACE
  while (TABLE[at] !== 0) at = (at + 1) & SLOTS
  TABLE[at] = (key << 12) | spelling
}

/** The syllable of a hash of letters and a tone; 0 where there is none. */
function lookUp(hash: number, tone: number): number {
  const key = Math.imul(hash, GOLDEN)
  let at = key >>> PLACE
  let slot = TABLE[at] as number
  while (slot !== 0 && ((slot ^ (key << 12)) & ~SPELLING) !== 0) {
    at = (at + 1) & SLOTS
    slot = TABLE[at] as number
  }
  const spelling = slot & SPELLING
  return ((spelling << TONE_BITS) | tone) & -(((TONES_OF[spelling] as number) >> tone) & 1)
}

/** The place of a syllable's spelling, and its tone. */
export const spellingOf = (syllable: number): number => syllable >> TONE_BITS
export const toneOf = (syllable: number): number => syllable & NO_TONE
export const onsetPlaceOf = (spelling: number): number => ONSET_OF[spelling] as number
export const rhymePlaceOf = (spelling: number): number => RHYME_OF[spelling] as number
export const onsetOf = (spelling: number): string => ONSETS[onsetPlaceOf(spelling)] ?? ''
/** The letters of a spelling, with and without their marks. */
export const lettersOf = (spelling: number): string => onsetOf(spelling) + (RHYMES[rhymePlaceOf(spelling)] ?? '')
export const plainOf = (spelling: number): string => onsetOf(spelling).replace('đ', 'd') + (PLAIN_RHYMES[rhymePlaceOf(spelling)] ?? '')
/** One number for two syllables. */
export const pairOf = (one: number, two: number): number => (one << 15) | two

/** The words of a text, in two rows of numbers that are used over and over again, so that reading makes no objects. */
export interface Words {
  readonly starts: Int32Array
  /** Syllable, length and what else there is to know, packed. */
  readonly packed: Int32Array
}
const SYLLABLE = 32767
const LENGTH_SHIFT = 15
const LONGEST = 63
/** Only blanks stand between the word and the one before; it has a letter that only marks make. */
export const JOINED = 1 << 21
export const HAS_MARK = 1 << 22
const MARK_SHIFT = 11

export const makeWords = (longest: number): Words => ({ starts: new Int32Array((longest >> 1) + 2), packed: new Int32Array((longest >> 1) + 2) })
export const syllableOf = (packed: number): number => packed & SYLLABLE
export const lengthOf = (packed: number): number => (packed >> LENGTH_SHIFT) & LONGEST
/** Tone of the five tone bits of a word; two tone marks are no tone. */
const TONE_OF = Uint8Array.from({ length: 32 }, (_, bits) => (bits & (bits - 1) ? NO_TONE : 32 - Math.clz32(bits)))

/** Read the words of a text; gives their number. */
export function readWords(text: string, { starts, packed }: Words): number {
  const end = text.length
  let count = 0
  let joined = 0
  for (let i = 0; i < end; ) {
    const code = text.charCodeAt(i)
    let letter = LETTERS[code] as number
    if (letter === 0) {
      if (code !== 32 && code !== 10 && code !== 0xa0) joined = 0
      i++
      continue
    }
    const start = i
    let hash = SEED
    let all = 0
    do {
      hash = turned(hash) ^ (letter & LETTER)
      all |= letter
      i++
      letter = i < end ? (LETTERS[text.charCodeAt(i)] as number) : 0
    } while (letter !== 0)
    starts[count] = start
    const syllable = lookUp(hash, TONE_OF[(all >> TONE_SHIFT) & 31] as number)
    packed[count++] = syllable | (Math.min(i - start, LONGEST) << LENGTH_SHIFT) | joined | ((all & MARKED) << MARK_SHIFT)
    joined = JOINED
  }
  return count
}

/** The number of one word; 0 where it is no syllable. */
export function syllable(word: string): number {
  const words = makeWords(word.length)
  const whole = readWords(word, words) === 1 && lengthOf(words.packed[0] as number) === word.length
  return whole ? syllableOf(words.packed[0] as number) : 0
}

/** The number of letters under a tone; 0 where the two make no syllable. */
export const syllableWith = (letters: string, tone: number): number => lookUp(hashOf(letters), tone)
