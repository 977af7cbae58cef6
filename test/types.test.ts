import { type CompileResultMap, unified } from 'unified'
import { assertType, describe, expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import type * as contract from '../src/core'
import * as core from '../src/core'
import type { campaignDocument } from '../src/document'
import * as whole from '../src/index'
import * as plugins from '../src/plugins/index'
import type { Extracted, Normalized, Resolved, Scan, Segmented, Stage } from '../src/shapes'
import { type CampaignRoot, campaignParse } from '../src/unified'

/** The public types, as the contract has them. Checked by the compiler; nothing here runs for its result. */

type Iso = string | null
interface Span {
  start: number
  end: number
}
interface Located {
  raw: string
  span: Span
  confidence: number
  parts?: Span[] | undefined
}

describe('parseCampaign', () => {
  test('takes a string and options, gives a document at once', () => {
    expectTypeOf(core.parseCampaign).parameters.toEqualTypeOf<[input: string, options?: contract.ParseOptions]>()
    expectTypeOf(core.parseCampaign).returns.toEqualTypeOf<contract.CampaignDocument>()
  })

  test('is the same at both doors', () => expectTypeOf(whole.parseCampaign).toEqualTypeOf<typeof core.parseCampaign>())

  test('takes nothing else', () => {
    // @ts-expect-error a number is no text
    expectTypeOf(core.parseCampaign).toBeCallableWith(1)
    // @ts-expect-error no such format
    expectTypeOf(core.parseCampaign).toBeCallableWith('', { format: 'html' })
    // @ts-expect-error no such option
    expectTypeOf(core.parseCampaign).toBeCallableWith('', { strict: true })
  })
})

describe('options', () => {
  test('are all optional and never written to', () => {
    assertType<contract.ParseOptions>({})
    assertType<contract.ParseOptions>({
      format: 'markdown',
      explain: true,
      layout: [{ span: { start: 0, end: 1 }, page: 1, box: [0, 0, 1, 1] }],
      use: [{ name: 'mine' }],
    } as const)
    expectTypeOf<contract.ParseOptions['explain']>().toEqualTypeOf<boolean | undefined>()
    expectTypeOf<contract.ParseOptions['format']>().toEqualTypeOf<'auto' | 'text' | 'markdown' | undefined>()
    expectTypeOf<NonNullable<contract.ParseOptions['use']>>().toEqualTypeOf<readonly contract.Plugin[]>()
  })

  test('take every plug-in of the package', () => {
    expectTypeOf<ReturnType<typeof plugins.chrono>>().toExtend<contract.Plugin>()
    expectTypeOf<ReturnType<typeof plugins.franc>>().toExtend<contract.Plugin>()
    expectTypeOf<ReturnType<typeof plugins.fuse>>().toExtend<contract.Plugin>()
    expectTypeOf<ReturnType<typeof plugins.markdown>>().toExtend<contract.Plugin>()
    assertType<contract.ParseOptions>({ use: [plugins.markdown(), plugins.chrono(), plugins.franc(), plugins.fuse()] })
    expectTypeOf(whole.chrono).toEqualTypeOf(plugins.chrono)
  })
})

describe('a document', () => {
  type Document = contract.CampaignDocument
  type Header = Document['header']

  test('is what the schema says', () => expectTypeOf<z.infer<typeof campaignDocument>>().toEqualTypeOf<Document>())

  test('has its version, language and genre', () => {
    expectTypeOf<Document['schemaVersion']>().toEqualTypeOf<'1'>()
    expectTypeOf<Document['language']>().toEqualTypeOf<{ code: string; confidence: number }>()
    expectTypeOf<Document['genre']['value']>().toEqualTypeOf<'campaign-launch' | 'campaign-related' | 'other'>()
  })

  test('has a head of values that may be absent', () => {
    expectTypeOf<keyof Header>().toEqualTypeOf<'motto' | 'superior' | 'issuer' | 'number' | 'place' | 'date' | 'documentType' | 'title'>()
    expectTypeOf<null>().toExtend<Header[keyof Header]>()
    expectTypeOf<NonNullable<Header['number']>>().toExtend<Located & { serial: string | null; year: number | null; symbol: string | null; text: string }>()
    expectTypeOf<NonNullable<Header['date']>>().toExtend<Located & { iso: Iso; precision: 'day' | 'month' | 'year' | null }>()
    expectTypeOf<NonNullable<Header['issuer']>>().toExtend<Located & { text: string; canonical: string | null }>()
    expectTypeOf<NonNullable<Header['documentType']>>().toExtend<Located & { text: string; code: string | null }>()
  })

  test('has lists, never null', () => {
    type Lists =
      | 'themes'
      | 'preamble'
      | 'sections'
      | 'closing'
      | 'addressees'
      | 'recipients'
      | 'signatures'
      | 'annexes'
      | 'dates'
      | 'periods'
      | 'anniversaries'
      | 'citations'
      | 'directives'
      | 'movements'
      | 'targets'
      | 'blocks'
      | 'diagnostics'
    expectTypeOf<Document[Lists]>().toExtend<readonly object[]>()
    expectTypeOf<keyof Document>().toEqualTypeOf<Lists | 'schemaVersion' | 'language' | 'genre' | 'header' | 'theme'>()
  })

  test('has a place for every value', () => {
    type Value =
      | contract.Theme
      | contract.Section
      | contract.Block
      | contract.Recipient
      | contract.Signature
      | contract.Annex
      | contract.DateMention
      | contract.Period
      | contract.Anniversary
      | contract.Citation
      | contract.Movement
      | contract.Target
      | contract.Agency
      | contract.DocumentNumber
    expectTypeOf<Value>().toExtend<Located>()
  })
})

describe('values', () => {
  test('have the closed sets of the contract', () => {
    expectTypeOf<contract.Section['kind']>().toEqualTypeOf<'part' | 'article' | 'roman' | 'decimal' | 'letter' | 'bullet'>()
    expectTypeOf<contract.Period['kind']>().toEqualTypeOf<'campaign' | 'stage' | 'term' | 'school-year'>()
    expectTypeOf<contract.Theme['kind']>().toEqualTypeOf<'theme' | 'motto' | 'slogan'>()
    expectTypeOf<contract.Signature['capacity']>().toEqualTypeOf<'TM' | 'KT' | 'TL' | 'TUQ' | 'Q' | null>()
    expectTypeOf<contract.Target['comparator']>().toEqualTypeOf<'>' | '>=' | '=' | '<=' | '<'>()
    expectTypeOf<contract.Recipient['kind']>().toEqualTypeOf<'recipient' | 'filing'>()
    expectTypeOf<contract.Diagnostic['severity']>().toEqualTypeOf<'error' | 'warning' | 'info'>()
    expectTypeOf<contract.Block['role']>().toEqualTypeOf<contract.Role>()
  })

  test('nest', () => {
    expectTypeOf<contract.Section['children']>().toEqualTypeOf<contract.Section[]>()
    expectTypeOf<contract.Annex['sections']>().toEqualTypeOf<contract.Section[]>()
  })

  test('point at each other by id', () => expectTypeOf<contract.Citation['directive']>().toEqualTypeOf<contract.Directive['id']>())
})

describe('the pipeline', () => {
  test('only grows', () => {
    expectTypeOf<Normalized>().toExtend<Scan>()
    expectTypeOf<Segmented>().toExtend<Normalized>()
    expectTypeOf<Extracted>().toExtend<Segmented>()
    expectTypeOf<Resolved>().toExtend<Extracted>()
    // @ts-expect-error a verb that drops what it got
    assertType<Stage<Segmented, Scan>>(() => ({ input: '', options: {} }))
  })
})

describe('campaignParse', () => {
  test('is a parser of unified, whose tree has the document', () => {
    const tree = unified().use(campaignParse).parse('')
    expectTypeOf(tree).toEqualTypeOf<CampaignRoot>()
    expectTypeOf(tree.data.campaign).toEqualTypeOf<contract.CampaignDocument>()
    expectTypeOf<CompileResultMap['CampaignDocument']>().toEqualTypeOf<contract.CampaignDocument>()
    assertType(unified().use(campaignParse, { format: 'text' }))
    // @ts-expect-error no such option
    assertType(unified().use(campaignParse, { strict: true }))
  })
})
