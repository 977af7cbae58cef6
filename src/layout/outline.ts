import type { Marker, Note, OutlineNode, Paragraph, Slice } from '../shapes'
import { countWords, upperShare } from '../text/fold'
import { mendRomans } from './labels'
import { LETTERS } from './markers'
import type { Page } from './page'

/**
 * Paragraphs to a tree. A label goes on with the list of its style that it continues; a style not open yet nests below what
 * ranks above it. Two levels may share one mark ('1. MỤC TIÊU' over '1. Tiếp tục …'): a list that starts again at 1 is a level below.
 */
export interface Outline {
  readonly nodes: OutlineNode[]
  readonly preamble: Paragraph[]
  readonly closing: Paragraph[]
  readonly notes: Note[]
}

interface Open {
  readonly node: OutlineNode
  readonly capitals: boolean
  /** How often each label stands among its children so far. */
  readonly labels: Map<string, number>
}

const RANK: Record<string, number> = { phan: 0, chuong: 0.2, muc: 0.4, LETTER: 1, roman: 1, article: 2, decimal2: 4, decimal3: 5, decimal4: 5.5 }
const rank = (marker: Marker): number => RANK[marker.style] ?? { part: 0, article: 2, roman: 1, decimal: 3, letter: 6, bullet: 7 }[marker.kind]

export function buildOutline(page: Page, paragraphs: readonly Paragraph[]): Outline {
  const root: OutlineNode[] = []
  const stack: Open[] = []
  const labels = new Map<string, number>()
  const preamble: Paragraph[] = []
  let since: Paragraph[] = []
  const notes: Note[] = []
  const mended = mendRomans(page, paragraphs, notes)
  for (const paragraph of paragraphs) {
    if (paragraph.role !== 'paragraph') continue
    const marker = mended.get(paragraph) ?? paragraph.marker ?? lostLetter(page, paragraph, stack, notes)
    if (marker) {
      paragraph.marker = marker
      place(page, paragraph, marker, stack, root, labels)
      since = []
    } else if (stack.length === 0) preamble.push(paragraph)
    else {
      stack[stack.length - 1]?.node.paragraphs.push(paragraph)
      since.push(paragraph)
    }
  }
  const closing = stack.length > 0 ? takeClosing(page, stack[stack.length - 1]?.node as OutlineNode, since) : closingWithout(page, preamble)
  mendNumbers(page, root, '', notes)
  setHeadings(page, root)
  return { nodes: root, preamble, closing, notes: notes.concat(numberingNotes(root)) }
}

function place(page: Page, paragraph: Paragraph, marker: Marker, stack: Open[], root: OutlineNode[], rootLabels: Map<string, number>): void {
  const capitals = isCapitals(page, paragraph, marker)
  const level = findLevel(page, marker, capitals, stack)
  stack.length = level
  const siblings = level === 0 ? root : (stack[level - 1] as Open).node.children
  const parent = level === 0 ? '' : `${(stack[level - 1] as Open).node.path}/`
  const labels = level === 0 ? rootLabels : (stack[level - 1] as Open).labels
  const same = labels.get(marker.label) ?? 0
  labels.set(marker.label, same + 1)
  const node: OutlineNode = { marker, path: `${parent}${marker.label}${same > 0 ? `~${same + 1}` : ''}`, paragraphs: [paragraph], heading: null, children: [] }
  siblings.push(node)
  stack.push({ node, capitals, labels: new Map() })
}

/** 'c©)' or '€)' behind 'b)': the next letter of the list that is open. */
function lostLetter(page: Page, paragraph: Paragraph, stack: readonly Open[], notes: Note[]): Marker | null {
  const open = stack.find((one) => one.node.marker.style === 'letter)')
  const first = paragraph.slices[0] as Slice
  const match = open ? /^[^\s()\d]{1,3}\)\s/.exec(page.text.slice(first.start, first.start + 8)) : null
  if (!open || !match) return null
  const label = LETTERS.charAt(open.node.marker.ordinal)
  const textStart = first.start + match[0].length
  notes.push({
    ruleId: 'numbering/repaired-label',
    at: { start: first.start, end: textStart },
    data: { ink: match[0].trim(), value: label },
    suggestion: label,
  })
  return { kind: 'letter', style: 'letter)', label, ordinal: open.node.marker.ordinal + 1, textStart }
}

/**
 * A number that fits nowhere between two that leave one out is the one left out: '4. 9. 6.' is 4, 5, 6. Two items with one number
 * stay two in a typed text; in a scanned one '2. 4. 4.' is 2, 3, 4.
 */
function mendNumbers(page: Page, nodes: readonly OutlineNode[], above: string, notes: Note[]): void {
  let mended = false
  for (const [i, node] of nodes.entries()) {
    const before = nodes[i - 1]?.marker
    const after = nodes[i + 1]?.marker
    const { marker } = node
    const between = before && after && before.style === marker.style && after.style === marker.style && before.ordinal + 2 === after.ordinal
    if (!between || marker.kind !== 'decimal' || marker.ordinal === before.ordinal || marker.ordinal === before.ordinal + 1) continue
    if (marker.ordinal === after.ordinal && page.width === null) continue
    relabel(page, node, String(before.ordinal + 1), notes)
    mended = true
  }
  if (mended) repath(nodes, above)
  for (const node of nodes) mendNumbers(page, node.children, `${node.path}/`, notes)
}

function relabel(page: Page, node: OutlineNode, label: string, notes: Note[]): void {
  const first = (node.paragraphs[0] as Paragraph).slices[0] as Slice
  const at = { start: first.start, end: node.marker.textStart }
  notes.push({ ruleId: 'numbering/repaired-label', at, data: { ink: page.slice(at).trim(), value: label }, suggestion: label })
  node.marker = { ...node.marker, label, ordinal: Number(label) }
}

/** Paths anew, after a label was mended. */
function repath(nodes: readonly OutlineNode[], above: string): void {
  const labels = new Map<string, number>()
  for (const node of nodes) {
    const same = labels.get(node.marker.label) ?? 0
    labels.set(node.marker.label, same + 1)
    node.path = `${above}${node.marker.label}${same > 0 ? `~${same + 1}` : ''}`
    repath(node.children, `${node.path}/`)
  }
}

function isCapitals(page: Page, paragraph: Paragraph, marker: Marker): boolean {
  const first = paragraph.slices[0] as Slice
  return marker.kind === 'decimal' && upperShare(page.text, marker.textStart, Math.min(first.end, marker.textStart + 60)) > 0.8
}

/** How many of the open items stay open above the new one. */
function findLevel(page: Page, marker: Marker, capitals: boolean, stack: readonly Open[]): number {
  const same = stack.map((open, level) => ({ open, level })).filter(({ open }) => open.node.marker.style === marker.style)
  if (same.length > 0) {
    if (marker.kind === 'bullet') return (same[same.length - 1] as { level: number }).level
    const next = same.filter(({ open }) => marker.ordinal > open.node.marker.ordinal)
    const alike = next.filter(({ open }) => open.capitals === capitals)
    const exact = [...alike, ...next].find(({ open }) => marker.ordinal === open.node.marker.ordinal + 1)
    if (exact) return exact.level
    const last = same[same.length - 1] as { open: Open; level: number }
    if (marker.ordinal === 1 && (opensList(page, last.open.node) || last.open.capitals !== capitals) && same.length < 3)
      return below(marker, stack, last.level + 1)
    return (alike[alike.length - 1] ?? next[next.length - 1] ?? last).level
  }
  // '4)' that goes on after '3.': a slip of the typist, not a new level.
  const top = stack.findIndex(
    (open) =>
      open.node.marker.kind === marker.kind &&
      marker.kind === 'decimal' &&
      !/\d/.test(open.node.marker.style) &&
      !/\d/.test(marker.style) &&
      marker.ordinal === open.node.marker.ordinal + 1,
  )
  return top >= 0 ? top : below(marker, stack, 0)
}

/** Below the deepest open item that ranks above the label, no higher than `least`. */
function below(marker: Marker, stack: readonly Open[], least: number): number {
  let level = stack.length
  while (level > least) {
    const above = (stack[level - 1] as Open).node.marker
    const prefixed = marker.style.startsWith('decimal') && marker.label.startsWith(`${above.label}.`)
    if (prefixed || rank(above) < rank(marker) || (rank(above) === rank(marker) && above.style !== marker.style)) break
    level--
  }
  return level
}

/** Does the item announce a list: a short line, or one that ends with a colon? */
function opensList(page: Page, node: OutlineNode): boolean {
  const last = node.paragraphs[node.paragraphs.length - 1] as Paragraph
  const end = (last.slices[last.slices.length - 1] as Slice).end
  return page.fold.charAt(end - 1) === ':' || (node.paragraphs.length === 1 && headingOf(page, node) !== null)
}

const CLOSING =
  /^(?:tren day la|phat huy (?:truyen thong|tinh than|ket qua|manh me|suc manh|thanh tich)|voi (?:tinh than|truyen thong|khi the|y chi|niem tin|quyet tam|y nghia|su )|tren tinh than|giao .{3,120}(?:theo doi|don doc|huong dan|kiem tra)|nhan duoc|yeu cau |de nghi |trong qua trinh|chi thi nay|ke hoach nay|quyet dinh nay|huong dan nay|loi keu goi nay|can cu (?:noi dung|ke hoach|chi thi|phat dong|huong dan)|tran trong|(?:rat )?mong |kinh mong|hang (?:quy|nam|thang).{0,60}bao cao|dinh ky)|(?:keu goi|tin tuong|tin rang|mong muon|de nghi|yeu cau|kinh de nghi|xin thong bao|thong bao de) (?:cac|toan|moi|can bo|dong bao|nhan dan|tap the|tung|thu truong|quy|tat ca|cong chuc|chi)|(?:chi thi|ke hoach|phat dong|quyet dinh|huong dan|cong van|thong bao|loi keu goi|loi phat dong) nay\b|(?:keu goi|tin tuong|tin rang)/

/** Of the unnumbered paragraphs behind the last item, those that end the document and not the item. */
function takeClosing(page: Page, last: OutlineNode, since: readonly Paragraph[]): Paragraph[] {
  if (since.length === 0) return []
  const own = last.paragraphs.length - since.length
  const heading = own === 1 && last.children.length === 0 ? headingOf(page, last) : null
  const bare = heading !== null && heading.end >= endOf(last.paragraphs[0] as Paragraph) - 2
  const folded = since.map((paragraph) =>
    page.folded({ start: (paragraph.slices[0] as Slice).start, end: (paragraph.slices[paragraph.slices.length - 1] as Slice).end }),
  )
  let at = folded.findIndex((text, i) => CLOSING.test(text) && !(bare && i === 0 && !/keu goi|^tren day la|tin tuong|tin rang/.test(text)))
  if (at < 0 && /\.\/?\.?$/.test(folded[folded.length - 1] as string) && since.length > (bare ? 1 : 0) && /\.\/\./.test(folded[folded.length - 1] as string))
    at = since.length - 1
  if (at < 0) return []
  return last.paragraphs.splice(own + at)
}

const endOf = (paragraph: Paragraph): number => (paragraph.slices[paragraph.slices.length - 1] as Slice).end

/** A text without items: its last paragraph closes it when it reads like an end. */
function closingWithout(page: Page, preamble: Paragraph[]): Paragraph[] {
  if (preamble.length < 2) return []
  const last = preamble[preamble.length - 1] as Paragraph
  const text = page.folded({ start: (last.slices[0] as Slice).start, end: (last.slices[last.slices.length - 1] as Slice).end })
  return CLOSING.test(text) || /\.\/\.$/.test(text) ? preamble.splice(-1) : []
}

function setHeadings(page: Page, nodes: readonly OutlineNode[]): void {
  for (const node of nodes) {
    node.heading = headingOf(page, node)
    const first = node.paragraphs[0] as Paragraph
    const end = (first.slices[first.slices.length - 1] as Slice).end
    const below = node.heading && node.heading.start >= end ? node.paragraphs[1] : undefined
    if (below) below.role = 'heading'
    first.role = below || (node.heading && page.fold.slice(node.heading.end, end).replace(/[\s:.]+/g, '') === '') ? 'heading' : 'item'
    setHeadings(page, node.children)
  }
}

/** Syllables that the line of a decimal or small-letter item may have to be its heading. */
const SHORT = 14

/**
 * The heading of an item: the line of a part, Roman or capital-letter item, or its words before an inline colon; a short line
 * of its own without a full stop in a decimal, article or small-letter item; none in a bullet.
 */
function headingOf(page: Page, node: OutlineNode): Slice | null {
  const { marker } = node
  const first = node.paragraphs[0] as Paragraph
  const end = (first.slices[first.slices.length - 1] as Slice).end
  if (marker.kind === 'bullet') return null
  if (marker.textStart >= end) return headingBelow(page, node)
  // No heading has that many units; the rest of the tests need not look at long items.
  if (end - marker.textStart > 400 && !(marker.kind === 'roman' || marker.kind === 'part' || marker.style === 'LETTER')) return null
  const folded = page.fold.slice(marker.textStart, end)
  const high = marker.kind === 'part' || marker.kind === 'roman' || marker.style === 'LETTER'
  if (!high) {
    if (countWords(folded) > SHORT || /[.;,!?]\)?$|\.\/?\.$/.test(folded) || /:.+[a-z]/.test(folded) || folded.includes('\n\n')) return null
    return trimmed(page, marker.textStart, end)
  }
  const colon = inlineColon(folded)
  if (colon > 0 && colon < 160) return trimmed(page, marker.textStart, marker.textStart + colon)
  if (countWords(folded) > 40) return null
  return trimmed(page, marker.textStart, end)
}

/** 'Phần thứ nhất' over its heading: the line below, where it is no sentence. */
function headingBelow(page: Page, node: OutlineNode): Slice | null {
  const below = node.paragraphs[1]?.slices
  if (!below || below.length > 1 || node.marker.kind === 'decimal' || node.marker.kind === 'letter') return null
  const [line] = below as [Slice]
  return countWords(page.folded(line)) > 30 || /[.;]$/.test(page.folded(line)) ? null : trimmed(page, line.start, line.end)
}

/** Offset of a colon with text behind it, outside brackets and quotes, or -1. */
function inlineColon(folded: string): number {
  const match = /^[^:"(]*(?:\([^)]*\)[^:"(]*)*:(?=\s*\S)/.exec(folded)
  return match ? match[0].length - 1 : -1
}

function trimmed(page: Page, start: number, end: number): Slice | null {
  let stop = end
  while (stop > start && /[\s:.;,]/.test(page.text.charAt(stop - 1))) stop--
  return stop > start ? { start, end: stop } : null
}

function numberingNotes(root: readonly OutlineNode[]): Note[] {
  const notes: Note[] = []
  const lastOf = new Map<string, number>()
  const visit = (nodes: readonly OutlineNode[]): void => {
    let before: OutlineNode | null = null
    for (const node of nodes) {
      if (node.marker.kind !== 'bullet') noteNumber(node, before?.marker.style === node.marker.style ? before : null, lastOf, notes)
      if (node.marker.kind !== 'bullet') before = node
      visit(node.children)
    }
  }
  visit(root)
  return notes
}

function noteNumber(node: OutlineNode, before: OutlineNode | null, lastOf: Map<string, number>, notes: Note[]): void {
  const { marker } = node
  const first = (node.paragraphs[0] as Paragraph).slices[0] as Slice
  const at = { start: first.start, end: marker.textStart }
  const expected = (before?.marker.ordinal ?? 0) + 1
  if (before && node.path.includes('~', node.path.lastIndexOf('/') + 1) && marker.ordinal === before.marker.ordinal)
    notes.push({ ruleId: 'numbering/duplicate-label', at, data: { label: marker.label } })
  else if (marker.ordinal > expected && marker.ordinal !== 99 && !allowedSkip(marker, before) && (before || lastOf.get(marker.style) !== marker.ordinal - 1))
    notes.push({ ruleId: 'numbering/gap', at, data: { label: marker.label } })
  lastOf.set(marker.style, marker.ordinal)
}

/** Letters may pass over đ; lists that begin past 1 elsewhere go on from an earlier one. */
function allowedSkip(marker: Marker, before: OutlineNode | null): boolean {
  if (marker.kind !== 'letter' || !before) return false
  return (before.marker.label.toLowerCase() === 'd' && marker.label.toLowerCase() === 'e') || before.marker.ordinal === 99
}
