import { describe, expect, test } from 'vitest'
import { markupEdits } from '../../src/cleaners/markup'
import { applyEdits, plainSource } from '../../src/text/source'

const clean = (ink: string): string => applyEdits(plainSource(ink), markupEdits(ink)).text

describe('markupEdits', () => {
  test.each([
    ['emphasis', 'chủ đề **“Đoàn kết”** và *kỷ cương*', 'chủ đề “Đoàn kết” và kỷ cương'],
    ['emphasis inside quotes', 'phong trào “*Ba nhất*”', 'phong trào “Ba nhất”'],
    ['heading marks', '## I. NỘI DUNG\n### 1. Một', 'I. NỘI DUNG\n1. Một'],
  ])('takes out %s', (_, ink, text) => expect(clean(ink)).toBe(text))

  test.each([
    ['bullets', '* một\n* hai'],
    ['rules', '***\n-----'],
    ['a star that does not pair', '5 * 3 = 15'],
    ['stars with an empty line between', '*một\n\nhai*'],
    ['a hash in a line', 'số #5'],
    ['a table of data', '| STT | Đơn vị |\n| 1 | Xã A |'],
  ])('leaves %s', (_, ink) => expect(clean(ink)).toBe(ink))

  test('sets the cells of a letterhead one a line', () => {
    expect(
      clean('| UBND TỈNH A<br>SỞ B | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |')
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(['UBND TỈNH A', 'SỞ B', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
  })

  test('names the rule of every edit, and every edit lies in the text', () => {
    const ink = '# **A**\n| Nơi nhận: | TM. UBND |'
    for (const { start, end, rule } of markupEdits(ink)) {
      expect(rule).toMatch(/^markup\//)
      expect(0 <= start && start < end && end <= ink.length).toBe(true)
    }
  })
})
