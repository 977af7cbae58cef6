import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, type Edit, lastAtOrBefore, plainSource, type Source } from '../../src/text/source'

const edit = (start: number, end: number, put: string): Edit => ({ start, end, put, rule: 'test' })
const ink = (source: Source, start: number, end: number): string => source.ink.slice(source.at(start, 'start'), source.at(end, 'end'))

describe('applyEdits', () => {
  test('without edits gives the text as it is', () => {
    const source = plainSource('abc')
    expect(applyEdits(source, [])).toBe(source)
  })

  test('applies edits in any order and folds the result', () => {
    const source = applyEdits(plainSource('**Số** 1'), [edit(4, 6, ''), edit(0, 2, '')])
    expect([source.text, source.fold, source.ink]).toEqual(['Số 1', 'so 1', '**Số** 1'])
  })

  test('drops an edit that overlaps one before it', () => expect(applyEdits(plainSource('abcd'), [edit(0, 2, 'X'), edit(1, 3, 'Y')]).text).toBe('Xcd'))

  test('over a deletion leads a start right and an end left', () => {
    const source = applyEdits(plainSource('a**b**c'), [edit(1, 3, ''), edit(4, 6, '')])
    expect([ink(source, 1, 2), ink(source, 0, 1), ink(source, 0, 3)]).toEqual(['b', 'a', 'a**b**c'])
  })

  test('crosses neighbouring deletions as one', () => expect(ink(applyEdits(plainSource('a12b'), [edit(1, 2, ''), edit(2, 3, '')]), 1, 2)).toBe('b'))

  test('keeps a replacement whole', () => {
    const source = applyEdits(plainSource('xe\u0301y'), [edit(1, 3, 'é')])
    expect([source.text, ink(source, 1, 2), ink(source, 2, 3)]).toEqual(['xéy', 'e\u0301', 'y'])
    expect(ink(applyEdits(plainSource('xaay'), [edit(1, 3, 'bcd')]), 2, 3)).toBe('aa')
  })

  test('composes the way back over several passes', () => {
    const once = applyEdits(plainSource('**e\u0301** và'), [edit(2, 4, 'é')])
    const twice = applyEdits(once, [edit(0, 2, ''), edit(3, 5, '')])
    expect([twice.text, ink(twice, 0, 1), ink(twice, 2, 4)]).toEqual(['é và', 'e\u0301', 'và'])
  })

  test('never leads back out of the ink, nor behind itself', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(fc.tuple(fc.nat(30), fc.nat(5), fc.string({ maxLength: 3 })), { maxLength: 8 }), (text, list) => {
        const edits = list
          .filter(([start, length]) => start + length <= text.length && length > 0)
          .map(([start, length, put]) => edit(start, start + length, put))
        const source = applyEdits(plainSource(text), edits)
        for (const lean of ['start', 'end'] as const)
          for (let at = 0, last = 0; at <= source.text.length; at++) {
            const back = source.at(at, lean)
            expect(back).toBeGreaterThanOrEqual(last)
            expect(back).toBeLessThanOrEqual(text.length)
            last = back
          }
      }),
    ))
})

test('lastAtOrBefore finds the last place that is not past', () => {
  expect([0, 1, 3, 4, 9].map((offset) => lastAtOrBefore([1, 4, 4, 7], offset))).toEqual([-1, 0, 0, 2, 3])
  expect(lastAtOrBefore([], 5)).toBe(-1)
})
