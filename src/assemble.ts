import type { Annex, Block, CampaignDocument, Diagnostic, Section } from './document'
import { explainLayout } from './resolvers/explain'
import { RULES, type RuleId, sentence } from './rules'
import type { Note, OutlineNode, Paragraph, Resolved, Slice } from './shapes'
import { squeeze } from './text/fold'
import { locateAll, spanOf, wordsOf } from './text/locate'
import { valueOf } from './text/phrases'
import type { Source } from './text/source'

/** The document of the contract: values, the tree, the blocks that hold all ink, the diagnostics. */
export function assemble(given: Resolved): CampaignDocument {
  const { source, values } = given
  const blocks = coverInk(source, allBlocks(given))
  const of = (role: Block['role']): Block[] => blocks.filter((block) => block.role === role)
  const document: CampaignDocument = {
    schemaVersion: '1',
    language: values.language,
    genre: values.genre,
    header: values.header,
    theme: values.theme,
    themes: values.themes,
    preamble: of('preamble'),
    sections: given.outline.map((node) => section(source, node)),
    closing: of('closing'),
    addressees: values.addressees,
    recipients: values.recipients,
    signatures: values.signatures,
    annexes: given.appendices
      .map(
        (appendix): Annex => ({
          ...locateAll(source, [...(appendix.paragraphs[0]?.slices.slice(0, 1) ?? []), ...lastSlice(appendix.paragraphs)], 0.9),
          title: appendix.title.length > 0 ? valueOf(wordsOf(source, appendix.title)) : null,
          items: appendix.items.map((pieces) => valueOf(wordsOf(source, pieces))),
          sections: appendix.outline.map((node) => section(source, node)),
        }),
      )
      .map(({ parts, ...annex }) => annex),
    dates: values.dates,
    periods: values.periods,
    anniversaries: values.anniversaries,
    citations: values.citations,
    directives: values.directives,
    movements: values.movements,
    targets: values.targets,
    blocks,
    diagnostics: given.notes
      .map((note) => diagnostic(source, note))
      .sort((a, b) => (a.span?.start ?? Number.MAX_SAFE_INTEGER) - (b.span?.start ?? Number.MAX_SAFE_INTEGER)),
  }
  return given.options.explain ? explainLayout(document, given) : document
}

const lastSlice = (paragraphs: readonly Paragraph[]): Slice[] => paragraphs[paragraphs.length - 1]?.slices.slice(-1) ?? []

function diagnostic(source: Source, note: Note): Diagnostic {
  const { severity } = RULES[note.ruleId as RuleId]
  return {
    ruleId: note.ruleId,
    severity,
    message: sentence(note.ruleId, note.data),
    span: note.at ? spanOf(source, note.at) : null,
    ...(note.suggestion === undefined ? {} : { suggestion: note.suggestion }),
    ...(note.data ? { data: note.data } : {}),
  }
}

function section(source: Source, node: OutlineNode): Section {
  const { marker } = node
  const first = node.paragraphs[0] as Paragraph
  const begin = (first.slices[0] as Slice).start
  const own = node.paragraphs.flatMap((paragraph) => paragraph.slices)
  const children = node.children.map((child) => section(source, child))
  let end = 0
  for (const slice of own) end = Math.max(end, source.at(slice.end, 'end'))
  for (const child of children) end = Math.max(end, child.span.end)
  const start = source.at(begin, 'start')
  return {
    raw: source.ink.slice(start, end),
    span: { start, end },
    confidence: 0.95,
    kind: marker.kind,
    label: marker.label,
    path: node.path,
    heading: node.heading ? valueOf(source.text.slice(node.heading.start, node.heading.end)) : null,
    text: ownText(source, node),
    children,
  }
}

/** An item's own words: without label and heading, joined over what cut them. */
function ownText(source: Source, node: OutlineNode): string {
  const from = node.heading ? node.heading.end : node.marker.textStart
  const pieces: string[] = []
  for (const [i, paragraph] of node.paragraphs.entries())
    for (const [j, slice] of paragraph.slices.entries()) {
      const start = i === 0 && j === 0 ? Math.max(from, slice.start) : Math.max(slice.start, Math.min(from, slice.end))
      if (start < slice.end) pieces.push(squeeze(source.text.slice(start, slice.end)))
    }
  const text = pieces.join(' ').trim()
  return node.heading ? text.replace(/^[\s:.;,]+/, '') : text
}

interface Draft {
  readonly slice: Slice
  readonly role: Block['role']
  readonly continues: boolean
}

function allBlocks({ paragraphs }: Resolved): Draft[] {
  const drafts: Draft[] = []
  for (const paragraph of paragraphs)
    for (const [i, slice] of paragraph.slices.entries()) drafts.push({ slice, role: paragraph.role, continues: i > 0 && paragraph.role !== 'title' })
  return drafts.sort((a, b) => a.slice.start - b.slice.start)
}

/** Blocks in order and disjoint; ink that no paragraph claimed (marks that a cleaner took out) goes with its neighbour. */
function coverInk(source: Source, drafts: readonly Draft[]): Block[] {
  const { ink } = source
  const blocks: Block[] = []
  let at = 0
  for (const { slice, role, continues } of drafts) {
    const start = Math.max(at, source.at(slice.start, 'start'))
    const end = source.at(slice.end, 'end')
    if (end <= start) continue
    at = claimGap(ink, blocks, at, start)
    blocks.push({
      raw: ink.slice(start, end),
      span: { start, end },
      confidence: 0.95,
      role,
      text: squeeze(source.text.slice(slice.start, slice.end)),
      ...(continues ? { continues } : {}),
    })
    at = end
  }
  claimGap(ink, blocks, at, ink.length)
  return blocks
}

/** Non-white-space units between two blocks go to the one before, or to a block of their own at the very start. */
function claimGap(ink: string, blocks: Block[], from: number, to: number): number {
  let first = from
  while (first < to && isBlank(ink.charCodeAt(first))) first++
  if (first >= to) return to
  let end = to
  while (isBlank(ink.charCodeAt(end - 1))) end--
  const last = blocks[blocks.length - 1]
  if (last) {
    last.span = { start: last.span.start, end }
    last.raw = ink.slice(last.span.start, end)
  } else blocks.push({ raw: ink.slice(first, end), span: { start: first, end }, confidence: 0.5, role: 'chrome', text: squeeze(ink.slice(first, end)) })
  return to
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)))
