import type { Edit } from '../../text/source'
import { allMatches } from '../../text/matches'
import type { Reading } from './readings'
import type { Word } from './segments'

/** Words of one letter that a lone sign may be: '¸' is 'á', '«' is 'ô', '®' the item 'đ)'. */
const ONE = 'áàôơởủúýừêđ'
// biome-ignore lint/suspicious/noControlCharactersInRegex: VPS has capitals there
const CONTROL = /[\x01-\x1e\u0080-\u009f]/
const CONTROLS = /[\u0080-\u009f]/g
const BEFORE = /[^\s*+.–-][,;]? $/
const PLAIN_LETTERS = /^[A-Za-zÀ-ÖØ-öø-ɏ]+$/
/** Letters of French, German, Spanish and Italian words and names. */
const WESTERN = /^[A-Za-zàáâäçèéêëìíîïñòóôöùúûüßœÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜŒ]+$/

/** The letters found in words, in capitals where the word is. */
export function letterEdits(text: string, words: readonly Word[], rule: string, capitals: ReadonlySet<number>): Edit[] {
  const edits: Edit[] = []
  for (const word of words) {
    const capital = capitals.has(word.start)
    for (const { at, length, put } of word.verdict.found) {
      const [start, letter] = [word.start + at, capital ? put.toUpperCase() : put]
      const end = start + length - (isBlank(text, start + length) ? 1 : 0)
      if (length > 1 || text[start] !== letter) edits.push({ start, end, put: letter, rule })
    }
  }
  return edits
}

/** Does a unit end in a blank that parts words too: the only one between them? */
const isBlank = (text: string, end: number): boolean => text[end - 1] === ' ' && /[\d("“*]/.test(text.charAt(end))

/**
 * Does a word that is no syllable in its line's reading stay as it is? A Vietnamese one in Unicode does, and a foreign one
 * ('Française'): plain letters that make nothing near a syllable, nor two of them run together.
 */
export function isForeign({ verdict: { core, text, value } }: Word, isSyllable: (word: string) => boolean, resembles: (word: string) => boolean): boolean {
  if (value !== -1) return false
  if (isSyllable(core)) return true
  if (!WESTERN.test(core) || /\p{Ll}\p{Lu}/u.test(core) || resembles(text)) return false
  return ![...text].some((_, i) => isSyllable(text.slice(0, i)) && isSyllable(text.slice(i)))
}

/** '5 µm', '10 µg' and no syllable. */
export function isMicro(text: string, { raw, start }: Word): boolean {
  return raw.startsWith('µ') && raw.length === 2 && /\d\s?$/.test(text.slice(Math.max(0, start - 2), start))
}

/**
 * Signs that stand alone and are letters: behind a word, or before the bracket or stroke of an item ('®)'). '§ 5' is a section, and
 * «one of a pair» a quote. Controls are letters wherever the encoding has one in their place.
 */
export function signEdits(text: string, words: readonly Word[], reading: Reading, rule: string): Edit[] {
  const alone = words.filter(({ raw }) => raw.length === 1 && !PLAIN_LETTERS.test(raw))
  const quoted = alone.some(({ raw }) => raw === '»')
  return alone.flatMap(({ raw, start }) => {
    const put = reading.letters(raw)[0] as string
    const end = start + 1
    const after = text.slice(end, end + 2)
    const isSign = (raw === '§' && /^\s\d/.test(after)) || (raw === '«' && quoted)
    const inPlace = CONTROL.test(raw) || /^[)/]/.test(after) || (raw === '§' && /^\d/.test(after)) || BEFORE.test(text.slice(Math.max(0, start - 3), start))
    return put !== raw && ONE.includes(put.toLowerCase()) && inPlace && !isSign ? [{ start, end, put, rule }] : []
  })
}

/** Punctuation: sequences of double encoding, and the controls for which Windows-1252 has quotes and dashes. */
export function markEdits(line: string, start: number, reading: Reading, rule: string, shown: (code: number) => string): Edit[] {
  return allMatches(reading.marks ?? CONTROLS, line).flatMap(({ 0: mark, index }) => {
    const put = reading.marks ? (reading.letters(mark)[0] as string) : shown(mark.charCodeAt(0))
    return put === mark ? [] : [{ start: start + index, end: start + index + mark.length, put, rule }]
  })
}
