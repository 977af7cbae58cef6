/** A piece [start, end) of a text that a Markdown parser may be given. */
export interface Part {
  readonly start: number
  readonly end: number
}

/** The longest stretch without an empty line that is parsed at all, in UTF-16 units. */
const LONGEST = 65_536
/**
 * Neighbouring stretches are parsed together up to this length, so that a fence may hold an empty line. Not more, because many small
 * block quotes take the square of their number: 25 ms for each KB of them at 8 KB, 150 at 32 KB.
 */
const PACKED = 8_192
/** Work of the parser grows with the square of the marks in a stretch; so much of it is granted for each unit of the text. */
const SQUARES_PER_UNIT = 64
/** How many block quotes may stand in each other. */
const DEEPEST = 8

const EMPTY_LINE = /\n[ \t\r]*\n/g
const ANY_MARK = /[*_[`#>&<\\~]/
const COSTLY_MARK = /[*_]+|!(?=\[)|[[\]]|`+/g
const QUOTED_LINE = /^[ \t]*>/m
const TOO_DEEP = new RegExp(`^[ \\t]*(?:>[ \\t]*){${DEEPEST + 1}}`, 'm')

/**
 * Where a text may be parsed as Markdown. In: any text. Out: disjoint parts in order, cut at empty lines; what would blow the
 * parser up and what holds no markup are left out, so the cost is bounded by the length. micromark 4.0.3 is not linear:
 * nested emphasis ('*a ' 5,000 times, then 'a* ' as often: 13 s for 32 KB), nested images, and plain lines below a block quote
 * (64 KB: 17 s) take the square of their marks.
 */
export function markdownParts(text: string): Part[] {
  const parts: Part[] = []
  for (const stretch of stretches(text)) {
    const words = text.slice(stretch.start, stretch.end)
    if (!isTame(words)) continue
    const last = parts[parts.length - 1]
    if (last && last.end === stretch.start && stretch.end - last.start <= PACKED) parts[parts.length - 1] = { start: last.start, end: stretch.end }
    else parts.push(stretch)
  }
  return parts.filter((part) => ANY_MARK.test(text.slice(part.start, part.end)))
}

/** Runs of lines up to and with the empty line behind them; together they are the whole text. */
function stretches(text: string): Part[] {
  const found: Part[] = []
  let start = 0
  for (const match of text.matchAll(EMPTY_LINE)) {
    const end = match.index + match[0].length
    found.push({ start, end })
    start = end
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found
}

/** Is the work that a stretch asks for in proportion to its length? */
function isTame(words: string): boolean {
  if (words.length > LONGEST || TOO_DEEP.test(words)) return false
  const limit = Math.sqrt(SQUARES_PER_UNIT * words.length)
  // Below a block quote each line is tried against the quote, so lines weigh like marks.
  const lines = QUOTED_LINE.test(words) ? count(words, /\n/g, limit) : 0
  return lines + count(words, COSTLY_MARK, limit) <= limit
}

/** How often a pattern matches; counting ends beyond the limit. */
function count(words: string, pattern: RegExp, limit: number): number {
  let found = 0
  for (const _ of words.matchAll(pattern)) if (++found > limit) break
  return found
}
