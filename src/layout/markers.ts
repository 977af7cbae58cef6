import type { Marker, Slice } from '../shapes'
import { endsWord, isUpper } from '../text/fold'

/**
 * Labels that open an item at the start of a line: Phần, Chương, Mục, Điều, I. I- I/ A. 1. 1- 1/ 1) 1.1. a) đ) and bullets.
 * Traps of real texts: '25/ 12/2017' goes on from a date, 'I/2025' from a quarter, '16.783.000' is data, 'V/v' is no Roman five.
 */
const PART = /(phan|chuong|muc) (?:thu )?([ivx]{1,5}|\d{1,2}|nhat|mot|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi)(?=[ .:\-\n]|$)[ .:-]*/y
const ARTICLE = /dieu (?:thu )?(\d{1,3}[a-z]?|nhat|mot|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi)(?:[.:)] ?|(?= ?-) ?- ?|(?=\n|$))/y
const ROMAN = /([ivxl]{1,6})( ?[.\-/)]| ?:)(?=[ \n]|[a-z"*(])/y
const DECIMAL = /(\d{1,2}(?:\.\d{1,2}){1,3})(?:[.)/-](?=\D)|(?= [a-z"]))/y
const NUMBER = /(\d{1,3})([.)]|\/\/?|[:,](?= [a-z])|-(?!\d))(?=[ \n]|[^\d\s/.,%)]|$)/y
const SPACED = /(\d{1,2})( -)(?= [a-z])/y
const LETTER = /([a-z])([.)/-])(?=[ \n]|[a-z"])/y
const BULLET = /([-+*~])(?=[ \n]|[a-z"(\d])(?! ?[-+*~=_]{2})/y

const ORDINALS = ['', 'nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']
/** Letters of items; f, j, w, z are rare but met, đ stands between d and e. */
export const LETTERS = 'abcdđeghiklmnopqrstuvxy'

export function readMarker(text: string, folded: string, whole: Slice): Marker | null {
  const line = withoutSpecks(text, folded, whole)
  const first = folded.charCodeAt(line.start)
  if (first >= 48 && first <= 57) return numbered(text, folded, line)
  if (first >= 97 && first <= 122) return lettered(text, folded, line)
  return first === 45 || first === 43 || first === 42 || first === 126 ? bullet(text, folded, line) : null
}

/** Specks of a scan before a label: ': 4. Tiếp tục', '-~ Thi đua'. */
const SPECKS = /(?:[:'`.,_~] ?|[-~](?=[~-] )){1,3}(?=\d{1,2}[.)][ a-z]|(?:[a-z]\)|[~-]) )/y
/** A dash that a scan put before a letter or numeral of a heading in capitals: '- B. NỘI DUNG'. */
const DASHED = /^[-~_] (?=(?:\p{Lu}\.|[IVX]{1,4}[./]) ?\p{Lu}{2})/u

function withoutSpecks(text: string, folded: string, line: Slice): Slice {
  const code = folded.charCodeAt(line.start)
  if ((code >= 48 && code <= 57) || (code >= 97 && code <= 122)) return line
  if ((code === 45 || code === 126 || code === 95) && DASHED.test(text.slice(line.start, line.start + 12))) return { start: line.start + 2, end: line.end }
  SPECKS.lastIndex = line.start
  const match = SPECKS.exec(folded)
  return match ? { start: line.start + match[0].length, end: line.end } : line
}

function numbered(text: string, folded: string, line: Slice): Marker | null {
  const deep = at(DECIMAL, folded, line)
  if (deep && !/^\d{1,2}\.\d{2}\.\d{4}/.test(folded.slice(line.start, line.start + 12))) {
    const label = deep[1] as string
    const depth = label.split('.').length
    return {
      kind: 'decimal',
      style: `decimal${depth}`,
      label,
      ordinal: Number(label.slice(label.lastIndexOf('.') + 1)),
      textStart: rest(folded, DECIMAL.lastIndex, line.end),
    }
  }
  const match = at(NUMBER, folded, line) ?? at(SPACED, folded, line)
  if (!match) return null
  const end = line.start + match[0].length
  // The rest of a date or of a number of a document: '12/ 2017', '02/ QĐ'.
  if (match[2]?.startsWith('/') && /^ ?(?:\d|[a-z]{2,5}[-/])/.test(folded.slice(end, end + 8))) return null
  // A comma or colon for the full stop, as scans have it: only before a capital.
  if (/[:,]/.test(match[2] ?? '') && !isUpper(text, rest(folded, end, line.end))) return null
  if (Number(match[1]) === 0 || Number(match[1]) > 199) return null
  return {
    kind: 'decimal',
    style: `decimal${match[2]?.trim().replace(/[:,]/, '.').replace('//', '/')}`,
    label: String(Number(match[1])),
    ordinal: Number(match[1]),
    textStart: rest(folded, end, line.end),
  }
}

/** What a label of letters begins with: a named part, or a mark within the first units. */
const LABELLED = /^(?:phan|chuong|muc |dieu)|^[a-z]{1,6} ?[.\-/):]/

function lettered(text: string, folded: string, line: Slice): Marker | null {
  if (!LABELLED.test(folded.slice(line.start, line.start + 7))) return null
  const named = at(PART, folded, line)
  if (named && (isUpper(text, line.start) || /^[ivx]|nhat/.test(named[2] as string)) && named[2]) {
    const end = line.start + named[0].length
    const ink = text
      .slice(line.start, end)
      .trim()
      .replace(/[ .:-]+$/, '')
    const word = named[2]
    const ordinal = /^\d/.test(word) ? Number(word) : ordinalOf(word) || romanValue(word)
    return { kind: 'part', style: named[1] as string, label: ink.slice(ink.search(/\s/) + 1), ordinal, textStart: rest(folded, end, line.end) }
  }
  const article = at(ARTICLE, folded, line)
  if (article) {
    const word = article[1] as string
    const ordinal = Number.parseInt(word, 10) || ordinalOf(word)
    return { kind: 'article', style: 'article', label: String(ordinal), ordinal, textStart: rest(folded, line.start + article[0].length, line.end) }
  }
  return roman(text, folded, line) ?? letter(text, folded, line)
}

function roman(text: string, folded: string, line: Slice): Marker | null {
  const match = at(ROMAN, folded, line)
  if (!match) return null
  const label = text.slice(line.start, line.start + (match[1] as string).length)
  const ordinal = romanValue(match[1] as string)
  if (label !== label.toUpperCase() || ordinal === 0 || toRoman(ordinal) !== label) return null
  const end = line.start + match[0].length
  if (match[2] === '/' && /[a-z\d]/.test(folded.charAt(end)) && !isUpper(text, end)) return null
  return { kind: 'roman', style: 'roman', label, ordinal, textStart: rest(folded, end, line.end) }
}

function letter(text: string, folded: string, line: Slice): Marker | null {
  const match = at(LETTER, folded, line)
  if (!match) return null
  const ink = text.charAt(line.start)
  const upper = isUpper(text, line.start)
  const ordinal = LETTERS.indexOf(ink.toLowerCase()) + 1
  const end = line.start + match[0].length
  if (ordinal === 0 && !/[fjwz]/.test(ink)) return null
  // 'A. Nguyễn' yes, 'P.Giám đốc' and 'd.hạng' no: a full stop wants a blank after it.
  if ((match[2] === '.' || match[2] === '-' || match[2] === '/') && !/[ \n]/.test(folded.charAt(end))) return null
  if (match[2] === '-' && !upper) return null
  return { kind: 'letter', style: upper ? 'LETTER' : `letter${match[2]}`, label: ink, ordinal: ordinal || 99, textStart: rest(folded, end, line.end) }
}

function bullet(text: string, folded: string, line: Slice): Marker | null {
  const match = at(BULLET, folded, line)
  if (!match) return null
  const ink = text.charAt(line.start)
  if (match[1] === '~' && !/[~●○■−]/.test(ink)) return null
  const end = line.start + 1
  if (line.end - end < 2 || (/\d/.test(folded.charAt(end)) && match[1] !== '-')) return null
  return {
    kind: 'bullet',
    style: `bullet${match[1] === '~' ? '-' : match[1]}`,
    label: /[–—−~]/.test(ink) ? '-' : ink,
    ordinal: 0,
    textStart: rest(folded, end, line.end),
  }
}

function at(pattern: RegExp, folded: string, line: Slice): RegExpExecArray | null {
  pattern.lastIndex = line.start
  const match = pattern.exec(folded)
  return match && match.index + match[0].length <= line.end + 1 && (endsWord(folded, line.start + 1) || match[0].length > 1) ? match : null
}

function rest(folded: string, from: number, end: number): number {
  let start = from
  while (start < end && folded.charCodeAt(start) <= 32) start++
  return start
}

const ordinalOf = (word: string): number => (word === 'mot' ? 1 : word === 'bon' ? 4 : Math.max(ORDINALS.indexOf(word), 0))

const DIGITS: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 }

/** Value of a Roman numeral in small letters, 0 where a letter is none. */
export function romanValue(word: string): number {
  let sum = 0
  for (let i = 0; i < word.length; i++) {
    const value = DIGITS[word.charAt(i)] ?? 0
    if (value === 0) return 0
    sum += value < (DIGITS[word.charAt(i + 1)] ?? 0) ? -value : value
  }
  return sum
}

export function toRoman(value: number): string {
  const steps: [number, string][] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let left = value
  let word = ''
  for (const [step, digits] of steps) for (; left >= step; left -= step) word += digits
  return word
}
