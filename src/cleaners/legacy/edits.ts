import type { Edit } from '../../text/source'
import { allMatches } from '../../text/matches'
import type { Reading } from './readings'
import type { Word } from './segments'

/** Words of one letter that a lone sign may be: '¸' is 'á', '«' is 'ô', '®' the item 'đ)'. */
const ONE = 'áàôơởủúừêđ'
const CONTROL = /[\u0080-\u009f]/g
const PLAIN_LETTERS = /^[A-Za-zÀ-ÖØ-öø-ɏ]+$/

/** The letters found in words, in capitals where the word is. */
export function letterEdits(words: readonly Word[], rule: string, capitals: readonly boolean[]): Edit[] {
  return words.flatMap(({ start, found }, i) =>
    found.map(({ at, length, put }) => ({ start: start + at, end: start + at + length, put: capitals[i] ? put.toUpperCase() : put, rule })),
  )
}

/**
 * Does a word that is no syllable in its line's reading stay as it is? A Vietnamese one in Unicode does, and a foreign one
 * ('Française'): plain letters that make nothing near a syllable, nor two of them run together.
 */
export function isForeign({ core, text, value }: Word, isSyllable: (word: string) => boolean, resembles: (word: string) => boolean): boolean {
  if (value !== -1) return false
  if (isSyllable(core)) return true
  if (!PLAIN_LETTERS.test(core) || /\p{Ll}\p{Lu}/u.test(core) || resembles(text)) return false
  return ![...text].some((_, i) => isSyllable(text.slice(0, i)) && isSyllable(text.slice(i)))
}

/** Signs that stand alone and are letters. A sign behind a number or before one is a sign, and so is one of a pair of quotes. */
export function signEdits(text: string, words: readonly Word[], reading: Reading, rule: string): Edit[] {
  const alone = words.filter(({ raw }) => raw.length === 1 && !PLAIN_LETTERS.test(raw))
  const quoted = alone.some(({ raw }) => raw === '»')
  return alone.flatMap(({ raw, start }) => {
    const put = reading.letters(raw)[0] as string
    const end = start + 1
    const inPlace = text[end] === ')' || /\p{L}[,;]? $/u.test(text.slice(Math.max(0, start - 3), start))
    const isLetter = ONE.includes(put.toLowerCase()) && inPlace && !/^\s?\d/.test(text.slice(end, end + 2)) && !(quoted && raw === '«')
    return isLetter ? [{ start, end, put, rule }] : []
  })
}

/** Punctuation: sequences of double encoding, and the controls for which Windows-1252 has quotes and dashes. */
export function markEdits(text: string, start: number, end: number, reading: Reading, shown: (code: number) => string, taken: ReadonlySet<number>): Edit[] {
  const rule = `legacy/${reading.name}`
  const edits: Edit[] = []
  const line = text.slice(start, end)
  if (reading.marks)
    for (const { 0: mark, index } of allMatches(reading.marks, line))
      edits.push({ start: start + index, end: start + index + mark.length, put: reading.letters(mark)[0] as string, rule })
  else
    for (const { 0: control, index } of allMatches(CONTROL, line)) {
      const put = shown(control.charCodeAt(0))
      if (put !== control && !taken.has(start + index)) edits.push({ start: start + index, end: start + index + 1, put, rule })
    }
  return edits
}
