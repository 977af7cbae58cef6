import { anyOf, TYPE_BY_CODE, TYPE_BY_NAME, TYPE_NAMES } from '../lexicon/index'
import type { CitationClaim, Extractor, Passage } from '../shapes'
import { congressEnd, knownInSmall, nameEnd } from '../text/act-names'
import type { FoundDate } from '../text/dates'
import { fold, isUpper } from '../text/fold'
import { allMatches } from '../text/matches'
import { type FoundNumber, wordNumber } from '../text/numbers'
import { bodyEnd, valueOf } from '../text/phrases'
import { firstFrom, holding } from '../text/ranges'
import { readSubject, type Subject } from '../text/subjects'
import { mendNumber } from '../text/symbols'

/**
 * Citations: a type and a number in the forms of State and Party, or a document by its name (laws, codes, the Constitution,
 * charters, appeals, resolutions of congresses and plenums), with date, issuer and subject before or after. Nested ones are
 * found too. The mention runs from the type to the end of number or date, whichever is later.
 */
interface Mention {
  start: number
  end: number
  type: string
  number: string | null
  date: string | null
  impossible: boolean
  issuer: string | null
  subject: string | null
  /** Where issuer and subject have been read to. */
  read: number
  confidence: number
  rule: string
  repaired: boolean
  /** It stands in the name of another act, which a date or number behind it belongs to. */
  nested?: boolean
}

const TYPES = anyOf([...TYPE_NAMES])
/** Words that may stand between a type and its number: 'Chương trình hành động số …', 'Kế hoạch liên tịch số …'. */
const QUALIFIERS: ReadonlySet<string> = new Set(['lien tich', 'lien nganh', 'phoi hop', 'hanh dong', 'tong the', 'cong tac', 'mat', 'khan', 'chung'])
const NUMBER_LEAD = /(?: |^)?\(?(?:so)? *[:.]?[ "]*[ ._~]*$/
const TYPE_OF_BODY = new RegExp(
  `(?<![a-z])((?:${TYPES})(?: (?:${[...QUALIFIERS].join('|')}))?) cua ((?:[^.;\\d]|\\d(?![\\d/-])){3,90}?)[,: ]*(?:so)? *[:.]? *$`,
)
const INHERITS = /(?:,|;|(?<![a-z])va|\() *(?:so)? *[:.]? *$/
const BARE_NUMBER = /(?<![a-z])so *:? *(\d{1,5})(?![\d.]*[\d/a-z-]| ?[/-] ?[a-z\d])/g
const NAMED = /\b(bo luat|luat|hien phap(?! lenh)|phap lenh|dieu le|quy che|loi keu goi|cong uoc|nghi quyet|nghi dinh thu)\b */g
const AT_TYPE = /^.*(?<![a-z])(?:cua|do) ([^.;,]{3,80}?) tai (?:cac )?$/
const BEFORE_TYPE = /ngay[^.;]{6,30}?, *([^.;,]{3,80}?) (?:da )?(?:ban hanh|co|ra|ky ban hanh) $/

export const citations: Extractor<'citation'> = {
  kind: 'citation',
  find(passage) {
    const named = findNamed(passage)
    const mentions = [...named, ...findNumbered(passage, named)].sort((a, b) => a.start - b.start || b.end - a.end)
    for (const [i, mention] of mentions.entries()) {
      readDate(passage, mention)
      readIssuer(passage, mention)
      if (mention.subject === null) takeSubject(mention, readSubject(passage, mention.read, mentions[i + 1]?.start))
    }
    shareIssuers(passage, mentions)
    return mentions.map(claim)
  },
}

const claim = ({ start, end, type, number, date, impossible, issuer, subject, confidence, rule, repaired }: Mention): CitationClaim => ({
  start,
  end,
  rule,
  documentType: type,
  number,
  date,
  issuer,
  subject,
  confidence: repaired ? Math.min(confidence, 0.75) : confidence,
  ...(impossible ? { impossibleDate: true } : {}),
  ...(repaired ? { repaired: true } : {}),
})

function findNumbered(passage: Passage, named: readonly Mention[]): Mention[] {
  const found: Mention[] = []
  if (!passage.digits && !passage.fold.includes('so ')) return found
  const owned = named.filter((mention) => mention.number !== null)
  const taken = (at: number): boolean => holding(owned, at) !== undefined
  let last: Mention | null = null
  for (const number of [...passage.numbers, ...bareNumbers(passage)].sort((a, b) => a.start - b.start)) {
    if (taken(number.start)) continue
    const mention = typed(passage, number, last)
    if (!mention) continue
    found.push(mention)
    last = mention
  }
  return found
}

/** 'Chỉ thị số 15 của Thành ủy': a number without a symbol counts behind a type and 'số' alone. */
function bareNumbers({ fold, numbers }: Passage): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of allMatches(BARE_NUMBER, fold)) {
    const start = match.index + match[0].length - (match[1] as string).length
    if (holding(numbers, start)) continue
    if (typeBefore(fold.slice(Math.max(0, match.index - 60), start)))
      found.push({ start, end: start + (match[1] as string).length, serial: match[1] as string, year: null, symbol: '', joint: '' })
  }
  return found
}

function typed(passage: Passage, number: FoundNumber, last: Mention | null): Mention | null {
  const { text, fold } = passage
  // Issuers read so far stood before the numbers ('các Kế hoạch của UBND thành phố: số …; số …'): the list shares them.
  const from = Math.max(0, number.start - 140)
  const before = fold.slice(from, number.start)
  const direct = typeBefore(before)
  if (direct) return mentionOf(passage, number, from + direct.start, from + direct.end, 0.97)
  const ofBody = before.includes(' cua ') ? TYPE_OF_BODY.exec(before) : null
  if (ofBody) {
    const start = from + ofBody.index
    const mention = { ...mentionOf(passage, number, start, start + (ofBody[1] as string).length, 0.93), rule: 'type-of-body' }
    if (/:/.test(fold.slice(start, number.start))) mention.start = number.start
    const at = start + (ofBody[0] as string).indexOf(ofBody[2] as string, (ofBody[1] as string).length + 4)
    const end = bodyEnd(passage, at)
    if (end > at) mention.issuer = valueOf(text.slice(at, end))
    return mention
  }
  if (last && INHERITS.test(before) && !/[.]/.test(fold.slice(last.end, number.start).replace(/\d\.\d|tp\./g, '')))
    return { ...numberedMention(number, number.start, last.type, 0.9), rule: 'type-inherited', issuer: last.issuer }
  const row = TYPE_BY_CODE.get(number.symbol.split(/[-/]/)[0] as string)
  if (!row || number.serial === null || !/(?<![a-z])so *:? *$/.test(before)) {
    passage.refuse?.('citation/no-type', number.start, number.end)
    return null
  }
  return { ...numberedMention(number, number.start, row.name, 0.6), rule: 'type-by-code' }
}

/** The type of document that a folded piece ends with, 'số' and marks apart: its words one to five, a qualifier among them. */
function typeBefore(before: string): { start: number; end: number } | null {
  const end = before.length - (NUMBER_LEAD.exec(before)?.[0].length ?? 0)
  let start = end
  for (let words = 1; words <= 6 && start > 0; words++) {
    start = before.lastIndexOf(' ', start - 1)
    const at = start + 1 + (/^["'(“]/.test(before.charAt(start + 1)) ? 1 : 0)
    const piece = before.slice(at, end)
    if (TYPE_BY_NAME.has(piece) && !longerType(before, at, end)) return { start: at, end }
    if (words > 1 && qualified(piece)) return { start: at, end }
    if (start < 0) break
  }
  return null
}

/** 'thông tư' of 'thông tư liên tịch' is not the whole type, nor 'hướng dẫn' of a longer one before it. */
function longerType(before: string, at: number, end: number): boolean {
  const more = before.lastIndexOf(' ', at - 2)
  return more >= 0 && TYPE_BY_NAME.has(before.slice(more + 1, end))
}

function qualified(piece: string): boolean {
  for (const words of QUALIFIERS) if (piece.endsWith(` ${words}`) && TYPE_BY_NAME.has(piece.slice(0, -words.length - 1))) return true
  return false
}

const blankMention = (start: number, end: number, type: string, number: string | null): Mention => ({
  start,
  end,
  type,
  number,
  date: null,
  impossible: false,
  issuer: null,
  subject: null,
  read: end,
  confidence: 0.95,
  rule: 'by-name',
  repaired: false,
})

function numberedMention(number: FoundNumber, start: number, type: string, confidence: number): Mention {
  const mended = mendNumber(number, type)
  return {
    ...blankMention(start, number.end, type, mended),
    rule: 'type-and-number',
    repaired: mended !== wordNumber(number),
    confidence: number.serial === null ? Math.min(confidence, 0.8) : confidence,
  }
}

/** The type as the ink has it; 'Chí thị', whose marks a scan confused, as the table has it. */
function typeWord(ink: string): string {
  const words = ink.replace(/\s+/g, ' ')
  const name = TYPE_BY_NAME.get(fold(words))?.name
  return name && fold(name) === fold(words) && name.toLowerCase() !== words.toLowerCase() && !name.toLowerCase().startsWith('ủy') ? name : words
}

function mentionOf(passage: Passage, number: FoundNumber, start: number, typeEnd: number, confidence: number): Mention {
  return numberedMention(number, start, typeWord(passage.text.slice(start, typeEnd)), confidence)
}

function findNamed(passage: Passage): Mention[] {
  const { text, fold } = passage
  const found: Mention[] = []
  let reach = 0
  for (const match of allMatches(NAMED, fold)) {
    const kind = match[1] as string
    const at = match.index + match[0].length
    if (!isUpper(text, match.index) && !knownInSmall(kind, fold, at)) continue
    const mention = kind === 'nghi quyet' ? resolution(passage, match.index, at) : byName(passage, kind, match.index, at)
    if (!mention) continue
    if (mention.start < reach) mention.nested = true
    else if (kind !== 'nghi quyet') readOwnNumber(passage, mention)
    reach = Math.max(reach, mention.end)
    found.push(mention)
  }
  return found
}

/** 'Nghị quyết Đại hội …' has its name for subject; of a plenum's resolution the plenum is the issuer. */
function resolution(passage: Passage, start: number, at: number): Mention | null {
  const { text, fold } = passage
  const opening = /^(?:cua )?(dai hoi|hoi nghi(?= lan thu| trung uong| ban chap| lan)|trung uong(?= \d| lan| [ivx]+[ ,])|hoi nghi)/.exec(
    fold.slice(at, at + 40),
  )
  if (!opening) return null
  const from = at + opening[0].length - (opening[1] as string).length
  const end = congressEnd(passage, from)
  const type = text.slice(start, start + 'nghi quyet'.length)
  const name = valueOf(text.slice(from, end))
  if (opening[1]?.startsWith('hoi nghi')) return { ...blankMention(start, end, type, null), issuer: name, confidence: 0.92, rule: 'plenum' }
  return { ...blankMention(start, end, type, null), subject: name, confidence: 0.93, rule: 'congress' }
}

function byName(passage: Passage, kind: string, start: number, at: number): Mention | null {
  const { text, fold } = passage
  const typeEnd = start + kind.length
  let end = nameEnd(passage, at, kind)
  if (/^(?:nay|su|phap|le|dinh|gia|tuc|su\b)(?![a-z])/.test(fold.slice(at, at + 6))) return null
  if (
    (kind === 'dieu le' || kind === 'quy che' || kind === 'cong uoc') &&
    !isUpper(text, at) &&
    !/^(?:lam viec|hoat dong|to chuc|thi dua|phoi hop|xet|ve )/.test(fold.slice(at))
  )
    return null
  if (kind === 'quy che' && /(?:ban hanh|phe duyet|xay dung|sua doi|bo sung) $/.test(fold.slice(Math.max(0, start - 16), start))) return null
  if (kind === 'loi keu goi' && !/^(?:thi dua|toan|cua|dong bao|[^.;]{3,60}(?:ngay|cua))/.test(fold.slice(at, at + 80))) return null
  if (end <= at || /^(?:\d|nam \d)/.test(fold.slice(at, at + 5))) end = typeEnd
  const name = end > typeEnd ? valueOf(text.slice(at, end)) : null
  if (name === null && kind !== 'hien phap' && kind !== 'loi keu goi') return null
  return { ...blankMention(start, end, text.slice(start, typeEnd).replace(/\s+/g, ' '), null), subject: name, confidence: 0.9 }
}

/** 'Luật … số 06/2022/QH15', 'Luật … năm 2022', 'Luật Công đoàn 2012'. */
function readOwnNumber(passage: Passage, mention: Mention): void {
  const gap = /^[ \n,(]*(?:so)?[ \n:]*/.exec(passage.fold.slice(mention.end, mention.end + 8))?.[0].length ?? 0
  const number = passage.numbers[firstFrom(passage.numbers, mention.end + gap)]
  if (number?.start === mention.end + gap) {
    mention.number = mendNumber(number)
    mention.rule = 'name-and-number'
    mention.repaired = mention.number !== wordNumber(number)
    mention.end = number.end
    mention.read = number.end
  }
}

const YEAR_AFTER = /^[ \n,(]*(?:nam )?((?:19|20)\d\d)(?![\d/]| ?- ?\d)/

function readDate(passage: Passage, mention: Mention): void {
  const { fold } = passage
  if (mention.nested) return
  const date = dateAt(passage, mention.end)
  if (date) return takeDate(mention, date)
  const year = YEAR_AFTER.exec(fold.slice(mention.end, mention.end + 14))
  if (!year || (mention.number !== null && !/nam/.test(year[0]))) return
  mention.date = year[1] as string
  mention.end += year[0].length
  mention.read = mention.end
}

function takeDate(mention: Mention, date: FoundDate): void {
  mention.date = date.iso
  mention.impossible = date.impossible
  mention.end = date.end
  mention.read = Math.max(mention.read, date.end)
  if (date.blank) mention.confidence = Math.min(mention.confidence, 0.8)
}

/** The date that stands right behind an offset; not one of a bracket of two dates. */
function dateAt(passage: Passage, at: number): FoundDate | null {
  const date = passage.dates[firstFrom(passage.dates, at)]
  if (!date || date.start - at > 12 || !/^[ \n,(]*(?:(?:ky|ban hanh) )?$/.test(passage.fold.slice(at, date.start))) return null
  if (passage.fold.slice(at, date.start).includes('(') && /^ *[-–]/.test(passage.fold.slice(date.end, date.end + 3))) return null
  return date
}

function readIssuer(passage: Passage, mention: Mention): void {
  const { text, fold } = passage
  if (mention.nested) return
  if (mention.issuer !== null && mention.number === null) return
  const lead = /^[ \n)]*,? *(?:cua|do) +/.exec(fold.slice(mention.read, mention.read + 12))
  if (lead) {
    const at = mention.read + lead[0].length
    const end = bodyEnd(passage, at)
    if (end > at) {
      mention.issuer ??= valueOf(text.slice(at, end))
      mention.read = end
      const date = mention.date === null ? dateAt(passage, end) : null
      if (date) takeDate(mention, date)
    }
    return
  }
  const lead2 = fold.slice(Math.max(0, mention.start - 130), mention.start)
  const before = AT_TYPE.exec(lead2) ?? BEFORE_TYPE.exec(lead2)
  if (!before || mention.issuer !== null) return
  const at = mention.start - before[0].length + before[0].lastIndexOf(before[1] as string)
  if (isUpper(text, at)) mention.issuer = valueOf(text.slice(at, at + (before[1] as string).length))
  const earlier = passage.dates[firstFrom(passage.dates, at) - 1]
  const date = earlier && earlier.end <= at && at - earlier.end < 4 ? earlier : undefined
  if (date && mention.date === null) mention.date = date.iso
}

function takeSubject(mention: Mention, subject: Subject | null): void {
  if (!subject) return
  mention.subject = subject.text
  mention.read = subject.end
}

/** 'Quyết định số A và Quyết định số B của X': neighbours without an issuer of their own share the one behind them. */
function shareIssuers(passage: Passage, mentions: readonly Mention[]): void {
  for (let i = mentions.length - 2; i >= 0; i--) {
    const mention = mentions[i] as Mention
    const next = mentions[i + 1] as Mention
    if (mention.issuer !== null || mention.subject !== null || next.issuer === null || mention.number === null || next.number === null) continue
    if (mention.read <= next.start && /^[ \n,]*(?:va|,)? *(?:so|cac)?[ \n:]*$/.test(passage.fold.slice(mention.read, next.start))) mention.issuer = next.issuer
  }
}
