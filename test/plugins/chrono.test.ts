import { describe, expect, test } from 'vitest'
import { chrono } from '../../src/plugins/chrono'

const read = (text: string) => {
  const found = chrono().date?.(text)
  return found ? [text.slice(found.start, found.end), found.iso, found.precision] : null
}

describe('dates that chrono reads', () => {
  test.each([
    ['hạn cuối là 2024-05-12.', '2024-05-12', '2024-05-12', 'day'],
    ['họp 12 tháng 7 năm 1998, tại trụ sở', '12 tháng 7 năm 1998', '1998-07-12', 'day'],
    ['ngày 07/4/2014 lúc 7h30', '07/4/2014', '2014-04-07', 'day'],
    ['thứ Hai, ngày 8/4/2024', '8/4/2024', '2024-04-08', 'day'],
    ['ngày     tháng 3 năm 2024', 'tháng 3 năm 2024', '2024-03', 'month'],
    ['tháng giêng năm 1946', 'tháng giêng năm 1946', '1946-01', 'month'],
    ['trong năm 2024, các đơn vị', 'năm 2024', '2024', 'year'],
  ])('%s', (text, raw, iso, precision) => expect(read(text)).toEqual([raw, iso, precision]))
})

describe('what chrono reads wrongly or not for certain is refused', () => {
  test.each([
    ['a second date taken for a time zone', '(10/10/1949-10/10/2024)'],
    ['a range of days', '17/10/2002 - 17/10/2024'],
    ['a range of months', 'tháng 10 năm 2024 đến tháng 12 năm 2024'],
    ['the first year of a plan', 'Kế hoạch 5 năm 2021 - 2025'],
    ['a count of years before a year', 'Kế hoạch 5 năm 2021'],
    ['a month that it does not know', 'ngày tháng 01 năm 2024'],
    ['a day before a month in words', 'ngày 07 tháng tư năm 2014'],
    ['a damaged day', 'l5/02/2024'],
    ['a letter behind the year', '12/5/2024ạ'],
    ['a time span', 'trong 5 năm qua'],
    ['a distance from today', '2 năm trước'],
    ['a time of day before the date', 'lúc 7 giờ 30 ngày 07/4/2014'],
    ['a time of day behind the date', 'ngày 5 tháng 8 năm 2024, 17:00'],
    ['an ISO time', '2024-05-12T10:00:00'],
    ['a time zone', 'ngày 5 tháng 8 năm 2024 EST'],
    ['a day of the week that is part of it', 'thứ Hai 8/4/2024'],
    ['a year of two digits', '2/9/45'],
    ['a year of two digits in words', '12 tháng 7 năm 98'],
    ['a year before Christ', 'năm 40 TCN'],
    ['no year', 'ngày 2 tháng 9'],
    ['day and month in the other order', '12/25/2024'],
    ['no day of the calendar', 'ngày 31/02/2024'],
    ['a year of no document', 'năm 5000'],
    ['no date', 'Ban Thi đua - Khen thưởng tỉnh sáng tạo tối đa'],
    ['nothing', ''],
  ])('%s', (_, text) => expect(read(text)).toBeNull())

  test('a date behind one that is refused is not taken for it', () => expect(read('từ l5/02/2024, tiếp theo ngày 20/3/2024')).toBeNull())
})

describe('offsets and bounds', () => {
  test('letters split from their marks are refused, for their places would shift', () => expect(read('ngày 07 tháng 4 năm 2014'.normalize('NFD'))).toBeNull())

  test('a letter of another form and the same length keeps its place', () =>
    expect(read('5 \u212A, ngày 07/4/2014')).toEqual(['07/4/2014', '2014-04-07', 'day']))

  test('two letters that change length against each other are refused', () => expect(read('e\u0301 \u0958 ngày 07/4/2014')).toBeNull())

  test('only what stands near is read', () => {
    expect(read(`${'chữ '.repeat(64)}ngày 07/4/2014`)).toBeNull()
    expect(read(`${' '.repeat(256 - 12)}tháng 4/2014`)?.[1]).toBe('2014-04')
    expect(read(`${' '.repeat(256 - 10)}tháng 4/2014`)).toBeNull()
    expect(read(`${' '.repeat(256 - 12)}tháng 4/20145`)).toBeNull()
  })

  test('the clock does not matter', () => {
    const { date } = chrono()
    expect(date?.('ngày 30/9/2024')).toEqual(date?.('ngày 30/9/2024'))
    expect(date?.('hôm nay, ngày mai, tuần sau')).toBeNull()
  })
})
