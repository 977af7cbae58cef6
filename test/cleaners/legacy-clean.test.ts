import { describe, expect, test } from 'vitest'
import { legacyEdits } from '../../src/cleaners/legacy/index'
import { applyEdits, plainSource } from '../../src/text/source'
import { cleanDocuments, cleanLines, LANGUAGES } from '../support/clean-lines'
import { TEXTS } from '../support/fixtures'

/** `LEGACY_LINES=100000 npx vitest run test/cleaners/legacy-clean.test.ts` tries as many lines, alone and in documents. */
const LINES = Number(process.env.LEGACY_LINES ?? 3000)
const lines = cleanLines(LINES, 20_250_101)

const converted = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => {
    const edits = legacyEdits(text)
    return edits.length === 0 ? [] : [`${edits[0]?.rule}: ${text.slice(0, 200)} → ${applyEdits(plainSource(text), edits).text.slice(0, 200)}`]
  })

describe('clean texts', () => {
  test(`of Vietnamese, English, French, German and Spanish stay, line by line (${LINES})`, () => expect(converted(lines)).toEqual([]), 600_000)
  test('stay as documents in which the languages take turns', () => expect(converted(cleanDocuments(lines, 7))).toEqual([]), 600_000)
  test.each(LANGUAGES)(
    'stay as documents of one language: %s',
    (language) => {
      expect(converted(cleanDocuments(cleanLines(LINES / 5, 11, [language]), 13))).toEqual([])
    },
    600_000,
  )
  test('of the fixtures stay', () => expect(converted(TEXTS)).toEqual([]))

  test('cost one look', () => {
    const text = TEXTS.join('\n').repeat(20)
    const start = performance.now()
    for (let i = 0; i < 5; i++) legacyEdits(text)
    // A look takes some 7 ms per million units; reading them line by line more than a hundred.
    expect((performance.now() - start) / 5 / (text.length / 1e6)).toBeLessThan(60)
  })
})
