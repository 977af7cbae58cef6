import type { Agency, CampaignDocument, DocumentNumber } from '../document'
import { ABBREVIATIONS, AGENCIES, AGENCY_NAMES, POSITIONS, PROVINCES, TYPE_BY_NAME } from '../lexicon/index'
import type { Extracted, Note, Passage, Slice } from '../shapes'
import { findDates } from '../text/dates'
import { fold, isUpper } from '../text/fold'
import { locate, locateAll, type Place, wordsOf } from '../text/locate'
import { allMatches } from '../text/matches'
import { withinOne } from '../text/near'
import { readSymbol } from '../text/numbers'
import { bodyEnd, startsAgency, valueOf } from '../text/phrases'
import { mendSymbol } from '../text/symbols'

type Header = CampaignDocument['header']

/** The values of the head, and what is doubtful in them. */
export function resolveHeader(given: Extracted, notes: Note[]): Header {
  const { source, head } = given
  const title = head.title.length > 0 ? valueOf(wordsOf(source, head.title)) : ''
  return {
    motto: head.motto.length > 0 ? locateAll(source, head.motto, 0.97) : null,
    superior: head.superior.length > 0 ? agency(given, head.superior, 0.92, notes) : null,
    issuer: head.issuer.length > 0 ? agency(given, head.issuer, 0.95, notes) : issuerOfText(given),
    number: resolveNumber(given, notes),
    place: resolvePlace(given, notes),
    date: resolveDate(given, notes),
    documentType: resolveType(given),
    title: title ? { ...locateAll(source, head.title, head.documentType || head.motto.length > 0 ? 0.93 : 0.7), text: title } : null,
  }
}

/** The place; a province's name that a scan damaged by one letter is mended when just one name is that near. */
function resolvePlace({ source, head }: Extracted, notes: Note[]): Header['place'] {
  if (!head.place) return null
  const text = valueOf(source.text.slice(head.place.start, head.place.end))
  const folded = fold(text).replace(/-/g, ' ')
  const near = PROVINCES.has(folded) || folded.length < 6 ? [] : [...PROVINCES.keys()].filter((name) => withinOne(name, folded))
  const mended = near.length === 1 ? PROVINCES.get(near[0] as string)?.name : undefined
  if (!mended) return { ...locate(source, head.place, 0.96), text }
  notes.push({ ruleId: 'header/repaired-place', at: head.place, data: { ink: text, value: mended }, suggestion: mended })
  return { ...locate(source, head.place, 0.7), text: mended }
}

/** What a scan left before and behind the name of a body. */
const SPECKS = /^[^\p{L}\p{N}(“"*]+|[\s_¬~^`'|-]+$/gu

function agency(given: Extracted, pieces: readonly Slice[], confidence: number, notes: Note[]): Agency {
  const text = valueOf(wordsOf(given.source, pieces).replace(SPECKS, ''))
  const canonical = canonicalAgency(text)
  const ask = canonical === null ? given.options.use?.find((plugin) => plugin.nearest)?.nearest : undefined
  const near = ask?.(text, KNOWN_BODIES)
  if (near) notes.push({ ruleId: 'header/unknown-agency', at: pieces[0] as Slice, data: { ink: text, value: near.name }, suggestion: near.name })
  return { ...locateAll(given.source, pieces, near ? Math.min(confidence, near.confidence) : confidence), text, canonical }
}

const KNOWN_BODIES: readonly string[] = AGENCY_NAMES.map(([, name]) => name)

const UNITS = /^(?:tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|khu vuc)(?![a-z])/

/** 'UBND TỈNH LẠNG SƠN' as 'Ủy ban nhân dân tỉnh Lạng Sơn'; null where no table knows the body. */
export function canonicalAgency(text: string): string | null {
  const [first, ...others] = text.split(' ')
  const long = ABBREVIATIONS.get((first ?? '').toUpperCase())
  const words = long ? [long, ...others].join(' ') : text
  const folded = fold(words)
  const known = AGENCIES.get(folded.split(/[^a-z\d&/]/)[0] as string)?.find(([name]) => folded.startsWith(name) && !/[a-z\d]/.test(folded.charAt(name.length)))
  if (!known) return null
  const rest = words.slice(known[0].length).trim()
  return rest ? `${known[1]} ${placed(rest)}` : known[1]
}

/** The rest of a body's name in its usual letters: units small, names with capitals. */
function placed(rest: string): string {
  if (rest !== rest.toUpperCase()) return rest
  const unit = UNITS.exec(fold(rest))?.[0] ?? ''
  const name = rest.slice(unit.length).trim()
  const titled = name.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())
  return `${rest.slice(0, unit.length).toLowerCase()} ${titled}`.trim()
}

/** Without a letterhead: the body that launches in the text, else the one that a signature acts for. */
function issuerOfText(given: Extracted): Agency | null {
  for (const roles of SPEAKING)
    for (const passage of given.passages) {
      const piece = roles.includes(passage.role) ? (launcher(passage) ?? authority(passage)) : null
      if (!piece) continue
      const fuller = fullest(given, passage, piece)
      if (fuller) return fuller
      const text = valueOf(passage.text.slice(piece.start, piece.end))
      return {
        ...locate(given.source, { start: passage.at(piece.start, 'start'), end: passage.at(piece.end, 'end') }, 0.75),
        text,
        canonical: canonicalAgency(text),
      }
    }
  return null
}

/** The same body in a fuller form elsewhere: 'Sở Xây dựng' is 'Sở Xây dựng tỉnh Lai Châu' in the title. */
function fullest(given: Extracted, passage: Passage, piece: Slice): Agency | null {
  const name = passage.fold.slice(piece.start, piece.end)
  for (const other of given.passages)
    for (let at = other.fold.indexOf(`${name} `); at >= 0; at = other.fold.indexOf(`${name} `, at + 1)) {
      const end = at + name.length
      const more = /^ (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong) /.exec(other.fold.slice(end, end + 12))
      if (!more || !isUpper(other.text, end + more[0].length) || !isUpper(other.text, at)) continue
      const whole = bodyEnd(other, at)
      const text = valueOf(other.text.slice(at, whole))
      if (whole > end)
        return { ...locate(given.source, { start: other.at(at, 'start'), end: other.at(whole, 'end') }, 0.7), text, canonical: canonicalAgency(text) }
    }
  return null
}

/** Where the launching body speaks, the likeliest places first. */
const SPEAKING: readonly (readonly Passage['role'][])[] = [['preamble'], ['closing'], ['paragraph', 'annex'], ['item'], ['title']]
const ACTS = /(?<![a-z])(?:phat dong|keu goi|to chuc phat dong|ban hanh|xay dung|yeu cau|de nghi|huong dan)(?![a-z])/g

/** The body that is the subject of 'phát động' or 'kêu gọi': it begins at a clause and reaches up to the verb. */
function launcher(passage: Passage): Slice | null {
  for (const verb of allMatches(ACTS, passage.fold)) {
    if (passage.role !== 'preamble' && passage.role !== 'closing' && !/^(?:phat dong|keu goi)$/.test(verb[0])) continue
    const lead = Math.max(0, verb.index - 220)
    const starts = [...allMatches(/(?<=[.,;:] | la | cach |^)(?=[a-z])/g, passage.fold.slice(lead, verb.index))].map((match) => lead + match.index)
    for (const start of starts) {
      if (!isUpper(passage.text, start)) continue
      const body = withoutOffice(passage, start)
      if (body === null || !startsAgency(passage.fold.slice(body, body + 60))) continue
      const end = bodyEnd(passage, body)
      if (end > body && /^,? *(?:toi)? *(?:xin|tran trong|chinh thuc|to chuc|da|se)? *$/.test(passage.fold.slice(end, verb.index))) return { start: body, end }
    }
  }
  return null
}

/** The authority of a decision stands alone in capitals above 'Căn cứ': 'BỘ TRƯỞNG BỘ TÀI CHÍNH'. */
function authority(passage: Passage): Slice | null {
  if (passage.role !== 'preamble' || passage.text.length > 120 || passage.text !== passage.text.toUpperCase()) return null
  const body = withoutOffice(passage, 0)
  return body !== null && startsAgency(passage.fold.slice(body)) ? { start: body, end: passage.text.length } : null
}

/** Past 'Giám đốc', 'Chủ tịch', 'Lãnh đạo': where the body's own name begins; null where the office is all there is. */
function withoutOffice({ fold: folded }: Passage, start: number): number | null {
  const words = folded.slice(start, start + 60).split(' ')
  let office = false
  for (let count = Math.min(5, words.length - 1); count > 0; count--) {
    const head = words.slice(0, count).join(' ')
    if (!POSITIONS.has(head) && head !== 'lanh dao' && head !== 'tap the lanh dao') continue
    office = true
    const body = start + head.length + 1
    if (startsAgency(folded.slice(body, body + 60))) return body
  }
  return office ? null : start
}

/** The number in its cell: what follows 'Số'. A blank stays null; ink that is no serial leaves it null with a note of its own. */
function resolveNumber({ source, head }: Extracted, notes: Note[]): DocumentNumber | null {
  if (!head.number) return null
  const cell = source.fold.slice(head.number.start, head.number.end)
  const lead = /^(?:(?!\/[a-z]{2})[^a-z\d]){0,3}(?:s[aoe0]?z?(?=[^a-z]))?[ :.;]*/.exec(cell)?.[0].length ?? 0
  const body = /^(\d{1,6}(?:\.\d{1,3})?[a-z]{0,2})?([ ._~]*)(?:\/ ?(\d{4})[ ._]*)?([/-])[/-]?[ ]*(?=[a-z])/.exec(cell.slice(lead))
  if (body) {
    const at = head.number.start + lead + body[0].length
    const symbol =
      readSymbol(source.text, source.fold.slice(0, head.number.end), at) ?? readSymbol(source.text, source.fold.slice(0, head.number.end), at, true)
    if (symbol)
      return numbered(
        source,
        { start: head.number.start + lead + (body[1] || body[3] ? 0 : body[0].search(/[/-]/)), end: symbol.end },
        body,
        symbol.text,
        notes,
      )
  }
  const plain = /^\d{1,6}(?![\d/])/.exec(cell.slice(lead))
  if (plain) {
    const start = head.number.start + lead
    return { ...locate(source, { start, end: start + plain[0].length }, 0.8), serial: plain[0], year: null, symbol: null, text: plain[0] }
  }
  return unreadable(source, head.number, cell, lead, notes)
}

function numbered(source: Extracted['source'], piece: Slice, body: RegExpExecArray, ink: string, notes: Note[]): DocumentNumber {
  const serial = body[1] ? source.text.slice(piece.start, piece.start + body[1].length) : null
  const symbol = mendSymbol(ink)
  const year = body[3] ? Number(body[3]) : null
  if (serial === null) notes.push({ ruleId: 'header/missing-serial', at: piece, data: { ink: source.text.slice(piece.start, piece.end) } })
  if (symbol !== ink) notes.push({ ruleId: 'header/repaired-symbol', at: piece, data: { ink, value: symbol }, suggestion: symbol })
  const place: Place = locate(source, piece, symbol === ink ? 0.97 : 0.85)
  return { ...place, serial, year, symbol, text: `${serial ?? ''}${year === null ? '' : `/${year}`}${body[4]}${symbol}` }
}

function unreadable(source: Extracted['source'], at: Slice, cell: string, lead: number, notes: Note[]): DocumentNumber | null {
  const joint = /[/-]+ ?(?=[a-z]{2,}[-/ ])/.exec(cell.slice(lead))
  const from = joint ? at.start + lead + joint.index + joint[0].length : at.end
  const symbol = joint ? readSymbol(source.text, source.fold.slice(0, at.end), from) : null
  const piece = { start: at.start + lead, end: symbol?.end ?? at.end }
  if (piece.end <= piece.start) return null
  notes.push({ ruleId: 'header/unreadable-number', at: piece, data: { ink: source.text.slice(piece.start, piece.end) } })
  const mended = symbol ? mendSymbol(symbol.text) : null
  return {
    ...locate(source, piece, 0.3),
    serial: null,
    year: null,
    symbol: mended,
    text: mended ? `/${mended}` : valueOf(source.text.slice(piece.start, piece.end)),
  }
}

function resolveDate({ source, head }: Extracted, notes: Note[]): Header['date'] {
  if (!head.date) return null
  const cell = source.fold.slice(head.date.start, head.date.end)
  const ink = source.text.slice(head.date.start, head.date.end)
  const date = findDates(cell)[0]
  if (!date || date.iso === null) {
    const blank = /^ngay[ ._~/]*thang[ ._~/]*nam[ ._~/]*(?:20|19)?[ ._~/]*$/.test(cell)
    notes.push({ ruleId: blank ? 'header/incomplete-date' : 'header/unreadable-date', at: head.date, data: { ink } })
    return { ...locate(source, head.date, blank ? 0.8 : 0.2), iso: null, precision: null }
  }
  const piece = { start: head.date.start + date.start, end: head.date.start + date.end }
  const broken = date.precision !== 'day' && !date.blank && /ngay/.test(cell)
  if (date.blank) notes.push({ ruleId: 'header/incomplete-date', at: piece, data: { ink } })
  if (broken) notes.push({ ruleId: 'header/unreadable-date', at: head.date, data: { ink } })
  const confidence = broken ? 0.4 : date.blank ? 0.9 : isShort(cell.slice(date.start), date.iso) ? 0.78 : 0.97
  return { ...locate(source, broken ? head.date : piece, confidence), iso: date.iso, precision: date.precision }
}

/**
 * Days under 10 and the months 1 and 2 take a zero before them in a dateline (Thông tư liên tịch 55/2005/TTLT-BNV-VPCP, and so in
 * Nghị định 30/2020/NĐ-CP): where none stands, a scan may have lost a digit.
 */
function isShort(date: string, iso: string): boolean {
  return iso >= '2005-06' && /^(?:ngay )?(?:\d thang|\d\d thang [12](?!\d))/.test(date)
}

function resolveType({ source, head }: Extracted): Header['documentType'] {
  if (!head.documentType) return null
  const words = valueOf(source.text.slice(head.documentType.start, head.documentType.end))
  const row = TYPE_BY_NAME.get(fold(words))
  const name = row && fold(row.name) === fold(words) ? row.name : words.charAt(0).toUpperCase() + words.slice(1).toLowerCase()
  return { ...locate(source, head.documentType, 0.97), text: name, code: row?.code ?? null }
}
