import { TYPE_BY_NAME, TYPE_NAMES } from '../lexicon/index'
import type { Head, Line, Paragraph, Role, Slice } from '../shapes'
import { findDates } from '../text/dates'
import { countWords, isUpper, upperShare } from '../text/fold'
import { startsAgency } from '../text/phrases'
import { KINH_GUI, OPENERS, readAddressees } from './addressees'
import { groupAgencies } from './agencies'
import { isFurniture, isPageNumber, isRule } from './chrome'
import { cells } from './lines'
import { readMarker } from './markers'
import type { Page } from './page'

/**
 * The head of a document by Nghị định 30/2020/NĐ-CP, Phụ lục I: national title, agency above its superior, number, place and
 * date, type, abstract. The parts arrive in any order, side by side or one below the other; what each is tells where it goes.
 */
export interface HeadResult {
  readonly head: Head
  readonly paragraphs: Paragraph[]
  /** Index of the first line of the body. */
  readonly next: number
}

type Part = 'motto' | 'number' | 'dateline' | 'mark' | 'subject' | 'other'
interface Cell extends Slice {
  readonly part: Part
  readonly line: number
}

export const MOTTO =
  /(?:nuoc +)?(?:cong|gong) *-?(?:hoa|ho[ao]) *xa +h[oiaue0]+ *ch[uira] *ngh?ia *(?:viet *-?n[a-z]{0,3})?|(?:nuoc +)?viet[ -]nam +dan[ -]chu +cong[ -]hoa|(?:doc|dot|doe)[ -]*lap *[-.~+:;*]{1,2} *[tf]u[ -]*do(?: *[-.~+:;*] *hanh[ -]*phuc)?|dang +(?:cong +san|lao +dong) +viet[ -]nam|(?<=^(?:(?:tinh|thanh|huyen|thi|quan) doan [a-z ]{2,24} )?)doan +(?:tncs|thanh nien cong san) +ho chi minh(?=$)/
const NUMBER_LINE =
  /^[^a-z0-9]{0,3}so[z2]?(?=[ /]+[\d~])|^[^a-z0-9]{0,3}(?:s[o0]|s[ae]|s)z? ?[:.;]|^[^a-z0-9]{0,3}so(?= *[\d\-/._~])|^\d{1,5} ?[-/] ?[a-z]{2,5}[-/][a-z]/
/** '/KH-SGDĐT' of which a text layer set 'Số:' on a line of its own. */
const TORN_NUMBER = /^\/\p{Lu}{2,5}-\p{Lu}[\p{L}&-]*$/u
const SUBJECT_LINE = /^["']?(?:v\/v|v\/ v|ve viec|ve |trich yeu)/
const MARK = /^\(?(?:du thao(?: lan \d)?|hoa toc|thuong khan|khan|mat|toi mat|tuyet mat|ban sao|cong van den|sao y(?: ban chinh)?|den so|ngay den|chuyen)\)?:?$/
/** What a scan makes of the star or the rule below an agency: ">k*+%". */
const STAIN = /^(?![ivx]{1,4}[./)-]|[a-z\d][./)-])(?=.*[^a-z\d ]|[a-z\d]{1,3}$)(?!.*(?:[a-z]{3}|\d{3})).{1,10}$/

export function readHead(page: Page, from: number, to: number): HeadResult {
  const start = headStart(page, from, to)
  const paragraphs: Paragraph[] = []
  for (let i = from; i < start; i++) paragraphs.push(block(isPageNumber(page.fold, page.lines[i] as Line) ? 'page-number' : 'chrome', page.lines[i] as Line))
  const found = letterhead(page, start, to)
  const head = emptyHead()
  fillLetterhead(page, found.cells, head, paragraphs)
  let next = found.next
  if (found.type) next = readTitle(page, found, head, paragraphs, to)
  else if (head.title.length === 0) next = untypedTitle(page, next, to, head, paragraphs)
  next = readAddressees(page, next, to, head, paragraphs)
  return { head, paragraphs, next }
}

const emptyHead = (): Head => ({
  motto: [],
  superior: [],
  issuer: [],
  number: null,
  place: null,
  date: null,
  documentType: null,
  title: [],
  addressees: [],
})
const block = (role: Role, ...slices: Slice[]): Paragraph => ({ role, slices, marker: null, annex: 0 })

/** Where the head begins: behind the furniture; where a national title stands below menus, at the letterhead around it. */
function headStart(page: Page, from: number, to: number): number {
  let start = from
  while (start < to && (isFurniture(page.fold, page.lines[start] as Line) || isPageNumber(page.fold, page.lines[start] as Line))) start++
  let written = 0
  for (let i = start; i < Math.min(to, start + 400) && written < 6000; i++) {
    const line = page.lines[i] as Line
    const folded = page.folded(line)
    written += folded.length
    if (/^noi nhan ?:|^dieu 1[.:]|^i\. /.test(folded)) break
    if (folded.length > 160 || !MOTTO.test(folded)) continue
    return letterheadTop(page, start, i)
  }
  return start
}

/** The topmost line of the letterhead above its national title; lines between parts of it (a wrapped V/v line) belong to it. */
function letterheadTop(page: Page, start: number, motto: number): number {
  let top = motto
  for (let i = motto - 1; i >= start && i >= motto - 16 && top - i <= 3; i--) {
    const line = page.lines[i] as Line
    const folded = page.folded(line)
    if (folded.length > 120) break
    if (NUMBER_LINE.test(folded) || SUBJECT_LINE.test(folded) || MARK.test(folded) || startsAgency(folded) || upperShare(page.slice(line)) > 0.8) top = i
  }
  return top
}

interface TypeFound {
  readonly at: Slice
  /** Where the line's title begins, for a type and title in one line. */
  readonly rest: number
}
interface Found {
  readonly cells: Cell[]
  readonly type: TypeFound | null
  readonly next: number
}

function letterhead(page: Page, start: number, to: number): Found {
  const found: Cell[] = []
  for (let i = start; i < Math.min(to, start + 40); i++) {
    const line = withRest(page, page.lines[i] as Line, page.lines[i + 1])
    if (line.end > (page.lines[i] as Line).end) i++
    const folded = page.folded(line)
    if (KINH_GUI.test(folded)) return { cells: found, type: null, next: i }
    const pieces = pieceLine(page, line, i)
    const type =
      pieces.length === 1 && pieces[0]?.part === 'other'
        ? readType(page, line, i === start || (found.length > 0 && !found.some((cell) => cell.part === 'other')))
        : null
    if (type) return { cells: found, type, next: i }
    if (folded.length > 200 || (OPENERS.test(folded) && folded.length > 60)) return { cells: found, type: null, next: i }
    const marker = readMarker(page.text, page.fold, line)
    if (marker && marker.kind !== 'bullet' && pieces[0]?.part === 'other') return { cells: found, type: null, next: i }
    if (!found.some((cell) => cell.part !== 'other' && cell.part !== 'mark') && pieces.every((cell) => cell.part === 'other') && !isLetterheadLine(page, line))
      return { cells: found, type: null, next: i }
    if (
      pieces.every((cell) => cell.part === 'other') &&
      !isLetterheadLine(page, line) &&
      upperShare(page.slice(line)) < 0.5 &&
      !subjectGoesOn(found, line, page)
    )
      return { cells: found, type: null, next: i }
    found.push(...pieces)
  }
  return { cells: found, type: null, next: Math.min(to, start + 40) }
}

/** 'Số:' over '/PĐ-UBND', 'Lạng Sơn, ngày' over 'tháng 01 năm 2024': a blank that a text layer broke in two lines. */
function withRest(page: Page, line: Line, next: Line | undefined): Line {
  if (!next || next.gap > 2) return line
  const folded = page.folded(line)
  const below = page.folded(next)
  const broken = (/^so ?[:.]?$/.test(folded) && /^[\d/.-]/.test(below)) || (/(?:, |^)ngay$/.test(folded) && /^(?:\d{1,2} )?thang/.test(below))
  return broken ? { ...line, end: next.end } : line
}

const isLetterheadLine = (page: Page, line: Line): boolean =>
  (startsAgency(page.folded(line)) && countWords(page.folded(line)) <= 14) || upperShare(page.slice(line)) > 0.8

function subjectGoesOn(found: Cell[], line: Line, page: Page): boolean {
  let at = found.length - 1
  while (at >= 0 && found[at]?.part === 'other') at--
  return found[at]?.part === 'subject' && line.gap === 0 && page.folded(line).length < 160
}

/** The cells of a line of the letterhead, each with what it is. */
function pieceLine(page: Page, line: Line, index: number): Cell[] {
  const pieces: Cell[] = []
  if (isRule(page.fold, line)) return [{ ...slice(line), part: 'mark', line: index }]
  for (const cell of cells(page.text, line)) for (const piece of splitCell(page, cell)) pieces.push({ ...piece, line: index })
  return pieces
}

function splitCell(page: Page, cell: Slice): { start: number; end: number; part: Part }[] {
  const folded = page.folded(cell)
  const motto = MOTTO.exec(folded)
  if (motto && motto.index > 1)
    return [...splitCell(page, trimEnd(page, cell.start, cell.start + motto.index)), { start: cell.start + motto.index, end: cell.end, part: 'motto' }]
  if (motto) return [{ ...slice(cell), part: 'motto' }]
  if (NUMBER_LINE.test(folded) || TORN_NUMBER.test(page.slice(cell))) return numberCell(page, cell)
  if (isRule(page.fold, cell) || MARK.test(folded) || STAIN.test(folded)) return [{ ...slice(cell), part: 'mark' }]
  if (SUBJECT_LINE.test(folded)) return [{ ...slice(cell), part: 'subject' }]
  const place = datelineStart(page, cell)
  if (place === null) return [{ ...slice(cell), part: 'other' }]
  const dateline = { start: place, end: cell.end, part: 'dateline' as const }
  return place > cell.start + 1 ? [{ ...trimEnd(page, cell.start, place), part: 'other' }, dateline] : [dateline]
}

/** A number, and the dateline that a scan set behind it on the same line. */
function numberCell(page: Page, cell: Slice): { start: number; end: number; part: Part }[] {
  const place = datelineStart(page, cell)
  if (place === null || place <= cell.start) return [{ ...slice(cell), part: 'number' }]
  return [
    { ...trimEnd(page, cell.start, place), part: 'number' },
    { start: place, end: cell.end, part: 'dateline' },
  ]
}

/** Offset of 'Lạng Sơn, ngày …' in a cell, or null. */
function datelineStart(page: Page, cell: Slice): number | null {
  const folded = page.folded(cell)
  const day = /(?:^|[^a-z])(ngay|thang)(?=[^a-z]|[a-z~]{0,3}thang)/.exec(folded)
  if (!day || !/n[aă]m ?[\d~._ ]*|\d{4}|thang/.test(folded.slice(day.index))) return null
  const at = day.index + day[0].length - (day[1] as string).length
  const before = page.text.slice(cell.start, cell.start + at)
  const place =
    /(?<!\p{L})((?:TP\.? ?|Tp\.? ?|T\.P\.? ?|Thành phố |[Tt]ỉnh |[Hh]uyện |[Xx]ã |[Pp]hường |[Qq]uận )?\p{Lu}[\p{Ll}']+(?:[ -]+\p{Lu}?[\p{Ll}']+){0,5})[ ,.;'”“"-]*$/u.exec(
      before,
    ) ?? /(?<=[ ,.-]|^)(\p{Lu}[\p{L} ]{1,30}), ?$/u.exec(before)
  if (place) return cell.start + place.index
  return /^[^a-z]*$/.test(folded.slice(0, at)) ? cell.start + at : null
}

const slice = (piece: Slice): Slice => ({ start: piece.start, end: piece.end })
function trimEnd(page: Page, start: number, end: number): Slice {
  let stop = end
  while (stop > start && page.fold.charCodeAt(stop - 1) <= 32) stop--
  return { start, end: stop }
}

/** Is the line the type of the document, alone ('PHÁT ĐỘNG'), with its issuer, or with the title behind it? */
function readType(page: Page, line: Line, first: boolean): TypeFound | null {
  if (line.end - line.start > 330) return null
  const folded = page.folded(line)
  const offset = folded.search(/[a-z]/)
  if (offset < 0 || offset > 4) return null
  const body = folded.slice(offset).replace(/[^a-z0-9)]+$/, '')
  const at = line.start + offset
  if (TYPE_BY_NAME.has(body)) return { at: { start: at, end: at + body.length }, rest: line.end }
  const name = TYPE_NAMES.find((candidate) => body.startsWith(`${candidate} `))
  if (!name) return null
  const end = at + name.length
  if (body.startsWith(`${name} cua `) && countWords(body) <= 16) return { at: { start: at, end }, rest: line.end }
  const ink = page.text.slice(at, end)
  const row = TYPE_BY_NAME.get(name)
  const capitals = ink === ink.toUpperCase()
  if (/[.;]$/.test(folded) || TYPE_BY_NAME.get(name)?.generic || / so \d/.test(body.slice(name.length, name.length + 6))) return null
  if (!capitals && !(first && isUpper(page.text, at) && (row?.launch || (page.lines.length > 3 && !startsAgency(folded))))) return null
  // 'Phát động thi đua …' in one line is the type 'Phát động' and a title.
  const short = row?.launch && name.startsWith('phat dong') ? at + 'phat dong'.length : end
  let rest = short
  while (rest < line.end && /[\s:.-]/.test(page.text.charAt(rest))) rest++
  return { at: { start: at, end: short }, rest }
}

function fillLetterhead(page: Page, found: readonly Cell[], head: Head, paragraphs: Paragraph[]): void {
  const roles: Record<Part, Role> = { motto: 'motto', number: 'number', dateline: 'dateline', mark: 'chrome', subject: 'title', other: 'letterhead' }
  for (const cell of found) paragraphs.push(block(roles[cell.part], slice(cell)))
  head.motto = found.filter((cell) => cell.part === 'motto').map(slice)
  const numbers = found.filter((cell) => cell.part === 'number')
  const number = numbers.find((cell) => cell.end - cell.start > 4) ?? numbers[0]
  head.number = number ? slice(number) : null
  const dateline = found.find((cell) => cell.part === 'dateline')
  if (dateline) fillDateline(page, dateline, head)
  if (number && !head.date) fillDateInNumber(page, number, head)
  const subject = found.findIndex((cell) => cell.part === 'subject')
  if (subject >= 0) {
    head.title = found
      .slice(subject)
      .filter((cell, i) => i === 0 || cell.part === 'other')
      .map(slice)
    for (const piece of head.title) for (const paragraph of paragraphs) if (paragraph.slices[0]?.start === piece.start) paragraph.role = 'title'
  }
  const agencies = found.filter((cell, i) => cell.part === 'other' && (subject < 0 || i < subject))
  Object.assign(head, groupAgencies(page, agencies.map(slice)))
}

function fillDateline(page: Page, cell: Slice, head: Head): void {
  const folded = page.folded(cell)
  const day = folded.search(/(?<![a-z])(?:ngay|thang)/)
  const place = trimEnd(page, cell.start, cell.start + Math.max(day, 0))
  let end = place.end
  while (end > place.start && /[\s,.;:'”“"-]/.test(page.text.charAt(end - 1))) end--
  if (end > place.start) head.place = { start: place.start, end }
  head.date = { start: cell.start + Math.max(day, 0), end: cell.end }
}

/** 'Số 65 ngày 23 tháng 11 năm 1945': the date of old decrees stands behind the number. */
function fillDateInNumber(page: Page, cell: Slice, head: Head): void {
  const date = findDates(page.folded(cell))[0]
  if (!date) return
  head.date = { start: cell.start + date.start, end: cell.start + date.end }
  head.number = trimEnd(page, cell.start, cell.start + date.start)
}

/** The title: what follows the type until an empty line, a rule, the authority of a decision or the opening of the text. */
function readTitle(page: Page, found: Found, head: Head, paragraphs: Paragraph[], to: number): number {
  const type = found.type as TypeFound
  const line = page.lines[found.next] as Line
  head.documentType = type.at
  paragraphs.push(block('document-type', { start: line.start, end: type.rest < line.end ? trimEnd(page, line.start, type.rest).end : line.end }))
  const title: Slice[] = type.rest < line.end ? [{ start: type.rest, end: line.end }] : []
  let next = found.next + 1
  for (; next < to; next++) {
    const candidate = page.lines[next] as Line
    if (isRule(page.fold, candidate)) {
      if (title.length > 0) break
      paragraphs.push(block('chrome', slice(candidate)))
      continue
    }
    if (
      title.length === 0 &&
      /^cua /.test(page.folded(candidate)) &&
      startsAgencyOrOffice(page.folded(candidate).slice(4)) &&
      countWords(page.folded(candidate)) <= 14
    ) {
      paragraphs.push(block('document-type', slice(candidate)))
      continue
    }
    if (isPageNumber(page.fold, candidate) || !titleGoesOn(page, title, candidate, page.lines[next - 1] as Line)) break
    title.push(slice(candidate))
  }
  if (title.length > 0) {
    head.title = title
    paragraphs.push({ role: 'title', slices: title, marker: null, annex: 0 })
  }
  return next
}

function titleGoesOn(page: Page, title: readonly Slice[], line: Line, before: Line): boolean {
  const folded = page.folded(line)
  if (KINH_GUI.test(folded) || /^quyet dinh ?:?$/.test(folded)) return false
  if (title.length === 0)
    return folded.length <= 420 && !(OPENERS.test(folded) && folded.length > 200) && readMarker(page.text, page.fold, line)?.kind !== 'roman'
  const last = page.folded(title[title.length - 1] as Slice)
  const torn = line.gap === 1 && last.endsWith(',') && !isCapital(page, line)
  if ((line.gap > 0 && !torn) || title.length >= 8 || folded.length > 260) return false
  if (isCapital(page, line)) {
    if (OPENERS.test(folded)) return false
    if (/[.;:]$/.test(last) && !/^\(/.test(folded)) return false
    const marker = readMarker(page.text, page.fold, line)
    if (marker && marker.kind !== 'bullet') return false
    if (page.width && folded.length > page.width * 0.93 && line.indent > before.indent + 1) return false
    // A full line below a short one, or one that cites a number, is the text's.
    if (page.width && folded.length > page.width * 0.93 && before.end - before.start < page.width * 0.72 && title.length > 1) return false
    if (page.width && folded.length > page.width * 0.88 && folded.length > last.length && /(?: nam \d{4}|\))$/.test(last) && isUpper(page.text, line.start))
      return false
    if (/ so \d+[\w-]*\/|\d-[a-z]{2}\//.test(folded) && !/^\(/.test(folded) && isUpper(page.text, line.start)) return false
    // The authority of a decision: its capitals differ from the title's.
    if (startsAgencyOrOffice(folded) && upperShare(page.slice(line)) > 0.8 && upperShare(page.slice(title[0] as Slice)) < 0.8) return false
    if (
      /^(?:bo truong|chu tich|giam doc|thu tuong|uy ban nhan dan|hieu truong|tong giam doc|ban thuong vu|hoi dong)/.test(folded) &&
      !page.width &&
      /[a-z”"]$/.test(last) &&
      !/ (?:cua|va|cac|voi|trong|tai|do)$/.test(last) &&
      upperShare(page.slice(line)) > 0.8
    )
      return false
  }
  return true
}

const startsAgencyOrOffice = (folded: string): boolean =>
  startsAgency(folded) || /^(?:bo truong|chu tich|giam doc|thu tuong|hieu truong|tong giam doc|bi thu|tu lenh|vien truong|chanh an|thong doc)\b/.test(folded)
const isCapital = (page: Page, line: Slice): boolean => isUpper(page.text, line.start) || /[^a-z]/.test(page.fold.charAt(line.start))

/** A text without a type: the line at the top that is no sentence is its title. */
function untypedTitle(page: Page, next: number, to: number, head: Head, paragraphs: Paragraph[]): number {
  const line = page.lines[next]
  if (!line || next >= to) return next
  const folded = page.folded(line)
  const after = page.lines[next + 1]
  if (KINH_GUI.test(folded) || readMarker(page.text, page.fold, line) || folded.length > 220 || /[.;:,]$/.test(folded) || countWords(folded) < 3) return next
  if (
    !after ||
    next + 1 >= to ||
    (page.folded(after).length < 60 && head.motto.length === 0 && after.gap === 0) ||
    (OPENERS.test(folded) && folded.length > 120)
  )
    return next
  head.title = [slice(line)]
  paragraphs.push(block('title', slice(line)))
  return next + 1
}
