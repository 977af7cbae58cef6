import { describe, expect, test } from 'vitest'
import { fold } from '../../src/text/fold'
import { findNumbers, readSymbol, wordNumber } from '../../src/text/numbers'

const read = (text: string): string[] => findNumbers(text, fold(text)).map(wordNumber)

describe('findNumbers', () => {
  test.each([
    ['Chỉ thị số 34-CT/TW ngày', '34-CT/TW'],
    ['19/CT-TTg', '19/CT-TTg'],
    ['1954/UBND-TH', '1954/UBND-TH'],
    ['74/2013/NĐ-CP', '74/2013/NĐ-CP'],
    ['15-PĐ/HU', '15-PĐ/HU'],
    ['Thông tư 01/2015/TTLT-BKHCN-BNV', '01/2015/TTLT-BKHCN-BNV'],
    ['số 65 / KH - UBND', '65/KH-UBND'],
    ['03/CT-TW', '03/CT-TW'],
    ['Số: /PĐ-UBND', '/PĐ-UBND'],
  ])('reads %s', (text, word) => expect(read(text)).toEqual([word]))

  test.each(['5/năm', '07/4/2014', '2021-2025', '1.250.000 đồng', 'km/h', 'và/hoặc', ''])('finds none in %j', (text) => expect(read(text)).toEqual([]))

  test('knows where they stand and what they are made of', () => {
    const text = 'Nghị định số 74/2013/NĐ-CP của Chính phủ'
    expect(findNumbers(text, fold(text))).toEqual([{ start: 13, end: 26, serial: '74', year: 2013, symbol: 'NĐ-CP', joint: '/' }])
  })

  test('gives those of one breath in order', () => expect(read('các số 12/KH-UBND, 13/KH-UBND và 14-CT/TU')).toEqual(['12/KH-UBND', '13/KH-UBND', '14-CT/TU']))
})

describe('readSymbol', () => {
  test.each([
    ['QĐ-UBND ngày', 'QĐ-UBND'],
    ['KH - UBND', 'KH-UBND'],
    ['CT/TW', 'CT/TW'],
  ])('reads %s', (text, symbol) => expect(readSymbol(text, fold(text), 0)?.text).toBe(symbol))

  test('wants a capital unless it is loose', () => {
    expect(readSymbol('kh-ubnd', 'kh-ubnd', 0)).toBeNull()
    expect(readSymbol('kh-ubnd', 'kh-ubnd', 0, true)?.text).toBe('kh-ubnd')
  })
})
