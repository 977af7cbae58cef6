import type { Appendix, Line, Paragraph, Slice } from '../shapes'
import { countWords, upperShare } from '../text/fold'
import { readParagraphs } from './body'
import { isFurniture, isPageNumber, isRule } from './chrome'
import { readMarker } from './markers'
import { buildOutline } from './outline'
import type { Page } from './page'
import { findTail, readTail } from './tail'

const OPENS = /^(?:phu luc|danh sach|bieu mau|bieu so|mau so|mau \d|phu bieu|bang tong hop|bang cham)/
const NUMBERED = /^phu luc(?: so)? ?(?:[ivx]+|\d+)?[:.]?$/

/** What stands behind the signature: lists of addresses, annexed programmes, forms. Furniture there stays furniture. */
export function readAppendices(page: Page, from: number, to: number): { appendices: Appendix[]; paragraphs: Paragraph[] } {
  const appendices: Appendix[] = []
  const paragraphs: Paragraph[] = []
  let at = from
  let web = from > 0 && from < to && isFurniture(page.fold, page.lines[from - 1] as Line)
  while (at < to) {
    const line = page.lines[at] as Line
    // Behind the furniture of a web page stand its other news, unless an annex says that it is one.
    web ||= isFurniture(page.fold, line)
    if (OPENS.test(page.folded(line))) web = false
    if (web || isFurniture(page.fold, line) || isPageNumber(page.fold, line) || isRule(page.fold, line) || isSpeck(page, line)) {
      paragraphs.push({
        role: isPageNumber(page.fold, line) ? 'page-number' : 'chrome',
        slices: [{ start: line.start, end: line.end }],
        marker: null,
        annex: 0,
      })
      at++
      continue
    }
    let end = at + 1
    while (end < to && !(NUMBERED.test(page.folded(page.lines[end] as Line)) && !NUMBERED.test(page.folded(page.lines[end - 1] as Line)))) end++
    if (isStain(page, at, end)) {
      for (; at < end; at++)
        paragraphs.push({ role: 'chrome', slices: [{ start: (page.lines[at] as Line).start, end: (page.lines[at] as Line).end }], marker: null, annex: 0 })
      continue
    }
    const one = readAppendix(page, at, end, appendices.length + 1)
    for (const paragraph of one.paragraphs) paragraphs.push(paragraph)
    appendices.push(one)
    at = end
  }
  return { appendices, paragraphs }
}

/** Crumbs of a stamp or a seal: a short line whose words have no length. */
function isSpeck(page: Page, line: Line): boolean {
  const folded = page.folded(line)
  return folded.length <= 24 && !/[a-z]{4}/.test(folded) && !readMarker(page.text, page.fold, line)
}

/** A few words that open nothing: what a seal left of the name below it. */
function isStain(page: Page, from: number, to: number): boolean {
  const first = page.lines[from] as Line
  return (
    to - from <= 5 &&
    (page.lines[to - 1] as Line).end - first.start < 90 &&
    !OPENS.test(page.folded(first)) &&
    (to - from === 1 || upperShare(page.slice(first)) < 0.7 || first.end - first.start < 12)
  )
}

function readAppendix(page: Page, from: number, to: number, index: number): Appendix {
  let at = from
  const title: Slice[] = []
  while (at < to && isTitle(page, page.lines[at] as Line, title.length)) {
    title.push({ start: (page.lines[at] as Line).start, end: (page.lines[at] as Line).end })
    at++
  }
  const tailAt = findTail(page, at, to)
  const titled: Paragraph[] = title.map((piece) => ({ role: 'annex', slices: [piece], marker: null, annex: index }))
  const body = readParagraphs(page, at, tailAt, index)
  const tail = readTail(page, tailAt, to)
  const rest = readParagraphs(page, tail.next, to, index)
  const outline = buildOutline(page, body)
  for (const paragraph of [...body, ...rest])
    if (paragraph.role === 'paragraph' || paragraph.role === 'item' || paragraph.role === 'heading') paragraph.role = 'annex'
  const items = plainList(page, body)
  const named = title.filter((piece) => !NUMBERED.test(page.folded(piece)))
  return {
    index,
    title: named.length > 0 ? named : title,
    paragraphs: [...titled, ...body, ...tail.paragraphs, ...rest],
    outline: items.length > 0 ? [] : outline.nodes,
    items,
  }
}

function isTitle(page: Page, line: Line, sofar: number): boolean {
  const folded = page.folded(line)
  if (folded.length > 200 || readMarker(page.text, page.fold, line) || /^\(/.test(folded)) return false
  return (
    OPENS.test(folded) ||
    upperShare(page.slice(line)) > 0.7 ||
    (sofar === 0 && countWords(folded) <= 20 && !/[.;,]$/.test(folded)) ||
    (sofar === 1 &&
      line.gap === 0 &&
      countWords(folded) <= 24 &&
      !/[.;,:]$/.test(folded) &&
      upperShare(page.slice(line)) < 0.3 &&
      NUMBERED.test(page.folded(page.lines[page.lines.indexOf(line) - 1] as Line)))
  )
}

/** Items of a list of addresses or names: numbered or bulleted short lines and nothing between them. */
function plainList(page: Page, body: readonly Paragraph[]): Slice[][] {
  const written = body.filter((paragraph) => paragraph.role === 'annex' && !/^\(/.test(page.folded(paragraph.slices[0] as Slice)))
  const marked = written.filter((paragraph) => paragraph.marker)
  if (
    marked.length === 0 &&
    written.length > 1 &&
    written.every((paragraph) => /^[.,:'] ./.test(page.folded(paragraph.slices[0] as Slice)) && length(paragraph) < 120)
  )
    return written.map((paragraph) => paragraph.slices.map((piece, i) => (i === 0 ? { start: piece.start + 2, end: piece.end } : piece)))
  if (marked.length < 2 || marked.length < written.length) return []
  const style = marked[0]?.marker?.style
  if (marked.some((paragraph) => paragraph.marker?.style !== style || length(paragraph) > 160)) return []
  return marked.map((paragraph) =>
    paragraph.slices.map((piece, i) => (i === 0 && paragraph.marker ? { start: paragraph.marker.textStart, end: piece.end } : piece)),
  )
}

const length = (paragraph: Paragraph): number => paragraph.slices.reduce((sum, piece) => sum + piece.end - piece.start, 0)
