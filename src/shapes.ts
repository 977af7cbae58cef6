import type { CampaignDocument, Citation, Diagnostic, Role, Section, Span, Theme } from './document'
import type { ReasonId } from './rules'
import type { FoundDate } from './text/dates'
import type { FoundNumber } from './text/numbers'
import type { Quote } from './text/quotes'
import type { Source } from './text/source'

export type { Role, Span }

/** One power handed in through `use`; the core asks it only where its own grammar is at a loss. */
export interface Plugin {
  readonly name: string
  /** Language of a text whose letters leave it undecided. */
  readonly language?: (text: string) => { code: string; confidence: number } | null
  /** A date behind a cue that our own grammar could not read; certain parts only. */
  readonly date?: (text: string) => { start: number; end: number; iso: string; precision: 'day' | 'month' | 'year' } | null
  /** The known name nearest to one that no table has. */
  readonly nearest?: (text: string, names: readonly string[]) => { name: string; confidence: number } | null
  /** Edits that take the markup out of a text in Markdown. */
  readonly markdown?: (text: string) => readonly { start: number; end: number; put: string }[]
  /** Words of running text that look like damage, each with what was expected. */
  readonly suspects?: (passages: readonly Passage[]) => readonly Note[]
}

export interface ParseOptions {
  readonly format?: 'auto' | 'text' | 'markdown'
  readonly explain?: boolean
  readonly layout?: readonly { span: Span; page: number; box: [x: number, y: number, width: number, height: number] }[]
  readonly use?: readonly Plugin[]
}

/** The record that grows from verb to verb; no verb drops what an earlier one found. */
export interface Scan {
  readonly input: string
  readonly options: ParseOptions
}
export interface Normalized extends Scan {
  readonly source: Source
  readonly notes: readonly Note[]
}
export interface Segmented extends Normalized {
  readonly head: Head
  readonly paragraphs: readonly Paragraph[]
  readonly preamble: readonly Paragraph[]
  readonly outline: readonly OutlineNode[]
  readonly closing: readonly Paragraph[]
  readonly tail: Tail
  readonly appendices: readonly Appendix[]
}
export interface Extracted extends Segmented {
  readonly passages: readonly Passage[]
  readonly claims: Claims
  readonly refusals: readonly Refusal[]
}
export interface Resolved extends Extracted {
  readonly values: Omit<CampaignDocument, 'schemaVersion' | 'blocks' | 'diagnostics' | 'sections' | 'preamble' | 'closing' | 'annexes'>
}
/** A step of the pipeline: what it gives is what it got, and more. */
export type Stage<In, Out extends In> = (given: In) => Out

/** A diagnostic before its place in the ink is known: offsets of the clean text. */
export interface Note {
  readonly ruleId: string
  readonly at: Slice | null
  readonly data?: Record<string, string>
  readonly suggestion?: string
}

/** A piece [start, end) of the clean text. */
export interface Slice {
  readonly start: number
  readonly end: number
}

/** A line of the clean text without the white space around it. */
export interface Line extends Slice {
  /** Width of the white space before it, tabs as eight. */
  readonly indent: number
  /** Empty lines before it. */
  readonly gap: number
  /** A form feed stands between it and the line before. */
  readonly newPage: boolean
}

/** What one reader would call a paragraph: pieces in reading order, cut by page breaks, page numbers or columns. */
export interface Paragraph {
  role: Role
  readonly slices: Slice[]
  marker: Marker | null
  /** 1 for the first annex and so on, 0 for the document itself. */
  readonly annex: number
}

/** The label that opens an item. */
export interface Marker {
  readonly kind: Section['kind']
  /** Kind and punctuation: items of one list share it. */
  readonly style: string
  readonly label: string
  readonly ordinal: number
  /** Where the item's own words begin. */
  readonly textStart: number
}

export interface OutlineNode {
  marker: Marker
  path: string
  readonly paragraphs: Paragraph[]
  heading: Slice | null
  readonly children: OutlineNode[]
}

/** What the letterhead holds, in pieces of the clean text. */
export interface Head {
  motto: Slice[]
  superior: Slice[]
  issuer: Slice[]
  number: Slice | null
  place: Slice | null
  date: Slice | null
  documentType: Slice | null
  title: Slice[]
  addressees: Slice[][]
}
export interface Tail {
  readonly recipients: readonly Slice[][]
  readonly signatures: readonly SignatureGroup[]
}
/** The lines of one signer, the name apart. */
export interface SignatureGroup {
  readonly lines: Slice[]
  name: Slice | null
}
export interface Appendix {
  readonly index: number
  readonly title: Slice[]
  readonly paragraphs: Paragraph[]
  readonly outline: readonly OutlineNode[]
  readonly items: readonly Slice[][]
}

/** Running text for the extractors: a paragraph in one string, with the way back to the clean text. */
export interface Passage {
  readonly text: string
  readonly fold: string
  readonly role: Role
  /** The heading of the section that it stands in, folded; '' where there is none. */
  readonly under: string
  readonly annex: number
  /** Is there a digit at all? */
  readonly digits: boolean
  readonly dates: readonly FoundDate[]
  readonly numbers: readonly FoundNumber[]
  readonly quotes: readonly Quote[]
  /** Told of candidates that are not taken; there only when an explanation is asked for. */
  readonly refuse?: (reason: ReasonId, start: number, end: number) => void
  /** Offset of the clean text for an offset of the passage; an end at a seam stays on the near side. */
  at(offset: number, lean: 'start' | 'end'): number
}

/** What an extractor finds: a piece of the passage and its value. */
export interface Claim {
  readonly start: number
  readonly end: number
  readonly confidence: number
  /** The rule that found it, within its kind. */
  readonly rule: string
}

/** A candidate that an extractor looked at and did not take. */
export interface Refusal {
  readonly reason: ReasonId
  readonly at: Slice
}
export interface DateClaim extends Claim {
  readonly iso: string | null
  readonly precision: 'day' | 'month' | 'year' | null
}
export interface PeriodClaim extends Claim {
  readonly kind: 'campaign' | 'stage' | 'term' | 'school-year'
  readonly from: string | null
  readonly to: string | null
}
export interface AnniversaryClaim extends Claim {
  readonly years: number
  readonly event: string
  readonly from: string | null
  readonly to: string | null
}
export interface CitationClaim extends Claim, Omit<Citation, 'raw' | 'span' | 'confidence' | 'parts' | 'directive' | 'explain'> {
  readonly impossibleDate?: boolean
  /** The number was mended: its ink says another. */
  readonly repaired?: boolean
}
export interface ThemeClaim extends Claim {
  readonly kind: Theme['kind']
  /** Does it stand in a cited document's phrase? */
  readonly cited: boolean
}
export type MovementClaim = Claim
export interface TargetClaim extends Claim {
  readonly comparator: '>' | '>=' | '=' | '<=' | '<'
  readonly value: number
  readonly unit: string
}

/** What each extractor gives, by its kind. */
export interface ClaimKinds {
  date: DateClaim
  period: PeriodClaim
  anniversary: AnniversaryClaim
  citation: CitationClaim
  theme: ThemeClaim
  movement: MovementClaim
  target: TargetClaim
}
/** A claim with the passage that it was found in. */
export type Placed<C> = C & { readonly passage: Passage }
export type Claims = { readonly [K in keyof ClaimKinds]: readonly Placed<ClaimKinds[K]>[] }

/** A finder of one kind of value: pure, in passage offsets; the runner stamps kind, raw and span. */
export interface Extractor<K extends keyof ClaimKinds = keyof ClaimKinds> {
  readonly kind: K
  find(passage: Passage): readonly ClaimKinds[K][]
}
export type { Diagnostic }
