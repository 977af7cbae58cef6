import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract'
import { normalize } from '../../src/normalize'
import { suspectWords } from '../../src/resolvers/suspects'
import { segment } from '../../src/segment'
import { passageOf } from '../../src/text/passages'
import { plainSource } from '../../src/text/source'
import { KINDS, type Kind, randomFrom, type Slip, slips } from '../support/slips'

const FOLDER = new URL('../../fixtures/documents/', import.meta.url)
interface Sample {
  readonly text: string
  readonly repairs: Readonly<Record<string, string>>
}
const SAMPLES = readdirSync(FOLDER)
  .filter((name) => /^[a-z]\d.*\.json$/.test(name))
  .map((name): Sample => {
    const { repairs = {} } = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))
    return { text: readFileSync(new URL(name.replace(/json$/, 'txt'), FOLDER), 'utf8').normalize('NFC'), repairs }
  })
/** The texts as their writers meant them. */
const CLEAN = SAMPLES.map(({ text, repairs }) => Object.entries(repairs).reduce((mended, [bad, good]) => mended.replaceAll(bad, good), text))

function found(text: string): string[] {
  const given = extract(segment(normalize({ input: text, options: {} })))
  return suspectWords(given.passages).map(({ data }) => `${data?.ink} → ${data?.value}`)
}

describe('the documents of our own', () => {
  test('give no note where nothing is wrong', () => expect(CLEAN.flatMap(found)).toEqual([]))

  test('give a note for each slip that a person found', () => {
    for (const { text, repairs } of SAMPLES)
      for (const [bad, good] of Object.entries(repairs)) {
        const mends = found(text).filter((note) => {
          const [ink = '', value = ''] = note.split(' → ')
          return text.replaceAll(ink, value).includes(good)
        })
        expect(mends, bad).not.toEqual([])
      }
  })
})

describe('slips that are made', () => {
  const lines = CLEAN.map((text) =>
    text
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line.length > 80)
      .join('\n'),
  )
  /** What is mended of each kind, in documents that the table was not made from; a slip that makes another word is none to find. */
  const LEAST: Readonly<Record<Kind, number>> = { tone: 0.6, mark: 0.64, letter: 0.6, doubled: 0.42, lost: 0.003 }

  test.each(KINDS)('%s', (kind) => {
    const random = randomFrom(20_240_611)
    const made = lines.flatMap((text) => slips(text, kind, 20, random).map((slip) => ({ text, slip })))
    const mended = made.filter(({ text, slip }) => isMended(text, slip)).length / made.length
    expect(made.length).toBeGreaterThan(400)
    expect(mended).toBeGreaterThan(LEAST[kind])
  })

  test('are the same for the same seed, at the place that they name', () => {
    const text = 'cả nước thi đua lao động giỏi và học tập tốt.'
    for (const kind of KINDS) {
      const [one, two] = [slips(text, kind, 5, randomFrom(3)), slips(text, kind, 5, randomFrom(3))]
      expect(one).toEqual(two)
      for (const slip of one) {
        expect(slip.text).not.toBe(text)
        const rest = kind === 'lost' ? `${slip.right} ` : slip.right
        expect(slip.text.slice(0, slip.start) + rest + slip.text.slice(slip.end)).toBe(text)
      }
    }
  })
})

/** Does putting in what a note suggests bring the line back? */
function isMended(text: string, slip: Slip): boolean {
  const start = slip.text.lastIndexOf('\n', slip.start) + 1
  const line = lineAt(slip.text, start)
  const notes = suspectWords([passageOf(plainSource(line), [{ start: 0, end: line.length }], 'paragraph', '', 0)])
  const right = lineAt(text, start).toLowerCase()
  return notes.some(({ at, suggestion = '' }) => (line.slice(0, at?.start) + suggestion + line.slice(at?.end)).toLowerCase() === right)
}
const lineAt = (text: string, start: number): string => text.slice(start, (text.indexOf('\n', start) + text.length + 1) % (text.length + 1))
