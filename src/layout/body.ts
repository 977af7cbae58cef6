import type { Line, Marker, Paragraph, Slice } from '../shapes'
import { isUpper, upperShare } from '../text/fold'
import { isFurniture, isPageNumber, isRule } from './chrome'
import { readMarker } from './markers'
import type { Page } from './page'

/**
 * Lines to paragraphs: wrapped lines join, and what a page break, a page number or an empty line cut in mid-sentence becomes
 * one paragraph of several slices. Labels open a paragraph, unless the line before cannot end where it ends.
 */
export function readParagraphs(page: Page, from: number, to: number, annex = 0): Paragraph[] {
  const found: Paragraph[] = []
  let open: { paragraph: Paragraph; line: Line } | null = null
  let cut = false
  for (let i = from; i < to; i++) {
    const line = page.lines[i] as Line
    cut ||= line.newPage
    const furniture = furnitureRole(page, line)
    if (furniture && !(furniture === 'chrome' && open && inSentence(page, open.line, line))) {
      found.push({ role: furniture, slices: [piece(line)], marker: null, annex })
      cut ||= furniture === 'page-number'
      continue
    }
    const marker = readMarker(page.text, page.fold, line)
    if (open && goesOn(page, open.line, line, marker, cut, open.paragraph)) extend(open.paragraph, line, cut || line.gap > 0)
    else {
      open = { paragraph: { role: 'paragraph', slices: [piece(line)], marker, annex }, line }
      found.push(open.paragraph)
    }
    open.line = line
    cut = false
  }
  for (const [i, paragraph] of found.entries()) paragraph.marker ??= stopped(page, paragraph, found[i - 1], found[i + 1])
  return found
}

/** A dash of which a scan left a stop: '. Nguồn vốn …' between a colon and the dash of the next item. */
function stopped(page: Page, paragraph: Paragraph, before: Paragraph | undefined, after: Paragraph | undefined): Marker | null {
  const { start, end } = paragraph.slices[0] as Slice
  if (page.fold.charCodeAt(start) !== 46 || !/^\. \p{Lu}\p{Ll}/u.test(page.text.slice(start, Math.min(end, start + 5)))) return null
  const above = before ? page.folded(before.slices[before.slices.length - 1] as Slice) : ''
  return above.endsWith(':') && after?.marker?.kind === 'bullet' ? { ...after.marker, textStart: start + 2 } : null
}

const piece = (line: Line): Slice => ({ start: line.start, end: line.end })

function furnitureRole(page: Page, line: Line): 'chrome' | 'page-number' | null {
  if (isPageNumber(page.fold, line)) return 'page-number'
  return isRule(page.fold, line) || isFurniture(page.fold, line) ? 'chrome' : null
}

/** The rest of a sentence that begins like furniture: '… mở' over 'chuyên mục trên báo'. */
function inSentence(page: Page, before: Line, line: Line): boolean {
  return line.gap === 0 && startsSmall(page, line) && /[a-z,]$/.test(page.folded(before)) && !isFurniture(page.fold, before)
}

function extend(paragraph: Paragraph, line: Line, apart: boolean): void {
  const last = paragraph.slices.length - 1
  if (apart) paragraph.slices.push(piece(line))
  else paragraph.slices[last] = { start: (paragraph.slices[last] as Slice).start, end: line.end }
}

function goesOn(page: Page, before: Line, line: Line, marker: Marker | null, cut: boolean, paragraph: Paragraph): boolean {
  const last = page.fold.charAt(before.end - 1)
  const small = startsSmall(page, line)
  const ended = /[.;!?]/.test(last) || (last === ':' && !/["“]/.test(page.text.charAt(line.start)))
  if (page.fold.charAt(line.start) === '|' || page.fold.charAt(before.start) === '|') return false
  if (last === ':' && /["“]/.test(page.text.charAt(line.start)) && marker === null) return true
  if (!marker && line.gap === 0 && /“[^”]*$/.test(page.slice(before))) return true
  if (marker && opens(page, before, marker, paragraph)) return false
  if (marker)
    return (
      !ended &&
      last !== ':' &&
      !cut &&
      line.gap <= 1 &&
      full(page, before) &&
      weak(page, marker, line) &&
      (line.gap === 0 || (marker.kind === 'bullet' && !isUpper(page.text, marker.textStart)))
    )
  if (cut) return !ended ? small || !isHeading(page, before) : small && last !== ':' && last !== ';'
  // Scans put empty lines inside paragraphs: a full line without an end goes on.
  if (line.gap === 1 && !ended && page.width && full(page, before) && !isHeading(page, before) && !isHeading(page, line)) return true
  // What an empty line cut off is the rest of a long line; below a short one something new begins.
  if (line.gap > 0) return !ended && small && before.end - before.start >= 60 && !isHeading(page, before)
  if (!page.width) return !ended && small && !headingMarked(page, before, paragraph)
  if (ended && (last === ':' || isHeading(page, line))) return false
  if (ended && !small) return full(page, before, 0.93) && line.indent <= before.indent + 2 && paragraph.marker?.kind !== 'bullet'
  if (small) return true
  return full(page, before) && !(line.indent >= before.indent + 4 && before.indent < 3)
}

/**
 * A label that surely opens an item, however full the line before: the next one of a row, 'a)' with a capital, a bullet with a
 * capital below a labelled heading of one line ('Thi đua' over '- Khen thưởng' and what stands in open quotes apart).
 */
function opens(page: Page, before: Line, marker: Marker, paragraph: Paragraph): boolean {
  if (!paragraph.marker || !isUpper(page.text, marker.textStart)) return false
  const next = marker.style === paragraph.marker.style && marker.ordinal === paragraph.marker.ordinal + 1
  if (marker.kind === 'decimal' || marker.kind === 'letter') return next || (marker.style === 'letter)' && marker.ordinal === 1)
  if (marker.kind !== 'bullet' || paragraph.marker.kind === 'bullet' || paragraph.slices[0]?.start !== before.start) return false
  return !/thi dua$/.test(page.folded(before)) && !/[“"][^”"]*$/.test(page.slice(before))
}

/** A label that could as well be the rest of a sentence: 'II - Các cơ quan', '- xã hội'. */
function weak(page: Page, marker: Marker, line: Line): boolean {
  if (marker.kind === 'bullet') return !isUpper(page.text, marker.textStart) || marker.label === '-'
  return marker.kind === 'roman' ? page.fold.slice(line.start, marker.textStart).includes('-') || upperShare(page.slice(line)) < 0.6 : true
}

const startsSmall = (page: Page, line: Line): boolean => {
  const code = page.fold.charCodeAt(line.start)
  return (
    (code >= 97 && code <= 122 && !isUpper(page.text, line.start)) ||
    (code >= 48 && code <= 57 && readMarker(page.text, page.fold, line) === null) ||
    code === 40 ||
    code === 41 ||
    code === 44
  )
}

/** Does the line reach the column at which this text wraps? */
function full(page: Page, line: Line, share = 0.78): boolean {
  return page.width !== null && line.end - line.start + Math.min(line.indent, 12) >= page.width * share
}

function isHeading(page: Page, line: Line): boolean {
  return line.end - line.start < 120 && upperShare(page.slice(line)) > 0.75
}

function headingMarked(page: Page, line: Line, paragraph: Paragraph): boolean {
  return isHeading(page, line) || (paragraph.marker?.kind === 'roman' && paragraph.slices.length === 1 && line.end - line.start < 90)
}
