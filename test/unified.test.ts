import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { type CampaignDocument, type CampaignRoot, campaignParse, parseCampaign } from '../src/index'

const TEXT = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH LÂM SƠN',
  '',
  'Số:      /PĐ-UBND',
  '',
  'PHÁT ĐỘNG',
  '',
  'Phong trào thi đua',
  '',
  'I. MỤC TIÊU',
  '',
  '1. Lập thành tích.',
  '',
  '3. Sơ kết, tổng kết.',
  '',
].join('\r\n')
const ENGLISH =
  'The committee shall launch the emulation movement in all schools of the district and report the results before the end of the year. Every unit must register its own targets and publish them.'

describe('the tree', () => {
  const tree = unified().use(campaignParse).parse(TEXT)

  test('has a node for each block, with its role and words', () => {
    const { blocks } = parseCampaign(TEXT)
    expect(tree.type).toBe('root')
    expect(tree.children.map(({ type, role, value }) => [type, role, value])).toEqual(blocks.map((block) => ['campaignBlock', block.role, block.text]))
    expect(tree.data.campaign.blocks).toEqual(blocks)
  })

  test('has places that slice the text, lines and columns from 1', () => {
    const lines = TEXT.split('\r\n')
    for (const node of tree.children) {
      const { start, end } = node.position
      expect(TEXT.slice(start.offset, end.offset).replace(/\s+/g, ' ')).toBe(node.value)
      expect(lines[start.line - 1]?.slice(start.column - 1)).toContain(TEXT.slice(start.offset, end.offset).split('\r\n')[0])
    }
    expect(tree.children[0]?.position.start).toEqual({ line: 1, column: 1, offset: 0 })
    expect(tree.position).toEqual({ start: { line: 1, column: 1, offset: 0 }, end: { line: 15, column: 1, offset: TEXT.length } })
  })

  test.each([
    ['LF', '\n', 3],
    ['CRLF', '\r\n', 3],
    ['CR', '\r', 3],
  ])('counts lines that end in %s', (_, eol, line) => {
    const last = unified().use(campaignParse).parse(`${eol}${eol}PHÁT ĐỘNG`).children[0]
    expect(last?.position.start).toEqual({ line, column: 1, offset: 2 * eol.length })
  })

  test('of nothing is empty', () => {
    expect(unified().use(campaignParse).parse('')).toMatchObject({
      type: 'root',
      children: [],
      position: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    })
  })
})

describe('the result', () => {
  test('is on file.result, and is what parseCampaign gives', async () => {
    expect(unified().use(campaignParse).processSync(TEXT).result).toEqual(parseCampaign(TEXT))
    expect((await unified().use(campaignParse).process(TEXT)).result).toEqual(parseCampaign(TEXT))
  })

  test('leaves the text of the file as it is', () => expect(String(unified().use(campaignParse).processSync(TEXT))).toBe(TEXT))

  test('takes options, and settings of the processor under them', () => {
    const isMarkdown = (processor: { parse(text: string): CampaignRoot }) => processor.parse('PHÁT &#272;ỘNG').children[0]?.value === 'PHÁT ĐỘNG'
    const settings = () => unified().data('settings', { format: 'markdown' } as object)
    expect(isMarkdown(unified().use(campaignParse))).toBe(false)
    expect(isMarkdown(unified().use(campaignParse, { format: 'markdown' }))).toBe(true)
    expect(isMarkdown(settings().use(campaignParse))).toBe(true)
    expect(isMarkdown(settings().use(campaignParse, { format: 'text' }))).toBe(false)
  })

  test('comes out of parse, run and stringify done one by one, with a transformer between', () => {
    const seen: string[] = []
    const processor = unified()
      .use(campaignParse)
      .use(() => (tree) => void seen.push(...(tree as unknown as CampaignRoot).children.map((node) => node.role)))
      .freeze()
    const file = new VFile({ value: TEXT, path: 'phat-dong.txt' })
    const result = processor.stringify(processor.runSync(processor.parse(file), file), file) as unknown
    expect(result).toEqual(parseCampaign(TEXT))
    expect(seen).toContain('heading')
  })

  test('of a tree that went through JSON is the same', () => {
    const processor = unified().use(campaignParse)
    const tree = JSON.parse(JSON.stringify(processor.parse(TEXT))) as CampaignRoot
    expect(processor.stringify(tree) as unknown).toEqual(parseCampaign(TEXT))
  })

  test('of a tree that someone else made is refused', () => {
    const other = { type: 'root', children: [] } as unknown as CampaignRoot
    expect(() => unified().use(campaignParse).freeze().stringify(other)).toThrow(/campaignParse/)
  })
})

describe('the messages', () => {
  test('are the diagnostics, with rule, source and place', () => {
    const file = unified()
      .use(campaignParse)
      .processSync(new VFile({ value: TEXT, path: 'phat-dong.txt' }))
    const { diagnostics } = file.result as CampaignDocument
    expect(file.messages.map(({ ruleId, source, reason }) => [ruleId, source, reason])).toEqual(
      diagnostics.map(({ ruleId, message }) => [ruleId, 'thidua', message]),
    )
    const gap = file.messages.find((message) => message.ruleId === 'numbering/gap')
    expect(gap).toMatchObject({ line: 14, column: 1, fatal: false, file: 'phat-dong.txt' })
    expect(String(gap)).toMatch(/^phat-dong\.txt:14:1/)
    expect(gap?.actual).toMatch(/^3/)
  })

  test('of a warning, an information and an error are false, undefined and true, and nothing throws', () => {
    const file = unified().use(campaignParse).processSync(`${TEXT}\n`)
    const other = unified().use(campaignParse).processSync(ENGLISH)
    const fatal = Object.fromEntries([...file.messages, ...other.messages].map((message) => [message.ruleId, message.fatal]))
    expect(fatal).toMatchObject({ 'header/missing-serial': false, 'language/not-vietnamese': true })
    expect('signature/missing' in fatal && fatal['signature/missing']).toBeUndefined()
    expect(other.result).toBeDefined()
  })

  test('carry what stands there and what was meant', () => {
    const { messages } = unified().use(campaignParse).processSync(TEXT.replace('      /PĐ-UBND', ' 05/PD-UBND'))
    const repaired = messages.find((message) => message.ruleId === 'header/repaired-symbol')
    expect(repaired).toMatchObject({ fatal: undefined, expected: ['PĐ-UBND'] })
    expect(repaired?.actual).toContain('PD-UBND')
  })

  test('without a place have none', () => {
    const file = unified().use(campaignParse).processSync(TEXT)
    for (const [i, diagnostic] of (file.result as CampaignDocument).diagnostics.entries())
      expect(file.messages[i]?.place === undefined).toBe(diagnostic.span === null)
  })
})

test('types: the tree is a CampaignRoot', () => {
  expectTypeOf(unified().use(campaignParse).parse('')).toEqualTypeOf<CampaignRoot>()
  expectTypeOf(unified().use(campaignParse).parse('').data.campaign).toEqualTypeOf<CampaignDocument>()
  // @ts-expect-error: there is no such format
  unified().use(campaignParse, { format: 'html' })
})
