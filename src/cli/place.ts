/** Line and column as editors count them, from 1; columns in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

const LINE_BREAK = /\r\n?|\n/g

/** Offsets at which the lines of a text begin. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const { index, 0: mark } of text.matchAll(LINE_BREAK)) starts.push(index + mark.length)
  return starts
}

/** The place of an offset, by halving. */
export function placeOf(starts: readonly number[], offset: number): Place {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

export const placeAt = (text: string, offset: number): Place => placeOf(lineStarts(text.slice(0, offset)), offset)
