import { allMatches } from '../../text/matches'
import type { Reading } from './readings'
import type { Word } from './segments'

/** Two plain capitals in one word with no small letter between them: without it no line is looked at. */
const SHOUTED = /[A-Z][^a-z\s\d]*[A-Z]/

/**
 * TCVN3 has no capitals with tone marks: they lived in fonts of their own (.VnTimeH), and the bytes say 'CéNG HOµ'. Where the plain
 * letters of a word are capitals so are the others; a word with one plain letter or none ('X·', 'Sè', 'ë') goes by the words beside
 * it. A line that was typed in small letters and only shown in capitals keeps them: nothing in it tells. Gives the starts of the
 * words that are in capitals.
 */
export function findCapitals(line: string, start: number, own: readonly Word[], reading: Reading, isSyllable: (word: string) => boolean): ReadonlySet<number> {
  if (!SHOUTED.test(line)) return new Set()
  const read = new Set(own.filter(({ verdict }) => verdict.value === 1).map((word) => word.start))
  const words = allMatches(reading.word, line).map(({ 0: raw, index }) => ({ raw, at: start + index, told: tell(raw, read.has(start + index), isSyllable) }))
  const before = carried(words.map(({ told }) => told))
  const after = carried(words.map(({ told }) => told).reverse()).reverse()
  return new Set(words.filter(({ raw, told }, i) => (told === 0 ? isAmong(raw, before[i], after[i]) : told === 1)).map(({ at }) => at))
}

/** 1 for a word in capitals, -1 for one in small letters, 0 for one that does not tell: an abbreviation, a single letter. */
function tell(raw: string, read: boolean, isSyllable: (word: string) => boolean): -1 | 0 | 1 {
  const plain = raw.replace(/[^A-Za-z]/g, '')
  if (/[a-z]/.test(plain)) return -1
  if (plain.length < 2) return 0
  return read || (plain.length > 2 && plain.length === raw.length && isSyllable(plain)) ? 1 : 0
}

/** Does a word too short to tell stand among capitals: on one side at least, and small letters on none? */
function isAmong(raw: string, before = 0, after = 0): boolean {
  return raw.replace(/[^A-Za-z]/g, '').length < 2 && before >= 0 && after >= 0 && before + after > 0
}

/** What the nearest word before each one tells. */
function carried(told: readonly number[]): number[] {
  let last = 0
  return told.map((one) => {
    const before = last
    if (one !== 0) last = one
    return before
  })
}
