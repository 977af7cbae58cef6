import type { Line, Slice } from '../shapes'
import { allMatches } from '../text/matches'

/** Lines of a text without the white space around them; empty ones are counted, not kept. One pass. */
export function scanLines(text: string, folded: string): Line[] {
  const lines: Line[] = []
  let gap = 0
  let newPage = false
  let at = 0
  while (at < text.length) {
    let end = folded.indexOf('\n', at)
    if (end < 0) end = text.length
    let start = at
    let indent = 0
    while (start < end && folded.charCodeAt(start) <= 32) {
      indent += text.charCodeAt(start) === 9 ? 8 - (indent % 8) : 1
      start++
    }
    let stop = end
    while (stop > start && folded.charCodeAt(stop - 1) <= 32) stop--
    if (stop > start) {
      lines.push({ start, end: stop, indent, gap, newPage })
      gap = 0
      newPage = false
    } else gap++
    const mark = text.charCodeAt(end)
    if (mark === 12) newPage = true
    at = end + (mark === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1)
  }
  return lines
}

/** Cells of a line that columns share: pieces with a tab or three blanks between. */
export function cells(text: string, line: Slice): Slice[] {
  const piece = text.slice(line.start, line.end)
  if (!/\t|[ \u00a0]{3}/.test(piece)) return [{ start: line.start, end: line.end }]
  const found: Slice[] = []
  let at = 0
  for (const match of allMatches(/[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{3,}/g, piece)) {
    if (match.index > at) found.push({ start: line.start + at, end: line.start + match.index })
    at = match.index + match[0].length
  }
  if (at < piece.length) found.push({ start: line.start + at, end: line.end })
  return found.length < 2 ? found : withBlanks(text, found)
}

/** A blank that was left to be filled in parts no columns: 'Số:      /KH-UBND', 'ngày      tháng 3 năm 2024'. */
function withBlanks(text: string, found: readonly Slice[]): Slice[] {
  const whole: Slice[] = []
  for (const cell of found) {
    const last = whole[whole.length - 1]
    const before = last ? text.slice(last.start, last.end) : ''
    if (last && /(?:^|[\s,])(?:s[ốoố] ?[:.]?|ngày|tháng|năm)$/iu.test(before) && /^(?:[\d/\-–._…]|tháng|năm)/iu.test(text.slice(cell.start, cell.start + 6)))
      whole[whole.length - 1] = { start: last.start, end: cell.end }
    else whole.push(cell)
  }
  return whole
}

/**
 * The width at which a text was hard-wrapped, in units, or null where each line is a paragraph of its own. A wrapped text has
 * most of its long lines end near one column.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.end - line.start + Math.min(line.indent, 12)).filter((length) => length >= 50)
  if (lengths.length < 5) return null
  lengths.sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] as number
  if (width > 150) return null
  const near = lengths.filter((length) => length >= width * 0.84 && length <= width * 1.12).length
  return near / lengths.length >= 0.5 ? width : null
}
