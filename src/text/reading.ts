import { JOINED, lengthOf, syllableOf, type Words } from './syllables'

/** A text and its words, and what stands at a word and beside it. */
export interface Reading {
  readonly text: string
  readonly words: Words
  readonly count: number
}

/** A piece of a reading, from the first to the last of its words, that should be other words. */
export interface Suspect {
  readonly first: number
  readonly last: number
  readonly value: readonly string[]
}

export const packedAt = ({ words }: Reading, i: number): number => words.packed[i] as number
/** The syllable at a word; 0 where it is none. */
export const syllableAt = (reading: Reading, i: number): number => (i >= 0 && i < reading.count ? syllableOf(packedAt(reading, i)) : 0)
/** Are there only blanks between a word and the one before? */
export const isJoined = (reading: Reading, i: number): boolean => i > 0 && i < reading.count && (packedAt(reading, i) & JOINED) !== 0
/** The syllables before and behind a word with only blanks between; 0 where something else stands there. */
export const before = (reading: Reading, i: number): number => (isJoined(reading, i) ? syllableAt(reading, i - 1) : 0)
export const behind = (reading: Reading, i: number): number => (isJoined(reading, i + 1) ? syllableAt(reading, i + 1) : 0)

export const startOf = ({ words }: Reading, i: number): number => words.starts[i] as number
export const endOf = (reading: Reading, i: number): number => startOf(reading, i) + lengthOf(packedAt(reading, i))
export const inkOf = (reading: Reading, i: number): string => reading.text.slice(startOf(reading, i), endOf(reading, i))

/** Small letters, a capital in front, or capitals throughout; a capital within a word is none of them. */
export type Case = 'small' | 'capital' | 'capitals' | 'mixed'
export function caseOf(reading: Reading, i: number): Case {
  const ink = inkOf(reading, i)
  const small = ink.toLowerCase()
  if (ink === small) return 'small'
  if (ink.slice(1) === small.slice(1)) return 'capital'
  return ink === ink.toUpperCase() ? 'capitals' : 'mixed'
}

/** A word in a letter case. */
export function inCase(word: string, like: Case): string {
  if (like === 'capitals') return word.toUpperCase()
  return like === 'capital' ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
