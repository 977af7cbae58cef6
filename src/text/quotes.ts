import { allMatches } from './matches'
/** A quoted piece of a text: `start` of the opening mark, `end` after the closing one. */
export interface Quote {
  readonly start: number
  readonly end: number
}

const MARK = /[“”„«»"]/g
const NONE: readonly Quote[] = []
/** The longest quotation that is believed, in UTF-16 units: a theme with four anniversaries and their dates has 330. */
const LONGEST = 1200

/**
 * Pairs of quotation marks, outermost only, in order. Marks of any style pair with each other (mixed pairs are common in
 * typed texts); an opening mark that finds no close is dropped. Each mark is looked at once.
 */
export function findQuotes(text: string): readonly Quote[] {
  const marks = allMatches(MARK, text)
  if (marks.length < 2) return NONE
  const open: number[] = []
  const pairs: Quote[] = []
  for (const match of marks) {
    const at = match.index
    const last = open[open.length - 1]
    if (opens(text, at, last)) open.push(at)
    else if (last !== undefined) {
      open.pop()
      if (at - last > LONGEST) continue
      while (pairs.length > 0 && (pairs[pairs.length - 1] as Quote).start > last) pairs.pop()
      pairs.push({ start: last, end: at + 1 })
    }
  }
  return pairs
}

function opens(text: string, at: number, last: number | undefined): boolean {
  const mark = text.charAt(at)
  if (mark === '“' || mark === '„' || mark === '«') return true
  const before = at === 0 ? ' ' : text.charAt(at - 1)
  const fresh = /[\s(:;,\-–[]/.test(before) && /[^\s.,;:)]/.test(text.charAt(at + 1))
  if (mark === '"') return fresh && (last === undefined || text.charAt(last) !== '"')
  return fresh && last === undefined
}

/** The piece inside the marks, white space and emphasis marks left out. */
export function inside(text: string, quote: Quote): { start: number; end: number } {
  let start = quote.start + 1
  let end = quote.end - 1
  while (start < end && /[\s*_]/.test(text.charAt(start))) start++
  while (end > start && /[\s*_;,.]/.test(text.charAt(end - 1))) end--
  return { start, end }
}
