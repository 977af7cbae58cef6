import * as vi from 'chrono-node/vi'
import type { Plugin } from '../shapes'
import { isCalendarDay } from '../text/dates'

type Reading = ReturnType<typeof vi.strict.parse>[number]
type FoundDate = ReturnType<NonNullable<Plugin['date']>>

/** How much of a text is read, in UTF-16 units: chrono looks back over all of it at each number. */
const WINDOW = 256
/** Gaps are filled from this day, and what was filled in is never used; fixed, so that the clock does not matter. */
const ANY_DAY = new Date(Date.UTC(2000, 0, 15, 12))

/** A letter, digit or separator that touches the date: it is damaged ('l5/02/2024') or part of something else. */
const TOUCHES_BEFORE = /[\p{L}\p{M}\p{N}/.,\-–]$/u
/** A dash or slash behind it: '10/10/1949-10/10/2024' is read as the tenth of October and a time zone, '2021-2025' as 2021. */
const GOES_ON = /^(?:[\p{L}\p{M}\p{N}]|\s*[-–—/]|[.,:]\p{N})/u
/** A day or month that it did not understand: 'ngày 07 | tháng tư năm 2014', 'tháng 01 | năm 2024', 'Kế hoạch 5 | năm 2021'. */
const LEFT_OUT = /(?:(?:ngày|mùng|mồng|tháng)[\s.…_]*[\p{L}\p{N}]+|\p{N})[\s.,…_]*$/iu

const BESIDE_THE_DATE = ['weekday', 'hour', 'minute', 'second', 'millisecond', 'meridiem', 'timezoneOffset'] as const

/**
 * Dates by chrono-node, its Vietnamese locale in strict mode. In: a text behind a cue. Out: the first date in it if it is one
 * beyond doubt, in as fine a precision as stands there, or null. Only parts that chrono calls certain count; what it was seen to
 * misread (chrono-node 2.10.3) is refused by what stands around the date.
 */
export function chrono(): Plugin {
  return { name: 'chrono', date }
}

function date(text: string): FoundDate {
  const words = composed(text.slice(0, WINDOW))
  if (words === null) return null
  const reading = vi.strict.parse(words, ANY_DAY)[0]
  if (!reading) return null
  const start = reading.index
  const end = start + reading.text.length
  // A date that the window cut may go on behind it.
  if ((end === words.length && text.length > words.length) || !isWhole(words, start, end) || !isPlain(reading)) return null
  const value = isoOf(reading)
  return value && { start, end, ...value }
}

/** The text in composed letters (chrono finds no 'tháng' in letters split from their marks) if each keeps its place, else null. */
function composed(text: string): string | null {
  const letters = [...text].map((letter) => letter.normalize('NFC'))
  const whole = text.normalize('NFC')
  return whole.length === text.length && letters.join('') === whole ? whole : null
}

function isWhole(words: string, start: number, end: number): boolean {
  const before = words.slice(0, start)
  return !TOUCHES_BEFORE.test(before) && !LEFT_OUT.test(before) && !GOES_ON.test(words.slice(end))
}

/** One date and nothing else: no range, time of day or zone. */
function isPlain(reading: Reading): boolean {
  return !reading.end && !BESIDE_THE_DATE.some((part) => reading.start.isCertain(part))
}

function isoOf(reading: Reading): { iso: string; precision: 'day' | 'month' | 'year' } | null {
  const certain = (part: 'year' | 'month' | 'day'): number | null => (reading.start.isCertain(part) ? reading.start.get(part) : null)
  const year = certain('year')
  const month = certain('month')
  const day = certain('day')
  // The year has to stand there in full: '2/9/45' is read as 2045, '12 tháng 7 năm 98' as 1998, '5 năm trước' from the clock.
  if (year === null || !isCalendarDay(year, month ?? 1, day ?? 1) || !new RegExp(`(?<!\\d)${year}(?!\\d)`).test(reading.text)) return null
  if (month === null) return day === null ? { iso: String(year), precision: 'year' } : null
  if (day === null) return { iso: `${year}-${two(month)}`, precision: 'month' }
  return isSwapped(reading.text, day) ? null : { iso: `${year}-${two(month)}-${two(day)}`, precision: 'day' }
}

/** '12/25/2024' is read as the 25th of December; in these texts the day comes first, so one of the numbers is wrong. */
function isSwapped(words: string, day: number): boolean {
  const first = /^(\d{1,2})[/.-]/.exec(words)
  return first !== null && Number(first[1]) !== day
}

const two = (value: number): string => String(value).padStart(2, '0')
