import type { Slice } from '../shapes'

/** Index of the first of ordered pieces that begins at or behind an offset; the length where none does. */
export function firstFrom(pieces: readonly Slice[], at: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle] as Slice).start < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The one of ordered, disjoint pieces that holds an offset. */
export function holding<Piece extends Slice>(pieces: readonly Piece[], at: number): Piece | undefined {
  const before = pieces[firstFrom(pieces, at + 1) - 1]
  return before && at < before.end ? before : undefined
}
