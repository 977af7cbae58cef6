import { fold } from './fold'

/** A change that a cleaner proposes: units [start, end) of the text before it give way to `put`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly put: string
  readonly rule: string
}

export type Lean = 'start' | 'end'

/**
 * A text and the way back to the ink, the string that the caller passed. `at` maps an offset of `text` to one of the
 * ink; over a deletion a start leans right and an end leans left, so that a value never takes in what was removed
 * beside it.
 */
export interface Source {
  readonly ink: string
  readonly text: string
  readonly fold: string
  at(offset: number, lean: Lean): number
}

/** The ink itself, before any edit. */
export function plainSource(ink: string): Source {
  return withFold(ink, ink, (offset) => offset)
}

/** A source whose fold is made when it is first asked for: the layers between the ink and the clean text need none. */
function withFold(ink: string, text: string, at: Source['at']): Source {
  let folded: string | undefined
  return {
    ink,
    text,
    get fold() {
      folded ??= fold(text)
      return folded
    },
    at,
  }
}

/** Apply edits (any order, overlapping ones dropped) and compose the way back. */
export function applyEdits(source: Source, edits: readonly Edit[]): Source {
  if (edits.length === 0) return source
  const kept = disjoint(edits)
  const back = wayBack(kept)
  const text = rewrite(source.text, kept)
  const below = source.at
  return withFold(source.ink, text, (offset, lean) => below(back(offset, lean), lean))
}

function disjoint(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const kept: Edit[] = []
  let end = 0
  for (const edit of sorted) {
    if (edit.start < end) continue
    const last = kept[kept.length - 1]
    // Neighbouring deletions are one, so that a lean crosses them all.
    if (last && last.end === edit.start && last.put === '' && edit.put === '') kept[kept.length - 1] = { ...last, end: edit.end }
    else kept.push(edit)
    end = edit.end
  }
  return kept
}

function rewrite(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.start), edit.put)
    at = edit.end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}

/** Offsets of the new text back to the old one. */
function wayBack(edits: readonly Edit[]): (offset: number, lean: Lean) => number {
  const places = new Int32Array(edits.length)
  let shift = 0
  for (const [i, edit] of edits.entries()) {
    places[i] = edit.start + shift
    shift += edit.put.length - (edit.end - edit.start)
  }
  return (offset, lean) => {
    const index = lastAtOrBefore(places, offset)
    const edit = edits[index]
    if (!edit) return offset
    const inside = offset - (places[index] as number)
    if (inside === 0 && (edit.put !== '' || lean === 'end')) return edit.start
    if (inside >= edit.put.length) return edit.end + inside - edit.put.length
    return lean === 'start' ? edit.start : edit.end
  }
}

/** Index of the last of the ascending places that is not past the offset, or -1. */
export function lastAtOrBefore(places: ArrayLike<number>, offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as number) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
