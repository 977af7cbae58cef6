import { allMatches } from '../text/matches'
import type { Edit } from '../text/source'

/**
 * Letters in one form: split letters (NFD, Windows-1258) composed, soft hyphens and zero-width marks taken out, the
 * Icelandic Ð that keyboards and OCR put for the Vietnamese Đ (U+00D0 for U+0110) and Cyrillic look-alikes mended.
 */
const ANY = /[\u0300-\u036f\u00ad\u00d0\u00f0\u0400-\u04ff\u200b-\u200f\u2060\ufeff]/
const SPLIT = /[^\u0300-\u036f][\u0300-\u036f]+/g
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]+/g
/** Scans read one Đ as two, of which one is the Icelandic letter. */
const DOUBLED = /ĐÐ|ÐĐ/g
const LOOKALIKE = /[ÐðАВЕКМНОРСТУХ]/g
const MENDED: Record<string, string> = {
  Ð: 'Đ',
  ð: 'đ',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
}

export function letterEdits(text: string): Edit[] {
  if (!ANY.test(text)) return []
  const edits: Edit[] = []
  const composed = new Map<string, string>()
  for (const match of allMatches(SPLIT, text)) {
    const put = composed.get(match[0]) ?? match[0].normalize('NFC')
    composed.set(match[0], put)
    if (put !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, put, rule: 'letters/compose' })
  }
  for (const match of allMatches(INVISIBLE, text)) edits.push({ start: match.index, end: match.index + match[0].length, put: '', rule: 'letters/invisible' })
  for (const match of allMatches(DOUBLED, text)) edits.push({ start: match.index, end: match.index + 2, put: 'Đ', rule: 'letters/doubled' })
  // A Cyrillic letter in a Cyrillic word is what it is.
  for (const match of allMatches(LOOKALIKE, text))
    if (match[0] === 'Ð' || match[0] === 'ð' || !/[\u0430-\u044f]/.test(text.slice(Math.max(0, match.index - 1), match.index + 2)))
      edits.push({ start: match.index, end: match.index + 1, put: MENDED[match[0]] ?? match[0], rule: 'letters/look-alike' })
  return edits
}
