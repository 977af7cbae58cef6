import { describe, expect, test } from 'vitest'
import { findQuotes, inside } from '../../src/text/quotes'

const read = (text: string): string[] =>
  findQuotes(text).map((quote) => {
    const { start, end } = inside(text, quote)
    return text.slice(start, end)
  })

describe('findQuotes', () => {
  test.each([
    ['chủ đề “Đoàn kết” và', ['Đoàn kết']],
    ['"thẳng"', ['thẳng']],
    ['“lẫn lộn"', ['lẫn lộn']],
    ['«góc»', ['góc']],
    ['„dưới“ ', []],
    ['“một”, “hai” và "ba"', ['một', 'hai', 'ba']],
    ['“ngoài “trong” ngoài”', ['ngoài “trong” ngoài']],
  ])('pairs the marks of %s', (text, quotes) => expect(read(text)).toEqual(quotes))

  test.each(['không có', '“mở mãi', 'đóng thôi”', ''])('finds none in %j', (text) => expect(read(text)).toEqual([]))

  test('does not believe a quotation of more than 1200 letters', () => {
    expect(read(`“${'a'.repeat(1100)}”`)).toHaveLength(1)
    expect(read(`“${'a'.repeat(1300)}”`)).toEqual([])
  })
})

test('inside leaves out blanks, emphasis and marks at the end', () => expect(read('“ *Ba nhất*; ”')).toEqual(['Ba nhất']))
