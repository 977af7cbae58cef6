import { describe, expect, test } from 'vitest'
import { closesWith, dice, mends, near, opensWith, same } from './support/alike'

describe('two wordings are the same', () => {
  test.each([
    ['Thi đua, Khen thưởng', 'thi đua, khen  thưởng.'],
    ['“Ba nhất”', 'Ba nhất;'],
    ['a'.normalize('NFD'), 'a'],
    [null, undefined],
  ])('%j and %j', (one, other) => expect(same(one, other)).toBe(true))

  test.each([
    ['Hà Nội', 'Hà Nam'],
    ['a', null],
    [null, ''],
  ])('but not %j and %j', (one, other) => expect(same(one, other)).toBe(false))
})

describe('likeness', () => {
  test('is the share of common pairs of letters', () => {
    expect(dice('night', 'nacht')).toBeCloseTo(0.25)
    expect(dice('aaaa', 'aa')).toBeCloseTo(0.5)
    expect([dice('a', 'b'), dice('', ''), dice('abc', 'abc')]).toEqual([0, 1, 1])
  })

  test('forgives what a scan takes away, and no more', () => {
    expect(near(0.95)('Ủy ban nhân dân tỉnh', 'Uy ban nhan dan tinh')).toBe(true)
    expect(near(0.9)('Sở Nội vụ', 'Sở Công Thương')).toBe(false)
    expect([near(0.1)('a', null), near(0.9)(null, null)]).toEqual([false, true])
  })

  test('is asked of the beginning and the end', () => {
    expect([opensWith('Làm cho mỗi công dân', 'làm cho'), opensWith('Làm cho mỗi', 'mỗi'), opensWith('Lam ch0 mỗi công dân', 'Làm cho mỗi công')]).toEqual([
      true,
      false,
      true,
    ])
    expect([closesWith('thước đo uy tín.', 'đo uy tín'), closesWith('thước đo uy tín', 'thước đo')]).toEqual([true, false])
  })
})

describe('a suggestion mends', () => {
  test.each([
    ['bứt phá', 'bút phá', 'bứt phá'],
    ['cần bứt phá hơn', 'bút phá', 'bứt phá'],
    ['chỉ tiêu', 'chi tiêu chủ yếu', 'chỉ tiêu chủ yếu'],
  ])('with %j', (suggestion, bad, good) => expect(mends(suggestion, bad, good)).toBe(true))

  test.each([
    ['bút phá', 'bút phá', 'bứt phá'],
    ['tiêu chủ', 'chi tiêu chủ yếu', 'chỉ tiêu chủ yếu'],
    ['phá', 'bút phá', 'bứt phá'],
    ['', 'bút phá', 'bứt phá'],
  ])('but not with %j', (suggestion, bad, good) => expect(mends(suggestion, bad, good)).toBe(false))
})
