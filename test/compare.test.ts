import { describe, expect, test } from 'vitest'
import { parseCampaign } from '../src/core'
import type { Answers } from './support/answers'
import { compare } from './support/compare'
import { TEXTS } from './support/fixtures'

/** What the judge says of a document that is changed in one place, held against what it was before. */
const document = parseCampaign(TEXTS[0] as string)
const { header, sections } = document
const flat = (nodes: typeof sections): typeof sections => nodes.flatMap((node) => [node, ...flat(node.children)])
const answers: Answers = {
  header: {
    superior: header.superior?.text ?? null,
    issuer: header.issuer?.text ?? null,
    serial: header.number?.serial ?? null,
    symbol: header.number?.symbol ?? null,
    place: header.place?.text ?? null,
    date: header.date?.iso ?? null,
    documentType: header.documentType?.text ?? null,
    title: header.title?.text ?? null,
  },
  theme: document.theme?.text ?? null,
  themes: document.themes.map(({ text }) => text),
  sections: flat(sections).map(({ path, kind, heading, text }) => ({ path, kind, heading, starts: text.slice(0, 20) || null, ends: text.slice(-20) || null })),
  recipients: document.recipients,
  signatures: document.signatures,
  annexes: [],
  dates: document.dates.flatMap(({ iso }) => iso ?? []),
  periods: document.periods,
  anniversaries: document.anniversaries,
  citations: document.citations,
  movements: document.movements.map(({ text }) => text),
  targets: document.targets,
  diagnostics: ['anniversary/mismatch'],
}
const wrong = (changed: typeof document, given = answers): string[] =>
  compare(given, changed)
    .filter(({ extra, missing }) => extra + missing > 0)
    .map(({ field }) => field)

describe('the judge', () => {
  test('finds nothing wrong with what it was made of', () => {
    expect(wrong(document)).toEqual([])
    expect(compare(answers, document).flatMap(({ misses }) => misses)).toEqual([])
  })

  test('says nothing of what has no answer', () => expect(compare({}, document)).toEqual([]))

  test.each([
    ['header.serial', { header: { ...header, number: { ...header.number, serial: '1' } } }],
    ['header.symbol', { header: { ...header, number: { ...header.number, symbol: 'KH' } } }],
    ['header.place', { header: { ...header, place: null } }],
    ['header.date', { header: { ...header, date: { ...header.date, iso: '2025-05' } } }],
    ['header.documentType', { header: { ...header, documentType: { ...header.documentType, text: 'Kế hoạch' } } }],
    ['header.title', { header: { ...header, title: { ...header.title, text: 'Đợt thi đua' } } }],
    ['header.superior', { header: { ...header, superior: header.issuer } }],
    ['header.issuer', { header: { ...header, issuer: null } }],
    ['theme', { theme: null }],
    ['themes', { themes: [] }],
    ['movements', { movements: document.movements.slice(1) }],
    ['targets', { targets: document.targets.map((target, i) => (i === 0 ? { ...target, comparator: '<' } : target)) }],
    ['annexes', { annexes: [{ raw: '', span: { start: 0, end: 0 }, confidence: 1, title: 'PHỤ LỤC', items: [], sections: [] }] }],
    ['recipients', { recipients: document.recipients.map((one) => ({ ...one, kind: 'filing' })) }],
    ['recipients.marks', { recipients: document.recipients.map((one) => ({ ...one, copies: 9 })) }],
    ['signatures.name', { signatures: document.signatures.map((one) => ({ ...one, name: 'Trần Văn Bê' })) }],
    ['signatures.office', { signatures: document.signatures.map((one) => ({ ...one, capacity: null })) }],
    ['dates', { dates: [...document.dates, ...document.dates.slice(0, 1)] }],
    ['periods', { periods: document.periods.map((one) => ({ ...one, end: null })) }],
    ['anniversaries', { anniversaries: document.anniversaries.map((one) => ({ ...one, years: one.years + 1 })) }],
    ['citations', { citations: document.citations.map((one) => (one.number ? { ...one, date: null } : one)) }],
    ['citations.named', { citations: document.citations.filter(({ number }) => number) }],
    ['citations.issuer', { citations: document.citations.map((one) => ({ ...one, issuer: 'Quốc hội' })) }],
    ['citations.subject', { citations: document.citations.map((one) => (one.number ? { ...one, subject: null } : one)) }],
    ['diagnostics', { diagnostics: [] }],
    ['sections.kind', { sections: sections.map((one) => ({ ...one, kind: 'part' })) }],
    ['sections.extent', { sections: sections.map((one) => ({ ...one, text: 'Còn nữa.' })) }],
    ['sections', { sections: sections.slice(1) }],
  ])('tells a change of %s', (field, change) => expect(wrong({ ...document, ...change } as typeof document)).toContain(field))

  test('tells a false alarm of the rules on which answers have a say, and no other', () => {
    const alarm = (ruleId: string): typeof document => ({
      ...document,
      diagnostics: [...document.diagnostics, { ruleId, severity: 'info', message: '', span: null }],
    })
    expect(wrong(alarm('numbering/gap'))).toEqual(['diagnostics'])
    expect(wrong(alarm('text/suspect-word'))).toEqual([])
  })

  test('tells damage that no suggestion mends', () => {
    const given = { repairs: { 'bút phá': 'bứt phá' } }
    const hint = { ruleId: 'text/suspect-word', severity: 'info', message: '', span: null, suggestion: 'bứt phá' } as const
    expect(wrong(document, given)).toEqual(['repairs'])
    expect(wrong({ ...document, diagnostics: [hint] }, given)).toEqual([])
  })

  test('leaves out what is skipped', () => {
    const skip = new Set(['dates', 'anniversary/mismatch'])
    const verdicts = compare(answers, { ...document, dates: [], diagnostics: [] }, skip)
    expect(verdicts.map(({ field }) => field)).not.toContain('dates')
    expect(verdicts.filter(({ extra, missing }) => extra + missing > 0)).toEqual([])
  })

  test('knows the confidence of what it judged', () => {
    const judged = compare({ movements: ['Không có'] }, document)[0]?.judged
    expect(judged).toEqual(document.movements.map(({ confidence }) => ({ confidence, right: false })))
  })
})
