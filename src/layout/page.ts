import type { Line, Slice } from '../shapes'
import type { Source } from '../text/source'
import { scanLines, wrapWidth } from './lines'

/** The clean text with its lines, as every part of the layout reads it. */
export interface Page {
  readonly text: string
  readonly fold: string
  readonly lines: readonly Line[]
  /** Column at which the text was hard-wrapped, or null. */
  readonly width: number | null
  slice(piece: Slice): string
  folded(piece: Slice): string
}

export function makePage(source: Source): Page {
  const { text, fold } = source
  const lines = scanLines(text, fold)
  return {
    text,
    fold,
    lines,
    width: wrapWidth(lines),
    slice: (piece) => text.slice(piece.start, piece.end),
    folded: (piece) => fold.slice(piece.start, piece.end),
  }
}
