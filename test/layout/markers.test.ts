import { describe, expect, test } from 'vitest'
import { readMarker, romanValue, toRoman } from '../../src/layout/markers'
import { fold } from '../../src/text/fold'

const read = (line: string): ReturnType<typeof readMarker> => readMarker(line, fold(line), { start: 0, end: line.length })

describe('readMarker', () => {
  test.each([
    ['Phần II. NỘI DUNG', 'part', 'II', 2],
    ['Chương 1', 'part', '1', 1],
    ['Mục thứ hai', 'part', undefined, 2],
    ['Điều 3. Tổ chức', 'article', '3', 3],
    ['ĐIỀU 12:', 'article', '12', 12],
    ['I. MỤC TIÊU', 'roman', 'I', 1],
    ['IV- Tổ chức', 'roman', 'IV', 4],
    ['XIX/ Phụ', 'roman', 'XIX', 19],
    ['1. Một', 'decimal', '1', 1],
    ['2/ Hai', 'decimal', '2', 2],
    ['3- Ba', 'decimal', '3', 3],
    ['04) Bốn', 'decimal', '4', 4],
    ['1.2. Một hai', 'decimal', '1.2', 2],
    ['2.1.3 Ba bậc', 'decimal', '2.1.3', 3],
    ['a) Khối', 'letter', 'a', 1],
    ['đ) Khác', 'letter', 'đ', 5],
    ['B. Phần', 'letter', 'B', 2],
    ['- Gạch', 'bullet', '-', 0],
    ['– Gạch dài', 'bullet', '-', 0],
    ['+ Cộng', 'bullet', '+', 0],
    ['• Chấm', 'bullet', '•', 0],
    ['* Sao', 'bullet', '*', 0],
  ])('reads %s', (line, kind, label, ordinal) => {
    const marker = read(line)
    expect(marker).toMatchObject({ kind, ordinal, ...(label === undefined ? {} : { label }) })
  })

  test.each([
    ['I. MỤC TIÊU', 'MỤC TIÊU'],
    ['1.2. Một hai', 'Một hai'],
    ['a)  Khối', 'Khối'],
    ['- Gạch', 'Gạch'],
    ['Điều 3. Tổ chức', 'Tổ chức'],
  ])('knows where the words of %s begin', (line, words) => expect(line.slice(read(line)?.textStart)).toBe(words))

  test.each([
    'Thi đua',
    '12/4/2025 họp',
    '12/ 2017 họp',
    '16.783.000 đồng',
    '2025. Năm',
    'V/v phát động',
    'I/2025',
    'P.Giám đốc',
    'iv. nhỏ',
    'IIII. sai',
    '-----',
    '--- hết ---',
    '0. không',
    '5.000 hộ',
    'Phần thưởng',
    'Điều này',
  ])('takes %s for running text', (line) => expect(read(line)).toBeNull())

  test('gives items of one list one style', () => {
    expect(read('1. Một')?.style).toBe(read('12. Mười hai')?.style)
    expect(read('1. Một')?.style).not.toBe(read('1) Một')?.style)
    expect(read('a) Một')?.style).not.toBe(read('A. Một')?.style)
  })
})

test('Roman numerals there and back', () => {
  for (let value = 1; value < 90; value++) expect(romanValue(toRoman(value).toLowerCase())).toBe(value)
  expect(romanValue('abc')).toBe(0)
})
