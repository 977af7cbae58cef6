import { describe, expect, test } from 'vitest'
import { readMarkedLine, splitLetters } from './support/marked-lines'

describe('a marked line', () => {
  test('is its text and its marks', () => {
    expect(readMarkedLine('Từ {date 2014-04-07|ngày 07/4/2014} trở đi')).toEqual({
      text: 'Từ ngày 07/4/2014 trở đi',
      marks: [{ kind: 'date', start: 3, end: 17, values: { iso: '2014-04-07' } }],
    })
  })

  test('nests, the outer mark first', () => {
    const { text, marks } = readMarkedLine('{citation 1/CT-X - type="Chỉ thị" subject="a “b|c” d"|Chỉ thị 1/CT-X {date ?|ngày 31/4/2025}}.')
    expect(text).toBe('Chỉ thị 1/CT-X ngày 31/4/2025.')
    expect(marks.map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ['citation', 0, 29],
      ['date', 15, 29],
    ])
    expect(marks.map(({ values }) => values)).toEqual([
      { number: '1/CT-X', date: null, documentType: 'Chỉ thị', issuer: null, subject: 'a “b|c” d' },
      { iso: null },
    ])
  })

  test('takes values in quotes and without', () => {
    expect(readMarkedLine('{target >= 1.5 "tỷ đồng"|ít nhất 1,5 tỷ đồng}').marks[0]?.values).toEqual({ comparator: '>=', value: '1.5', unit: 'tỷ đồng' })
    expect(readMarkedLine('{movement|Ba nhất}').marks[0]?.values).toEqual({})
  })

  test.each([
    ['{dat 2014|2014}', "no such kind of mark: 'dat'"],
    ['{date 2014|2014', 'never closed'],
    ['{date 2014 2014}', "has no '|'"],
    ['2014}', "'}' without a mark"],
    ['{period stage 2021|x}', 'the period lacks to'],
    ['{theme theme event="x"|x}', 'a theme has no value'],
    ['{movement x|x}', 'a movement has no value'],
  ])('with a slip is an error: %s', (line, message) => expect(() => readMarkedLine(line)).toThrow(message))

  test('with its letters split marks the same words', () => {
    const line = splitLetters(readMarkedLine('Từ {date 2014-04-07|ngày 07/4/2014} đến nay'))
    const [mark] = line.marks
    expect(line.text.length).toBeGreaterThan('Từ ngày 07/4/2014 đến nay'.length)
    expect(line.text.slice(mark?.start, mark?.end).normalize('NFC')).toBe('ngày 07/4/2014')
  })
})
