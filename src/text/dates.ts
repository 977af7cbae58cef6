import { allMatches } from './matches'
/**
 * The dates of Vietnamese office texts, read from a fold: 'ngày 07 tháng 4 năm 2014', '07/4/2014', '7-4-2014',
 * 'tháng 10/2025', 'ngày mùng ba tháng chín năm 1945', and forms whose blanks were never filled in
 * ('ngày   tháng 3 năm 2024', 'ngày ...../12/2025'). What is blank stays blank; nothing is filled from a clock.
 */
export interface FoundDate {
  readonly start: number
  readonly end: number
  readonly iso: string | null
  readonly precision: 'day' | 'month' | 'year' | null
  /** A day or month was left open on the form. */
  readonly blank: boolean
  /** It stands there as a full date but is no day of the calendar. */
  readonly impossible: boolean
}

const UNITS = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin']
const NUMERAL = '(?:(?:hai |ba )?muoi(?: (?:mot|hai|ba|bon|tu|lam|nam|sau|bay|tam|chin))?|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin)'
const MONTH_WORD = '(?:gieng|chap|muoi hai|muoi mot|muoi|hai|ba|tu|nam|sau|bay|tam|chin)'
const BLANK = '[ ._]*'

const NUMERIC = /(?<![\d/.,]|(?<!\d{4} ?)-)(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})(?![\d/]| ?\/ ?[a-z\d])/g
const BLANK_NUMERIC = /ngay(?=[ ._/])[ ._]*\/ ?(?:(\d{1,2})|[._ ]*)[ ._]*\/ ?(\d{4})(?!\d)/g
const MONTH = /th[au]ng(?=[ ._\d])/g
const AFTER_MONTH = new RegExp(
  `(?: *(\\d{1,2})(?!\\d)| +(${MONTH_WORD})(?= nam)|(?=[ ._]*nam(?![a-z])))(?:${BLANK}nam *(\\d{4})(?!\\d)|${BLANK}(nam *\\d{5,})| ?[/-] ?(\\d{4})(?![\\d/])|[ ,]+(\\d{4})(?!\\d))?`,
  'y',
)
const BEFORE_MONTH = new RegExp(`(?:ngay|mung|mong)(?: *(?:mung|mong))?(?:[ .]*(\\d{1,2})(?!\\d)| +(${NUMERAL})(?= ))?([ ._,"*'-]*)$`)
/** '(12/1952 12/2022)': the hyphen between was lost. */
const SHORT_PAIR = /\(\d{1,2}\/(?:19|20)\d\d (\d{1,2})\/((?:19|20)\d\d)\)/g
const SHORT_MONTH = /(?:(?:^|[( ])(?:tu|den|het|truoc|trong|sau)|[-(]) ?(\d{1,2})\/((?:19|20)\d\d)(?![\d/-]| ?\/)/g

/** All date mentions of a fold, in order, without overlap. */
export function findDates(folded: string): FoundDate[] {
  if (!/\d|thang/.test(folded)) return []
  const found: FoundDate[] = []
  for (const match of allMatches(NUMERIC, folded)) found.push(numeric(folded, match))
  for (const match of allMatches(GLUED, folded)) found.push(...glued(match))
  for (const match of allMatches(BLANK_NUMERIC, folded))
    found.push({ start: match.index, end: match.index + match[0].length, ...partial(match[2] as string, match[1]), blank: true, impossible: false })
  for (const match of allMatches(MONTH, folded)) {
    const date = long(folded, match.index)
    if (date) found.push(date)
  }
  for (const match of allMatches(SHORT_MONTH, folded)) {
    const start = match.index + match[0].lastIndexOf(match[1] as string, match[0].indexOf('/'))
    const value = partial(match[2] as string, match[1])
    if (value.iso) found.push({ start, end: match.index + match[0].length, ...value, blank: false, impossible: false })
  }
  for (const match of allMatches(SHORT_PAIR, folded)) {
    const value = partial(match[2] as string, match[1])
    const end = match.index + match[0].length - 1
    if (value.iso) found.push({ start: end - `${match[1]}/${match[2]}`.length, end, ...value, blank: false, impossible: false })
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((date, i) => i === 0 || date.start >= (found[i - 1] as FoundDate).end)
}

/** '01/01/200401/01/2024': a text layer that lost the hyphen at a line's end. */
const GLUED = /(?<!\d)(\d{1,2})([/.])(\d{1,2})\2(\d{4})(\d{1,2})\2(\d{1,2})\2(\d{4})(?!\d)/g

function glued(match: RegExpExecArray): FoundDate[] {
  const [, d1, , m1, y1, d2, m2, y2] = match as unknown as string[]
  const middle = match.index + (match[0].length - `${d2}.${m2}.${y2}`.length)
  return [
    { start: match.index, end: middle, ...day(y1 as string, m1 as string, d1 as string), blank: false, impossible: false },
    { start: middle, end: match.index + match[0].length, ...day(y2 as string, m2 as string, d2 as string), blank: false, impossible: false },
  ].filter((date) => date.iso !== null)
}

function numeric(folded: string, match: RegExpExecArray | RegExpMatchArray): FoundDate {
  const at = match.index as number
  const value = day(match[4] as string, match[3] as string, match[1] as string)
  return { start: at - leadingWord(folded, at), end: at + match[0].length, ...value, blank: false, impossible: value.iso === null }
}

/** Length of a 'ngày ' before the offset. */
function leadingWord(folded: string, at: number): number {
  const match = /ngay *$/.exec(folded.slice(Math.max(0, at - 8), at))
  return match ? match[0].length : 0
}

function long(folded: string, at: number): FoundDate | null {
  AFTER_MONTH.lastIndex = at + 5
  const after = AFTER_MONTH.exec(folded)
  if (!after) return null
  const year = after[3] ?? after[5] ?? after[6]
  const tooLong = after[4] !== undefined
  if (!year && !tooLong) return null
  if (after[6] && Number(after[6]) < 1900) return null
  const before = BEFORE_MONTH.exec(folded.slice(Math.max(0, at - 40), at))
  const start = before ? at - before[0].length : at
  const end = at + 5 + after[0].length
  if (tooLong || !year) return { start, end, iso: null, precision: null, blank: false, impossible: false }
  const month = after[1] ?? (after[2] ? String(monthOf(after[2])) : undefined)
  const date = before?.[1] ?? (before?.[2] ? String(numeralOf(before[2])) : undefined)
  // 'ngày thứ ba tháng 5': a word between is no blank of a form.
  const blank = month === undefined || (before !== null && date === undefined)
  if (date === undefined || month === undefined) return { start, end, ...partial(year, month), blank, impossible: false }
  const value = day(year, month, date)
  return { start, end, ...value, blank: false, impossible: value.iso === null }
}

function partial(year: string, month: string | undefined): { iso: string | null; precision: FoundDate['precision'] } {
  if (!plausibleYear(year)) return { iso: null, precision: null }
  const value = Number(month)
  if (month === undefined) return { iso: year, precision: 'year' }
  return value >= 1 && value <= 12 ? { iso: `${year}-${two(value)}`, precision: 'month' } : { iso: null, precision: null }
}

function day(year: string, month: string, date: string): { iso: string | null; precision: FoundDate['precision'] } {
  if (!isCalendarDay(Number(year), Number(month), Number(date))) return { iso: null, precision: null }
  return { iso: `${year}-${two(Number(month))}-${two(Number(date))}`, precision: 'day' }
}

const two = (value: number): string => String(value).padStart(2, '0')
const plausibleYear = (year: string): boolean => Number(year) >= 1000 && Number(year) <= 2199

/** Is there such a day in the Gregorian calendar? */
export function isCalendarDay(year: number, month: number, date: number): boolean {
  if (year < 1000 || year > 2199 || month < 1 || month > 12 || date < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return date <= (days[month - 1] as number)
}

function monthOf(word: string): number {
  if (word === 'gieng') return 1
  if (word === 'chap') return 12
  return numeralOf(word)
}

function numeralOf(words: string): number {
  const parts = words.split(' ')
  const ten = parts.indexOf('muoi')
  if (ten < 0) return unit(parts[0])
  return (ten === 0 ? 10 : unit(parts[0]) * 10) + (parts[ten + 1] ? unit(parts[ten + 1]) : 0)
}

function unit(word: string | undefined): number {
  if (word === 'tu') return 4
  if (word === 'lam') return 5
  return UNITS.indexOf(word ?? '') + 1
}
