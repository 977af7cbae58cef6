import type { Line, Paragraph, Role, SignatureGroup, Slice } from '../shapes'
import { upperShare } from '../text/fold'
import { isDamagedName, isPersonName } from '../text/names'
import { startsAgency } from '../text/phrases'
import { isFurniture, isPageNumber, isRule } from './chrome'
import { hasTwoNames, isShouted, mergedHeading, splitMerged } from './columns'
import { cells } from './lines'
import { AUTHORITY, FILING, isAuthority, isPosition, isRecipientsHeading, SIGNED, type Signing, signing } from './offices'
import type { Page } from './page'

/**
 * The end of a document by Nghị định 30/2020/NĐ-CP, Phụ lục I: Nơi nhận on the left, authority, office and name of the signer
 * on the right. In texts the two stand side by side, one after the other in either order, or line by line between each other.
 */
export interface TailResult {
  readonly recipients: Slice[][]
  readonly signatures: SignatureGroup[]
  readonly paragraphs: Paragraph[]
  /** Index of the first line behind it. */
  readonly next: number
}

const NOTES = /^(?:dong (?:kinh )?gui|\(kem theo|ghi chu)/

export function findTail(page: Page, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const line = page.lines[i] as Line
    if (line.end - line.start > 240) continue
    const folded = page.folded(line)
    if (isRecipientsHeading(folded)) return signatureAbove(page, from, i)
    if (mergedHeading(page, line) > 0 && listFollows(page, i, to)) return i
    const first = cells(page.text, line)
    if (first.some((cell) => isAuthority(page, cell)) && (nameFollows(page, i, to) || recipientsFollow(page, i, to))) return i
    if (first.every((cell) => isPosition(page, cell)) && (nameFollows(page, i, to) || recipientsFollow(page, i, to)) && endsBefore(page, from, i)) return i
    if (FILING.test(folded) && /^[-+*]/.test(folded)) return listTop(page, from, i)
  }
  return to
}

/** Does a list of recipients begin right below? */
function listFollows(page: Page, index: number, to: number): boolean {
  return index + 2 < to && [1, 2].some((below) => /^[-~+*•]/.test(page.folded(page.lines[index + below] as Line)))
}

function nameFollows(page: Page, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 12); i++) {
    const line = page.lines[i] as Line
    if (line.end - line.start > 130) return false
    for (const cell of cells(page.text, line)) if (isPersonName(page.slice(cell)) && !isPosition(page, cell)) return true
  }
  return false
}

function recipientsFollow(page: Page, from: number, to: number): boolean {
  for (let i = from + 1; i < Math.min(to, from + 8); i++) {
    const line = page.lines[i] as Line
    if (line.end - line.start > 130) return false
    if (isRecipientsHeading(page.folded(line))) return true
  }
  return false
}

/** Does the line before end a text: a full stop, an end mark, a page number, a list item? */
function endsBefore(page: Page, from: number, index: number): boolean {
  if (index <= from) return false
  const before = page.lines[index - 1] as Line
  return /[.;:!?")\d-]$/.test(page.folded(before)) || (page.lines[index] as Line).gap > 0
}

/** Lines of a signature that stand right above 'Nơi nhận'. */
function signatureAbove(page: Page, from: number, index: number): number {
  let top = index
  while (top > from && index - top < 10) {
    const line = page.lines[top - 1] as Line
    const pieces = cells(page.text, line)
    const belongs = pieces.every(
      (cell) =>
        isPosition(page, cell) || isAuthority(page, cell) || SIGNED.test(page.folded(cell)) || (isPersonName(page.slice(cell)) && page.slice(cell).length < 36),
    )
    if (!belongs) break
    top--
  }
  return top
}

/** A list of recipients whose heading is missing: up over its bullets. */
function listTop(page: Page, from: number, index: number): number {
  let top = index
  while (
    top > from &&
    /^[-+*~]/.test(page.folded(page.lines[top - 1] as Line)) &&
    (page.lines[top - 1] as Line).end - (page.lines[top - 1] as Line).start < 110
  )
    top--
  return index - top >= 1 ? signatureAbove(page, from, top) : index
}

interface State {
  readonly page: Page
  /** Do two signers stand side by side? */
  readonly pairs: boolean
  readonly recipients: Slice[][]
  readonly signatures: SignatureGroup[]
  readonly paragraphs: Paragraph[]
  /** Signers whose lines are being read, left to right. */
  open: SignatureGroup[]
  listing: boolean
  lastItem: Line | null
  filed: boolean
}

export function readTail(page: Page, from: number, to: number): TailResult {
  const state: State = {
    page,
    pairs: pairsBelow(page, from, to),
    recipients: [],
    signatures: [],
    paragraphs: [],
    open: [],
    listing: false,
    lastItem: null,
    filed: false,
  }
  let next = from
  const heading = headingBelow(page, from, to)
  for (; next < to; next++) {
    const line = page.lines[next] as Line
    // Stamps and lost names between a signature and the recipients below it.
    if (
      !readLine(state, line, next > from) &&
      !((next < heading || namedBelow(state, next, to) || listedBelow(state, next, to)) && add(state, 'signature', line))
    )
      break
  }
  for (const [i, group] of state.signatures.entries()) shareLines(page, group, state.signatures[i + 1])
  // Furniture read past the last line of the tail stays with it.
  return { recipients: state.recipients, signatures: state.signatures, paragraphs: state.paragraphs, next }
}

/** Is a short line the ruins of the first recipients, with the rest of the list right below? */
function listedBelow({ page, filed, open, recipients }: State, index: number, to: number): boolean {
  if (filed || recipients.length > 2 || open.length === 0) return false
  const line = page.lines[index] as Line
  return line.end - line.start < 90 && [1, 2].some((below) => index + below < to && /^[-~+*•]/.test(page.folded(page.lines[index + below] as Line)))
}

/** Two offices above two names, as a text layer sets two columns one below the other: the second signer takes the second office. */
function shareLines(page: Page, group: SignatureGroup, next: SignatureGroup | undefined): void {
  if (!next || next.lines.length > 0 || next.name === null || group.name === null) return
  const isOffice = (line: Slice): boolean => !isAuthority(page, line)
  const second = group.lines.findIndex((line, i) => i > 0 && isAuthority(page, line) && isOffice(group.lines[i - 1] as Slice))
  const from = second > 0 ? second : group.lines.length === 2 && group.lines.every(isOffice) ? 1 : group.lines.length
  next.lines.push(...group.lines.splice(from))
}

/** Is a short line the stain of a seal above the name of a signer who has none yet? */
function namedBelow({ page, recipients, signatures }: State, index: number, to: number): boolean {
  if (recipients.length === 0 || signatures.some((group) => group.name)) return false
  for (let i = index; i < Math.min(to, index + 4); i++) {
    const line = page.lines[i] as Line
    if (line.end - line.start > 40) return false
    if (i > index && splitMerged(page, line, false, false).some((piece) => signing(page, piece) === 'name')) return true
  }
  return false
}

/** Index of a 'Nơi nhận' within reach, or -1. */
function headingBelow(page: Page, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 24); i++) {
    const line = page.lines[i] as Line
    if (line.end - line.start > 160) return -1
    if (isRecipientsHeading(page.folded(line))) return i
  }
  return -1
}

/** How far below the top of a tail the names are looked for, in lines. */
const REACH = 60

function pairsBelow(page: Page, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + REACH); i++) if (hasTwoNames(page, page.lines[i] as Line)) return true
  return false
}

/** Columns that signers side by side can have; more is nonsense. */
const COLUMNS = 6

function readLine(state: State, line: Line, later: boolean): boolean {
  const { page } = state
  if (isPageNumber(page.fold, line)) return add(state, 'page-number', line)
  if (isRule(page.fold, line) || isFurniture(page.fold, line)) return add(state, 'chrome', line)
  const pieces = cells(page.text, line).flatMap((cell) => splitMerged(page, cell, state.pairs, state.listing))
  const kinds = pieces.map((piece) => signing(page, piece))
  const signers = kinds.filter((kind) => kind !== null && kind !== 'mark').length
  if (signers > 1) openColumns(state, Math.min(signers, COLUMNS))
  let column = 0
  for (const [index, piece] of pieces.entries()) {
    const right = index > 0 || line.indent >= 24
    const kind = kinds[index] ?? null
    // The ruins of a recipient beside an office.
    const ruined = index === 0 && pieces.length > 1 && later && kinds[1] !== null
    if (!readPiece(state, piece, kind, line, right, signers > 1 ? column : 0) && !(right && later) && !(ruined && add(state, 'recipients', piece)))
      return index > 0 ? add(state, 'signature', piece) : false
    if (kind && kind !== 'mark') column++
  }
  return true
}

function add(state: State, role: Role, piece: Slice): true {
  state.paragraphs.push({ role, slices: [{ start: piece.start, end: piece.end }], marker: null, annex: 0 })
  return true
}

function openColumns(state: State, count: number): void {
  if (state.open.length === count && state.open.every((group) => group.name === null)) return
  if (state.open.length === 1 && state.open[0]?.name === null && state.open[0].lines.every((line) => AUTHORITY.test(state.page.folded(line)))) return
  state.open = Array.from({ length: count }, () => ({ lines: [], name: null }))
  for (const group of state.open) state.signatures.push(group)
}

function readPiece(state: State, piece: Slice, kind: Signing, line: Line, right: boolean, column: number): boolean {
  const { page } = state
  const folded = page.folded(piece)
  const merged = !right && !state.listing && piece.start === line.start && piece.end < line.end && kind === null && mergedHeading(page, line) > 0
  if (isRecipientsHeading(folded) || merged) {
    state.listing = true
    return add(state, 'recipients', piece)
  }
  if (!right && state.listing && isItem(state, folded)) return addItem(state, piece, line)
  if (kind === 'mark') return add(state, 'signature', piece)
  if (kind) return sign(state, piece, kind === 'name', column)
  if (goesOnAbove(state, piece)) return sign(state, piece, false, column)
  if (!right && state.listing && itemGoesOn(state, folded, line)) {
    state.recipients[state.recipients.length - 1]?.push({ start: piece.start, end: piece.end })
    state.lastItem = line
    return add(state, 'recipients', piece)
  }
  if (!right && (FILING.test(folded) || /^[-+*~]/.test(folded)) && !state.filed) return addItem(state, piece, line)
  if (NOTES.test(folded) && !state.filed) return add(state, 'recipients', piece)
  const nameless = state.recipients.length > 0 && !state.signatures.some((group) => group.name)
  if (nameless && isDamagedName(page.slice(piece))) return sign(state, piece, true, column)
  if (right && state.open[0]?.name === null && isShouted(page.slice(piece))) return sign(state, piece, false, column)
  const waiting = state.open.some((group) => group.name === null) || state.signatures.length === 0
  if (waiting && folded.length < 90 && (upperShare(page.slice(piece)) > 0.85 || right) && (startsAgency(folded) || right)) return add(state, 'signature', piece)
  return waiting && folded.length <= 3 ? add(state, 'chrome', piece) : false
}

/** 'TRƯỞNG PHÒNG TỔNG HỢP,' over 'NHÂN SỰ …', 'TM. BAN THƯỜNG VỤ TỈNH' over 'ĐOÀN': capitals that carry on the line above. */
function goesOnAbove({ page, open }: State, piece: Slice): boolean {
  const last = open[0]?.lines[open[0].lines.length - 1]
  if (last === undefined || open[0]?.name !== null || upperShare(page.slice(piece)) < 0.8) return false
  const above = page.folded(last)
  return (
    above.endsWith(',') ||
    (isAuthority(page, last) &&
      /^[^a-z]{0,3}t[./]? ?m/.test(above) &&
      piece.end - piece.start < 40 &&
      /^\p{L}[\p{L} -]{2,}$/u.test(page.slice(piece)) &&
      /[\u00c0-\u1ef9]/.test(page.slice(piece)))
  )
}

function isItem(state: State, folded: string): boolean {
  if (/^[-+*~•_]/.test(folded) && folded.length > 2) return !state.filed || FILING.test(folded)
  if (state.filed) return false
  return FILING.test(folded) || (/;$/.test(folded) && !openItem(state))
}

/** Is the last recipient still without its closing mark? */
function openItem(state: State): boolean {
  const last = state.recipients[state.recipients.length - 1]
  return last !== undefined && !/[;.]$/.test(state.page.folded(last[last.length - 1] as Slice))
}

function itemGoesOn(state: State, folded: string, line: Line): boolean {
  if (!openItem(state) || !state.lastItem || folded.length > 110) return false
  if (state.filed) return line.gap === 0 && line.indent >= state.lastItem.indent + 2 && line.indent < 24
  return line.gap <= 1
}

function addItem(state: State, piece: Slice, line: Line): true {
  state.recipients.push([{ start: piece.start, end: piece.end }])
  state.lastItem = line
  state.listing = true
  if (FILING.test(state.page.folded(piece))) state.filed = true
  return add(state, 'recipients', piece)
}

function sign(state: State, piece: Slice, name: boolean, column: number): true {
  let group = state.open[Math.min(column, state.open.length - 1)]
  if (group && state.open.length > 1 && group.name !== null) group = state.open.find((candidate) => candidate.name === null)
  if (!group || group.name !== null) {
    group = { lines: [], name: null }
    state.open = [group]
    state.signatures.push(group)
  }
  if (name) group.name = { start: piece.start, end: piece.end }
  else group.lines.push({ start: piece.start, end: piece.end })
  return add(state, 'signature', piece)
}
