import { describe, expect, test } from 'vitest'
import { areAlike, mayBeSlip } from '../../src/lexicon/phrase-index'
import { firstsOf, isWord, LONGER, SECONDS, secondsOf, shortened, WRONG } from '../../src/lexicon/phrases'
import table from '../../src/lexicon/phrases.json'
import inventory from '../../src/lexicon/syllables.json'
import { oneLetter, remarked, retyped, slipBetween } from '../../src/text/slips'
import {
  apart,
  JOINED,
  lettersOf,
  makeWords,
  pairOf,
  plainOf,
  readWords,
  SPELLINGS,
  spellingOf,
  syllable,
  syllableOf,
  syllableWith,
  toneOf,
} from '../../src/text/syllables'

const grouped = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => {
    const [first, ...seconds] = line.split(' ')
    return seconds.map((second) => `${first} ${second}`)
  })
const twice = (list: readonly string[]): string[] => list.filter((one, i) => list.indexOf(one) !== i)

describe('the inventory', () => {
  test('gives each spelling and tone a number of its own, and gets it back', () => {
    for (let spelling = 1; spelling < SPELLINGS; spelling++)
      for (const tone of [0, 1, 2, 3, 4, 5]) {
        const one = syllableWith(lettersOf(spelling), tone)
        if (one) expect([spellingOf(one), toneOf(one)]).toEqual([spelling, tone])
      }
  })

  test('has rows that are as long as the onsets at the most, of marks that are tones', () => {
    for (const row of inventory.rows) {
      const [, cells = ''] = row.split(' ')
      expect(cells.length).toBeLessThanOrEqual(inventory.onsets.length)
      for (const cell of cells) expect(cell === '.' || (cell.charCodeAt(0) > inventory.zero && cell.charCodeAt(0) - inventory.zero < 64)).toBe(true)
    }
  })

  test('knows syllables from what is none', () => {
    for (const word of ['nghiêng', 'quyết', 'gìn', 'giếng', 'khuya', 'ngoằn', 'ý', 'ở', 'Ủy', 'VIỆT']) expect(syllable(word)).toBeGreaterThan(0)
    for (const word of ['nghành', 'ngề', 'cỷ', 'phât', 'thuât', 'đươc', 'quôc', 'wuà', 'tỉhn', 'a1', 'ñ', 'phốì', '']) expect(syllable(word)).toBe(0)
  })

  test('reads words where they stand, joined by blanks alone', () => {
    const words = makeWords(40)
    expect(readWords('Tổ hoà\ngiải, xã\tA', words)).toBe(5)
    expect([...words.starts.slice(0, 5)]).toEqual([0, 3, 7, 13, 16])
    expect(syllableOf(words.packed[1] as number)).toBe(syllable('hòa'))
    expect([...words.packed.slice(0, 5)].map((word) => (word & JOINED) !== 0)).toEqual([false, true, true, false, false])
  })

  test('takes words apart', () => {
    expect(apart('nghiệp')).toEqual({ letters: 'nghiêp', tone: 5 })
    expect(plainOf(spellingOf(syllable('đường')))).toBe('duong')
  })
})

describe('the phrases', () => {
  test('are made of syllables', () => {
    const words = [...table.words, ...table.ordinary, ...table.phrases, ...table.whole, ...table.slips.flat(), table.free, table.alone, table.twice].flatMap(
      (line) => line.split(' '),
    )
    expect(words.filter((word) => !syllable(word))).toEqual([])
  })

  test('stand there once, each in one list', () => {
    const pairs = grouped(table.words)
    expect(twice([...pairs, ...grouped(table.ordinary)])).toEqual([])
    expect(twice(table.words.map((line) => line.split(' ')[0] as string))).toEqual([])
    expect(twice(table.ordinary.map((line) => line.split(' ')[0] as string))).toEqual([])
    expect(twice([...table.phrases, ...table.whole])).toEqual([])
    for (const list of [table.free, table.alone, table.twice]) expect(twice(list.split(' '))).toEqual([])
  })

  test('have slips that are no words of the list, and words that they should be', () => {
    for (const [wrong = '', right = ''] of table.slips) {
      const numbers = wrong.split(' ').map(syllable)
      expect(numbers.some((one, i) => i > 0 && !isWord(numbers[i - 1] as number, one))).toBe(true)
      expect(right).not.toBe(wrong)
    }
  })

  test('have ordinary words that a row would else take for a slip', () => {
    for (const pair of grouped(table.ordinary)) {
      const [one = 0, two = 0] = pair.split(' ').map(syllable)
      expect(isWord(one, two)).toBe(true)
    }
  })

  test('never hide a slip from the first look', () => {
    const inside = new Set(LONGER.flatMap(({ syllables }) => syllables.slice(1).map((two, i) => pairOf(syllables[i] as number, two))))
    for (const [one, seconds] of SECONDS)
      for (const two of seconds)
        for (const other of [...SECONDS.keys()].filter((other) => other !== one && areAlike(other, one)).slice(0, 3))
          expect(mayBeSlip(other, two) || isWord(other, two) || inside.has(pairOf(other, two))).toBe(true)
  })

  test('name what follows a syllable and what comes before one', () => {
    expect(secondsOf(syllable('thi'))).toContain(syllable('đua'))
    expect(firstsOf(syllable('đua'))).toContain(syllable('thi'))
    expect(secondsOf(0)).toEqual([])
  })

  test('leave, cut short, nothing that is whole, and nothing that may stand side by side', () => {
    const whole = new Set(LONGER.map(({ syllables }) => syllables.join()))
    for (const { syllables } of WRONG) expect(whole.has(syllables.join())).toBe(false)
    const cuts = (text: string): string[] => {
      const words = text.split(' ')
      return shortened({ words, syllables: words.map(syllable) }).map((row) => row.words.join(' '))
    }
    expect(cuts('hội đồng nhân dân')).toEqual(['hội nhân dân', 'hội đồng dân'])
    expect(cuts('thi đua công tác')).toEqual(['thi đua tác'])
    expect(cuts('người tốt việc tốt')).toEqual([])
  })

  test('have pairs of numbers that do not meet', () => {
    expect(new Set(grouped(table.words).map((pair) => pairOf(...(pair.split(' ').map(syllable) as [number, number])))).size).toBe(grouped(table.words).length)
  })
})

describe('a slip between syllables', () => {
  test('is undone in as many ways as a syllable has vowels for, and no more', () => {
    expect(remarked('đuơng').flat()).toContain(syllable('đường'))
    expect(remarked('ăâêôơưăâ').flat().length).toBeLessThan(20)
    expect(retyped('trogn')).toContain(syllable('trong'))
  })

  test.each([
    ['thị', 'thi', 1],
    ['dấu', 'đấu', 2],
    ['bút', 'bứt', 2],
    ['dong', 'động', 3],
    ['đau', 'đấu', 3],
    ['thông', 'thôn', 3],
    ['bức', 'bứt', 3],
    ['trào', 'chào', 3],
    ['thi', 'thi', 0],
    ['thị', 'thu', 0],
    ['bán', 'phân', 0],
  ])('%s for %s', (ink, right, slip) => expect(slipBetween(syllable(ink), syllable(right))).toBe(slip))

  test.each([
    ['trng', 'trong', true],
    ['trogn', 'trong', true],
    ['ttrong', 'trong', true],
    ['trinh', 'tranh', true],
    ['trong', 'trong', false],
    ['tong', 'rong', true],
    ['trong', 'trung bình', false],
    ['gont', 'tong', false],
  ])('%s is one letter off %s', (a, b, one) => expect(oneLetter(a, b)).toBe(one))
})
