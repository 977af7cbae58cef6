import { describe, expect, test } from 'vitest'
import { findDates, isCalendarDay } from '../../src/text/dates'
import { fold } from '../../src/text/fold'

const read = (text: string): [string, string | null][] => findDates(fold(text)).map(({ start, end, iso }) => [text.slice(start, end), iso])

describe('findDates', () => {
  test.each([
    ['ký ngày 07 tháng 4 năm 2014 tại', 'ngày 07 tháng 4 năm 2014', '2014-04-07'],
    ['từ 07/4/2014', '07/4/2014', '2014-04-07'],
    ['ngày 7-4-2014', 'ngày 7-4-2014', '2014-04-07'],
    ['ngày 15.7.1998,', 'ngày 15.7.1998', '1998-07-15'],
    ['trong tháng 10/2025', 'tháng 10/2025', '2025-10'],
    ['ngày mùng ba tháng chín năm 1945', 'ngày mùng ba tháng chín năm 1945', '1945-09-03'],
    ['29/02/2024', '29/02/2024', '2024-02-29'],
  ])('reads %s', (text, ink, iso) => expect(read(text)).toEqual([[ink, iso]]))

  test.each([
    ['ngày   tháng 3 năm 2024', '2024-03', 'month'],
    ['ngày ..... tháng ..... năm 2024', '2024', 'year'],
    ['ngày ...../12/2025', '2025-12', 'month'],
  ])('keeps the blank of %s', (text, iso, precision) => expect(findDates(fold(text))).toMatchObject([{ iso, precision, blank: true, impossible: false }]))

  test.each(['31/4/2025', '29/02/2023', '00/01/2024', '12/13/2024'])('cannot read %s', (text) =>
    expect(findDates(fold(text))).toMatchObject([{ iso: null, precision: null, impossible: true }]),
  )

  test.each(['ngày 2/9', 'năm 2025', 'quý III/2025', '0296.3952.148', '74/2013/NĐ-CP', '1/1/20245', '16.783.000', 'giai đoạn 2021-2025'])(
    'finds none in %s',
    (text) => expect(read(text)).toEqual([]),
  )

  test('gives them in order, without overlap', () =>
    expect(read('(17/10/2002 - 17/10/2024), tháng 3 năm 2025').map(([, iso]) => iso)).toEqual(['2002-10-17', '2024-10-17', '2025-03']))
})

test('isCalendarDay knows the leap years', () => {
  expect(
    [
      [2024, 2, 29],
      [2023, 2, 29],
      [1900, 2, 29],
      [2000, 2, 29],
      [2024, 4, 31],
      [2024, 12, 31],
      [2024, 0, 1],
      [999, 1, 1],
    ].map(([year, month, day]) => isCalendarDay(year as number, month as number, day as number)),
  ).toEqual([true, false, false, true, false, true, false, false])
})
