import { type CampaignDocument, type Explanation, type Located, sentence } from '../core'
import type { Command } from './args'
import { remarks } from './check'
import { oneLine, visible } from './clean'
import type { Host } from './host'
import type { Input } from './inputs'
import { type MessageId, say } from './messages'
import { firstWords, hang, type Page, type Piece } from './page'
import { lineStarts, type Place, placeOf } from './place'
import { lazyReader } from './powers'
import type { Problem } from './problem'
import { ABSENT, faint, plain, type Row, table } from './render-parts'
import { eachDocument } from './run'

/** A value and the way to it in the JSON: `citations[2]`. */
interface Found {
  readonly path: string
  readonly value: (Located & { readonly explain: Explanation }) | null
}

/** The fields whose values are explained; the others are made of these, or are blocks of the text as it stands. */
const EXPLAINED: ReadonlySet<string> = new Set<keyof CampaignDocument>([
  'header',
  'theme',
  'themes',
  'sections',
  'addressees',
  'recipients',
  'signatures',
  'dates',
  'periods',
  'anniversaries',
  'citations',
  'movements',
  'targets',
])
/** How many letters of a value are shown. */
const SHOWN = 160

/** `thidua explain`: why each value is what it is. */
export async function explain(host: Host, { file, field }: Extract<Command, { kind: 'explain' }>): Promise<number> {
  const visit = async (document: CampaignDocument, input: Input): Promise<Problem | null> => {
    const known = Object.fromEntries(Object.entries(document).filter(([name]) => EXPLAINED.has(name)))
    const found = field === null ? explained(known, '') : explainedAt(known, field)
    if (!found) return { id: 'explain/no-field', values: { field: field ?? '', known: fieldsOf(known).join(', ') } }
    await host.print(renderAll(host, document, input, found, field))
    return null
  }
  return (await eachDocument(host, [file], visit, lazyReader({ explain: true }))) > 0 ? 1 : 0
}

/** Every explained value at or under a place; null where the place may hold one and does not. */
function explained(at: unknown, path: string): readonly Found[] {
  if (at === null) return [{ path, value: null }]
  if (typeof at !== 'object') return []
  if (Array.isArray(at)) return at.flatMap((each, i) => explained(each, `${path}[${i}]`))
  if (!('explain' in at)) return Object.entries(at).flatMap(([name, each]) => explained(each, path ? `${path}.${name}` : name))
  const children = 'children' in at ? explained(at.children, `${path}.children`) : []
  return [{ path, value: at as Found['value'] }, ...children]
}

/** The values under a field that a person named; what stands inside a value is explained with it. Null where there is no such field. */
function explainedAt(document: object, field: string): readonly Found[] | null {
  let at: unknown = document
  let path = ''
  for (const step of field.split(/[.[\]]+/).filter(Boolean)) {
    if (typeof at !== 'object' || at === null || !Object.prototype.propertyIsEnumerable.call(at, step)) return null
    if ('explain' in at && step !== 'children') return [{ path, value: at as Found['value'] }]
    path = Array.isArray(at) ? `${path}[${step}]` : path ? `${path}.${step}` : step
    at = (at as Readonly<Record<string, unknown>>)[step]
  }
  return path === '' ? null : explained(at, path)
}

function fieldsOf(document: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(document).flatMap(([name, value]) => {
    return name === 'header' ? Object.keys(value as object).map((part) => `header.${part}`) : [name]
  })
}

function renderAll(page: Page, document: CampaignDocument, input: Input, found: readonly Found[], field: string | null): string {
  const title = hang(page, { text: visible(input.name), style: 'strong' }, [])
  if (found.length === 0)
    return `${title}\n${hang(page, { text: `${visible(field ?? '')}  `, style: 'title' }, [faint(say('explain/nothing', page.language))])}`
  const starts = lineStarts(input.text)
  const doubts = remarks(document, input, page.language)
  return title + found.map((each) => `\n${render(page, each, (offset) => placeOf(starts, offset), doubts)}`).join('')
}

function render(page: Page, { path, value }: Found, placeAt: (offset: number) => Place, doubts: ReturnType<typeof remarks>): string {
  if (value === null) return hang(page, { text: `${path}  `, style: 'title' }, [...ABSENT, faint(say('explain/nothing', page.language))])
  const { explain: why, span, raw, confidence } = value
  const head = [plain(firstWords(raw, SHOWN)), faint(`${placeWords(placeAt(span.start))} · ${Math.round(confidence * 100)}%`)]
  const row = (label: MessageId, body: readonly Piece[]): Row => ({ lead: { text: say(label, page.language), style: 'label' }, body })
  const rows = [
    row('explain/rule', [plain(why.rule)]),
    row('explain/around', [plain(`… ${oneLine(why.evidence)} …`)]),
    ...(why.mended ? [row('explain/mended', [plain(`“${oneLine(why.mended.ink)}” → “${oneLine(why.mended.read)}”`)])] : []),
    ...doubts
      .filter(({ diagnostic }) => diagnostic.span && diagnostic.span.start < span.end && diagnostic.span.end > span.start)
      .map(({ place, words, diagnostic }) => row('explain/doubt', [plain(placeWords(place)), plain(words), faint(diagnostic.ruleId)])),
    ...why.rejected.map((other) =>
      row('explain/rejected', [plain(placeWords(placeAt(other.span.start))), plain(reasonWords(other, page)), faint(other.ruleId)]),
    ),
  ]
  return hang(page, { text: `${path}  `, style: 'title' }, head) + table(page, rows, '  ')
}

const placeWords = ({ line, column }: Place): string => `${line}:${column}`
const reasonWords = ({ ruleId }: Explanation['rejected'][number], { language }: Page): string => sentence(ruleId, {}, language)
