import { assemble } from './assemble'
import type { CampaignDocument } from './document'
import { extract } from './extract'
import { normalize } from './normalize'
import { resolve } from './resolve'
import { segment } from './segment'
import type { ParseOptions } from './shapes'

/**
 * Read one Vietnamese emulation-campaign document.
 *
 * In: the text as a string, in any Unicode form, and options. Out: a `CampaignDocument` whose every value is tied to its place in
 * that string (UTF-16 offsets, half-open). Never throws on a string; anything else is a `TypeError`. Pure: the same input and
 * options give the same output.
 */
export function parseCampaign(input: string, options: ParseOptions = {}): CampaignDocument {
  if (typeof input !== 'string') throw new TypeError(`parseCampaign() takes a string, got ${input === null ? 'null' : typeof input}`)
  return assemble(resolve(extract(segment(normalize({ input, options })))))
}

export type {
  Agency,
  Annex,
  Anniversary,
  Block,
  CampaignDocument,
  Citation,
  DateMention,
  Diagnostic,
  Directive,
  DocumentNumber,
  DocumentType,
  Explanation,
  Located,
  Movement,
  Period,
  Recipient,
  Role,
  Section,
  Signature,
  Span,
  Target,
  Theme,
} from './document'
export { RULES, sentence } from './rules'
export type { ParseOptions, Plugin } from './shapes'
