import { describe, expect, test } from 'vitest'
import { detectLegacy, legacyEdits } from '../../src/cleaners/legacy/index'
import { parseCampaign } from '../../src/core'
import { applyEdits, plainSource, type Source } from '../../src/text/source'
import { TEXTS } from '../support/fixtures'
import { ENCODINGS, type Encoding, mojibake, type View, writable } from '../support/mojibake'

const read = (ink: string): Source => applyEdits(plainSource(ink), legacyEdits(ink))
const CASES = ENCODINGS.flatMap((encoding) => (['windows-1252', 'latin-1'] as const).map((view) => [encoding, view] as const))
const fold = (text: string, encoding: Encoding): string => (encoding === 'tcvn3' ? text.toLowerCase() : text)

/**
 * Lines of the fixtures that no rule brings back: '— nhiều bản làng' (the dash is the Ở of VISCII), 'ở 114 xã' where ở is a lone sign,
 * and 'Kdăm', a name of the highlands that could be French.
 */
const KNOWN = 2

describe.each(CASES)('the fixtures in %s through %s', (encoding, view) => {
  const pairs = TEXTS.map((text) => {
    const clean = writable(text, encoding)
    return { clean, ink: mojibake(clean, encoding, view) }
  })

  test('come back, but for the capitals of TCVN3', () => {
    const lost = pairs.flatMap(({ clean, ink }) => {
      const got = read(ink).text.split('\n')
      return clean.split('\n').filter((line, i) => fold(line, encoding) !== fold(got[i] ?? '', encoding))
    })
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(KNOWN)
  })

  test('are told apart', () => {
    // Without toned capitals TCVN 5712 is its own third form.
    const names = encoding === 'tcvn5712' ? ['tcvn5712', 'tcvn3'] : [encoding]
    expect(
      pairs.map(({ ink }) => detectLegacy(ink).map((one) => one.encoding)).filter(([name, ...others]) => !names.includes(name ?? '') || others.length > 0),
    ).toEqual([])
  })

  test('lead back to the ink, word for word', () => {
    for (const { ink } of pairs.slice(0, 8)) expect(strayWords(ink, encoding, view)).toEqual([])
  })
})

/** Words of the text read whose place in the ink does not hold what the encoding has for them. */
function strayWords(ink: string, encoding: Encoding, view: View): string[] {
  const source = read(ink)
  return [...source.text.matchAll(/[\p{L}\d]+/gu)].flatMap(({ 0: word, index }) => {
    const raw = ink.slice(source.at(index, 'start'), source.at(index + word.length, 'end'))
    // Letters that were given capitals are small ones in the ink.
    const forms = encoding === 'tcvn3' ? [word, word.toLowerCase()] : [word]
    return raw === word || forms.some((form) => fold(mojibake(form, encoding, view), encoding) === fold(raw, encoding)) ? [] : [`${word}: ${raw}`]
  })
}

describe('the capitals of TCVN3', () => {
  test('come back in headings and the motto', () => {
    const heads = TEXTS.flatMap((text) => {
      const clean = writable(text, 'tcvn3')
      const got = read(mojibake(clean, 'tcvn3')).text.split('\n')
      return clean.split('\n').flatMap((line, i) => (line === line.toUpperCase() && /\p{L}{3}/u.test(line) ? [[line, got[i]] as const] : []))
    })
    const wrong = heads.filter(([line, got]) => line !== got)
    expect(heads.length).toBeGreaterThan(150)
    expect(wrong.length / heads.length, wrong.map(([line]) => line).join('\n')).toBeLessThan(0.01)
  })
})

describe('a document in an old encoding', () => {
  test.each(ENCODINGS)('is parsed as the one in Unicode, and all that is found stands in the ink: %s', (encoding) => {
    for (const text of TEXTS.slice(0, 6)) {
      const clean = writable(text, encoding)
      const ink = mojibake(clean, encoding)
      const [ours, theirs] = [parseCampaign(clean), parseCampaign(ink)]
      expect(theirs.blocks.map(({ role }) => role)).toEqual(ours.blocks.map(({ role }) => role))
      expect(theirs.citations.map(({ number }) => number)).toEqual(ours.citations.map(({ number }) => number))
      expect(theirs.dates.map(({ iso }) => iso)).toEqual(ours.dates.map(({ iso }) => iso))
      for (const { raw, span } of [...theirs.blocks, ...theirs.citations, ...theirs.dates]) expect(raw).toBe(ink.slice(span.start, span.end))
    }
  })
})
