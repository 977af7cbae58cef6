import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCampaign } from '../src/core'
import { campaignDocument } from '../src/document'
import type { ParseOptions, Plugin } from '../src/shapes'
import { TEXTS } from './support/fixtures'
import { brokenPromises } from './support/promises'
import { anyString, HOSTILE, mutatedDocument } from './support/strings'

/** The promises of the contract, for every string there is. THIDUA_RUNS=5000 looks longer. */
const numRuns = Number(process.env.THIDUA_RUNS ?? 200)
const inputs = { 'any string': anyString, 'a document that something happened to': mutatedDocument }

describe.each(Object.entries(inputs))('of %s', (_, strings) => {
  const always = (law: (input: string) => void): void =>
    fc.assert(
      fc.property(strings, (input) => void law(input)),
      { numRuns },
    )

  test('1, it is read without an error; 2, values stand where they say; 3, nothing is lost; 5, blanks are told', () =>
    always((input) => expect(brokenPromises(input, parseCampaign(input))).toEqual([])))

  test('the result is what the schema says, and no more', () =>
    always((input) => {
      const document = parseCampaign(input)
      expect(campaignDocument.parse(document)).toEqual(document)
    }))

  test('the result survives JSON', () =>
    always((input) => {
      const document = parseCampaign(input)
      expect(JSON.parse(JSON.stringify(document))).toStrictEqual(document)
    }))

  test('4, the same input gives the same output, whatever was read in between', () =>
    always((input) => {
      const first = JSON.stringify(parseCampaign(input))
      parseCampaign(TEXTS[input.length % TEXTS.length] as string)
      expect(JSON.stringify(parseCampaign(input))).toBe(first)
    }))

  test('the promises hold under every format, with explanations and plugins', () => {
    const options = fc.record({ format: fc.constantFrom('auto', 'text', 'markdown'), explain: fc.boolean(), use: fc.constantFrom([], [STUBBORN]) } as const)
    fc.assert(
      fc.property(strings, options, (input, given) => void expect(brokenPromises(input, parseCampaign(input, given))).toEqual([])),
      { numRuns },
    )
  })
})

describe('options', () => {
  test('are left as they were, even frozen', () => {
    const options: ParseOptions = { format: 'auto', explain: true, layout: [{ span: { start: 0, end: 5 }, page: 1, box: [0, 0, 10, 10] }], use: [STUBBORN] }
    const frozen = freeze(options)
    for (const input of TEXTS.slice(0, 5)) expect(JSON.stringify(parseCampaign(input, frozen))).toBe(JSON.stringify(parseCampaign(input, { ...options })))
    expect(frozen).toEqual({ format: 'auto', explain: true, layout: [{ span: { start: 0, end: 5 }, page: 1, box: [0, 0, 10, 10] }], use: [STUBBORN] })
  })

  test('left out are the defaults', () => {
    for (const input of TEXTS) expect(parseCampaign(input, {})).toEqual(parseCampaign(input))
  })
})

describe('results', () => {
  test('share nothing: changing one leaves the next as it was', () => {
    for (const input of TEXTS) {
      const before = JSON.stringify(parseCampaign(input))
      scramble(parseCampaign(input))
      expect(JSON.stringify(parseCampaign(input))).toBe(before)
    }
  })
})

describe('what is no string', () => {
  test.each([[undefined], [null], [0], [true], [10n], [Symbol('a')], [{}], [[]], [['a']], [() => 'a'], [Object('a')], [new Uint8Array(2)]])(
    'is a TypeError: %o',
    (input) => {
      expect(() => parseCampaign(input as unknown as string)).toThrow(TypeError)
    },
  )
})

describe('a hostile text', () => {
  test.each(Object.entries(HOSTILE))('keeps the promises: %s', (_, make) => {
    for (const length of [1, 300, 4000]) {
      const input = make(length)
      const document = parseCampaign(input)
      expect(brokenPromises(input, document)).toEqual([])
      expect(campaignDocument.safeParse(document).error).toBeUndefined()
    }
  })
})

describe('nothing', () => {
  test.each(['', ' ', '\n\n', '\ufeff', '\0', '\f\r\n\t'])('is invented of %j', (input) => {
    const { header, sections, citations, dates, theme, signatures } = parseCampaign(input)
    expect(Object.values(header).filter(Boolean)).toEqual([])
    expect({ sections, citations, dates, theme, signatures }).toEqual({ sections: [], citations: [], dates: [], theme: null, signatures: [] })
  })
})

/** A plugin that has an answer to everything, and seldom a sensible one. */
const STUBBORN: Plugin = {
  name: 'stubborn',
  language: () => ({ code: 'lat', confidence: 0.4 }),
  date: (text) => {
    const at = text.search(/[12]\d{3}/)
    return at < 0 ? null : { start: at, end: at + 4, iso: text.slice(at, at + 4), precision: 'year' }
  },
  nearest: (_, names) => (names[0] ? { name: names[0], confidence: 0.5 } : null),
  markdown: (text) => (text.length > 3 ? [{ start: 1, end: 2, put: '' }] : []),
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const child of Object.values(Object.freeze(value))) freeze(child)
  return value
}

function scramble(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const child of Object.values(value)) scramble(child)
  if (Array.isArray(value)) value.reverse().pop()
  else for (const key of Object.keys(value)) (value as Record<string, unknown>)[key] = null
}
