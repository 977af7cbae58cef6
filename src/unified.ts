import type { Parser, Plugin } from 'unified'
import { type Block, type CampaignDocument, type Diagnostic, type ParseOptions, parseCampaign, type Role, type Span } from './core'
import { withPowers } from './plugins/powers'
import { lastAtOrBefore } from './text/source'

interface Point {
  line: number
  column: number
  offset: number
}
interface Position {
  start: Point
  end: Point
}
type File = Parameters<Parser>[1]

/** One block of the document as a node of unist: its cleaned text, and where it stands, lines and columns from 1. */
export interface CampaignBlock {
  type: 'campaignBlock'
  role: Role
  value: string
  position: Position
}
/** The document as a unist tree; `data.campaign` is what `parseCampaign` gave. */
export interface CampaignRoot {
  type: 'root'
  children: CampaignBlock[]
  data: { campaign: CampaignDocument }
  position: Position
}

declare module 'unified' {
  interface CompileResultMap {
    CampaignDocument: CampaignDocument
  }
}

/** `true` marks a file as one that need not be worked on further, `false` says that something should change, nothing informs. */
const FATAL = { error: true, warning: false, info: undefined } as const

/**
 * A parser and compiler for unified: `unified().use(campaignParse, options)`. In: a file with a campaign document. Out: a tree of its
 * blocks; the `CampaignDocument` on `file.result` once processed; each diagnostic as a message on the file. Nothing throws: a text
 * that is no Vietnamese document has a fatal message.
 */
export const campaignParse: Plugin<[ParseOptions?], string, CampaignRoot> = function (options) {
  const settings = { ...this.data('settings'), ...options }
  this.parser = (text, file): CampaignRoot => {
    const campaign = parseCampaign(text, withPowers(settings))
    const place = placesIn(text)
    for (const diagnostic of campaign.diagnostics) tell(file, diagnostic, place, text)
    return {
      type: 'root',
      children: campaign.blocks.map((block) => nodeOf(block, place)),
      data: { campaign },
      position: place({ start: 0, end: text.length }),
    }
  }
  this.compiler = documentOf
}

/** The document that a tree was made of. */
function documentOf(tree: object): CampaignDocument {
  const campaign = (tree as Partial<CampaignRoot>).data?.campaign
  if (!campaign) throw new TypeError('Expected a tree that campaignParse made, with the document on `data.campaign`')
  return campaign
}

function nodeOf(block: Block, place: (span: Span) => Position): CampaignBlock {
  return { type: 'campaignBlock', role: block.role, value: block.text, position: place(block.span) }
}

function tell(file: File, diagnostic: Diagnostic, place: (span: Span) => Position, text: string): void {
  const { message: reason, ruleId, severity, span, suggestion } = diagnostic
  const message = file.message(reason, { ruleId, source: 'thidua', place: span && place(span) })
  message.fatal = FATAL[severity]
  if (span) message.actual = text.slice(span.start, span.end)
  if (suggestion !== undefined) message.expected = [suggestion]
}

/** From a span of the text to lines and columns, as vfile counts them: CR, LF and CRLF end a line. */
function placesIn(text: string): (span: Span) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|[\r\n]/g), (match) => match.index + match[0].length)]
  const point = (offset: number): Point => {
    const line = lastAtOrBefore(starts, offset)
    return { line: line + 1, column: offset - (starts[line] as number) + 1, offset }
  }
  return ({ start, end }) => ({ start: point(start), end: point(end) })
}
