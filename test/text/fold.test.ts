import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWords, endsWord, fold, isUpper, squeeze, startsWord, upperShare } from '../../src/text/fold'

describe('fold', () => {
  test.each([
    ['Số: 12/PĐ-UBND', 'so: 12/pd-ubnd'],
    ['ngày 07 tháng 4', 'ngay 07 thang 4'],
    ['hoà hòa', 'hoa hoa'],
    ['ĐÐđð', 'dddd'],
    ['“Đoàn kết” «a»', '"doan ket" "a"'],
    ['– — ― −', '- - - -'],
    ['a\u00a0b\tc', 'a b c'],
    ['a\rb\fc', 'a\nb\nc'],
    ['…', '.'],
    ['• ▪', '* *'],
    ['€', '~'],
  ])('makes %j plain', (text, plain) => expect(fold(text)).toBe(plain))

  test('is as long as the text, ASCII, and its own fold', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((codes) => String.fromCharCode(...codes)),
        (text) => {
          const folded = fold(text)
          expect(folded.length).toBe(text.length)
          expect(/^[\0-\x7f]*$/.test(folded)).toBe(true)
          expect(fold(folded)).toBe(folded)
        },
      ),
    ))
})

describe('words of a fold', () => {
  test('have edges at what is no letter or digit', () => {
    expect([0, 1, 3, 4].map((at) => startsWord('so 12', at))).toEqual([true, false, true, false])
    expect([0, 2, 3, 5].map((at) => endsWord('so 12', at))).toEqual([false, true, false, true])
  })

  test.each([
    ['', 0],
    ['  ', 0],
    ['mot', 1],
    [' mot  hai\nba ', 3],
  ])('are counted: %j', (folded, words) => expect(countWords(folded)).toBe(words))
})

describe('squeeze', () => {
  test.each([
    ['a  b', 'a b'],
    [' a\n\tb ', 'a b'],
    ['a b', 'a b'],
    ['\u00a0', ''],
    ['', ''],
  ])('folds the blanks of %j', (text, squeezed) => expect(squeeze(text)).toBe(squeezed))
})

describe('capitals', () => {
  test('are known letter by letter', () => expect([...'ĐđỦủ1.'].map((_, at) => isUpper('ĐđỦủ1.', at))).toEqual([true, false, true, false, false, false]))
  test.each([
    ['ỦY BAN', 1],
    ['ủy ban', 0],
    ['Aa', 0.5],
    ['12 / 3', 0],
    ['', 0],
  ])('have a share of %j', (text, share) => expect(upperShare(text)).toBe(share))
})
