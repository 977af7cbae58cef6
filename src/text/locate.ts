import type { Span } from '../document'
import type { Slice } from '../shapes'
import type { Source } from './source'

export interface Place {
  readonly raw: string
  readonly span: Span
  readonly confidence: number
  readonly parts?: Span[]
}

/** A piece of the clean text as a place in the ink. */
export function locate(source: Source, piece: Slice, confidence: number): Place {
  const span = spanOf(source, piece)
  return { raw: source.ink.slice(span.start, span.end), span, confidence }
}

export function spanOf(source: Source, piece: Slice): Span {
  const start = source.at(piece.start, 'start')
  return { start, end: Math.max(start, source.at(piece.end, 'end')) }
}

/** Several pieces as one place: the hull, and the pieces in reading order where there is more than one. */
export function locateAll(source: Source, pieces: readonly Slice[], confidence: number): Place {
  const spans = pieces.map((piece) => spanOf(source, piece))
  let start = Number.MAX_SAFE_INTEGER
  let end = 0
  for (const span of spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  const span = { start, end }
  const raw = source.ink.slice(span.start, span.end)
  return spans.length > 1 ? { raw, span, confidence, parts: spans } : { raw, span, confidence }
}

/** The words of several pieces, white space folded. */
export function wordsOf(source: Source, pieces: readonly Slice[]): string {
  return pieces
    .map((piece) => source.text.slice(piece.start, piece.end))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}
