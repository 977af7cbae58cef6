import type { Citation, DocumentType, Period, Recipient, Section, Signature, Target } from '../../src/document'

/**
 * What a person found in a document, by hand: fixtures/documents/<name>.json for <name>.txt. The words of the contract
 * without offsets. A field that is left out is not judged; `null` and `[]` say that the document has no such thing.
 */
export interface Answers {
  readonly header?: {
    readonly superior?: string | null
    /** Judged only where a letterhead or the text names it. */
    readonly issuer?: string | null
    readonly serial?: string | null
    readonly symbol?: string | null
    readonly place?: string | null
    readonly date?: string | null
    readonly documentType?: DocumentType['text'] | null
    readonly title?: string | null
  }
  readonly theme?: string | null
  readonly themes?: readonly string[]
  readonly sections?: readonly SectionAnswer[]
  readonly recipients?: readonly RecipientAnswer[]
  readonly signatures?: readonly SignatureAnswer[]
  readonly annexes?: readonly AnnexAnswer[]
  /** Of day and month precision, in order, repeats kept. */
  readonly dates?: readonly string[]
  readonly periods?: readonly PeriodAnswer[]
  readonly anniversaries?: readonly AnniversaryAnswer[]
  readonly citations?: readonly CitationAnswer[]
  readonly movements?: readonly string[]
  readonly targets?: readonly TargetAnswer[]
  /** Rules that must be among those given. */
  readonly diagnostics?: readonly string[]
  /** Damage and how a reader mends it. */
  readonly repairs?: Readonly<Record<string, string>>
}

export type SectionAnswer = Pick<Section, 'path' | 'kind' | 'heading'> & { readonly starts: string | null; readonly ends: string | null }
export type RecipientAnswer = Pick<Recipient, 'text' | 'kind' | 'purpose' | 'copies'>
export type SignatureAnswer = Pick<Signature, 'capacity' | 'onBehalfOf' | 'positions' | 'name'>
export interface AnnexAnswer {
  readonly title: string | null
  readonly items: readonly string[]
}
export type PeriodAnswer = Pick<Period, 'kind' | 'start' | 'end'>
export interface AnniversaryAnswer {
  readonly years: number
  readonly event: string
  readonly from: string | null
  readonly to: string | null
}
export type CitationAnswer = Pick<Citation, 'documentType' | 'number' | 'date' | 'issuer' | 'subject'>
export type TargetAnswer = Pick<Target, 'comparator' | 'value' | 'unit'>
