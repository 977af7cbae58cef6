import type { Paragraph, Passage, Role, Slice } from '../shapes'
import { findDates } from './dates'
import { findNumbers } from './numbers'
import { findQuotes } from './quotes'
import type { Source } from './source'

/** A paragraph as one string for the extractors, with its dates, numbers and quotes read once. */
export function makePassage(source: Source, paragraph: Paragraph, under: string): Passage {
  const pieces = withoutLabel(paragraph)
  return passageOf(source, pieces, paragraph.role, under, paragraph.annex)
}

const joined = (text: string, pieces: readonly Slice[]): string =>
  pieces.length === 1 ? text.slice((pieces[0] as Slice).start, (pieces[0] as Slice).end) : pieces.map((piece) => text.slice(piece.start, piece.end)).join(' ')

const DIGIT = /\d/

function withoutLabel(paragraph: Paragraph): readonly Slice[] {
  const [first, ...rest] = paragraph.slices
  if (!paragraph.marker || !first || paragraph.marker.textStart > first.end) return paragraph.slices
  return [{ start: paragraph.marker.textStart, end: first.end }, ...rest]
}

export function passageOf(source: Source, slices: readonly Slice[], role: Role, under: string, annex: number): Passage {
  const pieces = slices.flatMap((slice) => unwrapped(source, slice))
  const text = joined(source.text, pieces)
  const folded = joined(source.fold, pieces)
  const digits = DIGIT.test(folded)
  return {
    text,
    fold: folded,
    role,
    under,
    annex,
    digits,
    dates: digits ? findDates(folded) : NONE,
    numbers: digits || folded.includes('so ') ? findNumbers(text, folded) : NONE,
    quotes: findQuotes(text),
    at: (offset, lean) => wayBack(pieces, offset, lean),
  }
}

const NONE: readonly never[] = []

/** The lines of a slice without the white space between them, so that a passage has blanks alone. */
function unwrapped({ fold }: Source, slice: Slice): Slice[] {
  let at = fold.indexOf('\n', slice.start)
  if (at < 0 || at >= slice.end) return [slice]
  const pieces: Slice[] = []
  let start = slice.start
  while (at >= 0 && at < slice.end) {
    addTrimmed(fold, start, at, pieces)
    start = at + 1
    at = fold.indexOf('\n', start)
  }
  addTrimmed(fold, start, slice.end, pieces)
  return pieces
}

function addTrimmed(fold: string, from: number, to: number, pieces: Slice[]): void {
  let start = from
  let end = to
  while (start < end && fold.charCodeAt(start) <= 32) start++
  while (end > start && fold.charCodeAt(end - 1) <= 32) end--
  if (end > start) pieces.push({ start, end })
}

function wayBack(pieces: readonly Slice[], offset: number, lean: 'start' | 'end'): number {
  let base = 0
  for (const [i, piece] of pieces.entries()) {
    const length = piece.end - piece.start
    if (offset < base + length || (offset === base + length && (lean === 'end' || i === pieces.length - 1))) return piece.start + offset - base
    base += length + 1
  }
  return (pieces[pieces.length - 1] as Slice).end
}
