import { readAppendices } from './layout/annexes'
import { readParagraphs } from './layout/body'
import { readHead } from './layout/head'
import { buildOutline } from './layout/outline'
import { makePage } from './layout/page'
import { findTail, readTail } from './layout/tail'
import type { Normalized, Paragraph, Segmented, Stage } from './shapes'

/** The text as head, body, tail and annexes; the body as preamble, a tree of items and the closing. */
export const segment: Stage<Normalized, Segmented> = (given) => {
  const page = makePage(given.source)
  const last = page.lines.length
  const top = readHead(page, 0, last)
  const tailAt = findTail(page, top.next, last)
  const body = readParagraphs(page, top.next, tailAt)
  const outline = buildOutline(page, body)
  for (const paragraph of outline.preamble) paragraph.role = 'preamble'
  for (const paragraph of outline.closing) paragraph.role = 'closing'
  const tail = readTail(page, tailAt, last)
  const behind = readAppendices(page, tail.next, last)
  const paragraphs: Paragraph[] = [...top.paragraphs, ...body, ...tail.paragraphs, ...behind.paragraphs]
  return {
    ...given,
    notes: [...given.notes, ...outline.notes],
    head: top.head,
    paragraphs,
    preamble: outline.preamble,
    outline: outline.nodes,
    closing: outline.closing,
    tail,
    appendices: behind.appendices,
  }
}
