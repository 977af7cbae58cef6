import { describe, expect, test } from 'vitest'
import { letterEdits } from '../../src/cleaners/letters'
import { applyEdits, plainSource } from '../../src/text/source'

const clean = (ink: string): string => applyEdits(plainSource(ink), letterEdits(ink)).text

describe('letterEdits', () => {
  test('leaves composed text alone', () => expect(letterEdits('Số: 12/PĐ-UBND, ngày 07 tháng 4')).toEqual([]))

  test('composes split letters, and the way back leads to them', () => {
    const ink = 'Độc lập'.normalize('NFD')
    const source = applyEdits(plainSource(ink), letterEdits(ink))
    expect(source.text).toBe('Độc lập')
    expect(ink.slice(source.at(4, 'start'), source.at(7, 'end'))).toBe('lập'.normalize('NFD'))
  })

  test.each([
    ['letters split in half, as old code pages have them', 'quy\u00ea\u0301t', 'quyết'],
    ['soft hyphens and zero-width marks', 'thi\u00ad đua\u200b\ufeff', 'thi đua'],
    ['the Icelandic letter for Đ', 'PHÁT ÐỘNG, ðợt', 'PHÁT ĐỘNG, đợt'],
    ['Cyrillic look-alikes in capitals', 'ТM. UBND', 'TM. UBND'],
  ])('mends %s', (_, ink, text) => expect(clean(ink)).toBe(text))

  test('leaves Cyrillic words Cyrillic', () => expect(clean('Москва')).toBe('Москва'))

  test('leaves a mark without a letter', () => expect(clean('\u0301a')).toBe('\u0301a'))
})
