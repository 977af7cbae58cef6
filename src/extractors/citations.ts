import type { CitationClaim, Extractor, Passage } from '../shapes'
import { ABBREVIATIONS, anyOf, LAWS, TYPE_BY_CODE, TYPE_BY_NAME, TYPE_CODES, TYPE_NAMES } from '../lexicon/index'
import type { FoundDate } from '../text/dates'
import { fold, isUpper } from '../text/fold'
import { withinOne } from '../text/near'
import { type FoundNumber, wordNumber } from '../text/numbers'
import { bodyEnd, commaName, valueOf } from '../text/phrases'
import { inside } from '../text/quotes'
import { means } from '../text/spelling'
import { allMatches } from '../text/matches'

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
  /** It stands in the name of another act, which a date or number behind it belongs to. */
  nested?: boolean
}

const TYPES = anyOf([...TYPE_NAMES])
const QUALIFIER = '(?: (?:lien tich|lien nganh|phoi hop|hanh dong|mat|khan|chung|tong the|cong tac))?'
const TYPE_BEFORE = new RegExp(`(?<![a-z])((?:${TYPES})${QUALIFIER}) *(?:lien tich )?(?:\\(?so)? *[:.]?[ "]*[ ._~]*$`)
const TYPE_OF_BODY = new RegExp(`(?<![a-z])((?:${TYPES})${QUALIFIER}) cua ((?:[^.;\\d]|\\d(?![\\d/-])){3,90}?)[,: ]*(?:so)? *[:.]? *$`)
const INHERITS = /(?:,|;|(?<![a-z])va|\() *(?:so)? *[:.]? *$/
const BARE_NUMBER = /(?<![a-z])so *:? *(\d{1,5})(?![\d.]*[\d/a-z-]| ?[/-] ?[a-z\d])/g
const NAMED = /\b(bo luat|luat|hien phap|phap lenh|dieu le|quy che|loi keu goi|cong uoc|nghi quyet|nghi dinh thu)\b */g
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
      if (mention.subject === null) readSubject(passage, mention, mentions[i + 1])
    }
    shareIssuers(passage, mentions)
    return mentions.map(claim)
  },
}

const claim = ({ start, end, type, number, date, impossible, issuer, subject, confidence }: Mention): CitationClaim => ({
  start, end, documentType: type, number, date, issuer, subject, confidence, ...(impossible ? { impossibleDate: true } : {}),
})

function findNumbered(passage: Passage, named: readonly Mention[]): Mention[] {
  const found: Mention[] = []
  if (!passage.digits && !passage.fold.includes('so ')) return found
  const taken = (at: number): boolean => named.some((mention) => mention.number !== null && mention.start <= at && at < mention.end)
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
    if (numbers.some((number) => number.start <= start && start < number.end)) continue
    if (TYPE_BEFORE.test(fold.slice(Math.max(0, match.index - 60), start))) found.push({ start, end: start + (match[1] as string).length, serial: match[1] as string, year: null, symbol: '', joint: '' })
  }
  return found
}

function typed(passage: Passage, number: FoundNumber, last: Mention | null): Mention | null {
  const { text, fold } = passage
  // Issuers read so far stood before the numbers ('các Kế hoạch của UBND thành phố: số …; số …'): the list shares them.
  const from = Math.max(0, number.start - 140)
  const before = fold.slice(from, number.start)
  const direct = TYPE_BEFORE.exec(before)
  if (direct) return mentionOf(passage, number, from + direct.index, from + direct.index + (direct[1] as string).length, 0.97)
  const ofBody = TYPE_OF_BODY.exec(before)
  if (ofBody) {
    const start = from + ofBody.index
    const mention = mentionOf(passage, number, start, start + (ofBody[1] as string).length, 0.93)
    if (/:/.test(fold.slice(start, number.start))) mention.start = number.start
    const at = start + (ofBody[0] as string).indexOf(ofBody[2] as string, (ofBody[1] as string).length + 4)
    const end = bodyEnd(passage, at)
    if (end > at) mention.issuer = valueOf(text.slice(at, end))
    return mention
  }
  if (last && INHERITS.test(before) && !/[.]/.test(fold.slice(last.end, number.start).replace(/\d\.\d|tp\./g, '')))
    return { ...blankMention(number.start, number.end, last.type, wordRepaired(number)), issuer: last.issuer, confidence: 0.9 }
  const row = TYPE_BY_CODE.get(number.symbol.split(/[-/]/)[0] as string)
  if (!row || number.serial === null || !/(?<![a-z])so *:? *$/.test(before)) return null
  return { ...blankMention(number.start, number.end, row.name, wordRepaired(number)), confidence: 0.6 }
}

const blankMention = (start: number, end: number, type: string, number: string | null): Mention => ({
  start, end, type, number, date: null, impossible: false, issuer: null, subject: null, read: end, confidence: 0.95,
})

/** The type as the ink has it; 'Chí thị', whose marks a scan confused, as the table has it. */
function typeWord(ink: string): string {
  const words = ink.replace(/\s+/g, ' ')
  const name = TYPE_BY_NAME.get(fold(words))?.name
  return name && fold(name) === fold(words) && name.toLowerCase() !== words.toLowerCase() && !name.toLowerCase().startsWith('ủy') ? name : words
}

function mentionOf(passage: Passage, number: FoundNumber, start: number, typeEnd: number, confidence: number): Mention {
  const type = typeWord(passage.text.slice(start, typeEnd))
  return { ...blankMention(start, number.end, type, wordRepaired(number, type)), confidence: number.serial === null ? 0.8 : confidence }
}

/**
 * A number with the letters mended that a scan or a typist damaged: 'QD-TTg' is QĐ-TTg, '34CT/TW' 34-CT/TW, and of a Chỉ thị
 * 'CI-UBND' is CT-UBND and 'CT/IW' CT/TW, where the type or the known bodies leave one reading.
 */
function wordRepaired(number: FoundNumber, type?: string): string {
  const glued = /^(\d+)([A-ZĐ]{2})$/.exec(number.serial ?? '')
  if (glued && TYPE_CODES.has(glued[2] as string)) return `${glued[1]}-${glued[2]}${number.joint}${number.symbol}`
  const [code, ...rest] = number.symbol.split(/(?=[-/])/) as [string, ...string[]]
  const separated = rest.length === 0 ? /^(CT|NQ|KL|QĐ|HD|KH|TB)[I1l|T]?(TW|TU)$/.exec(code) : null
  if (separated) return wordNumber({ ...number, symbol: `${separated[1]}/${separated[2]}` })
  return wordNumber({ ...number, symbol: [mendCode(code, type), ...rest.map((part) => mendBody(part, number.joint))].join('') })
}

function mendCode(code: string, type: string | undefined): string {
  if (TYPE_CODES.has(code) && code !== 'PD') return code
  const mended = code.replace('D', 'Đ')
  if (TYPE_CODES.has(mended)) return mended
  const own = type ? TYPE_BY_NAME.get(fold(type))?.code : undefined
  return own && own.length === code.length && withinOne(own, code) && !ABBREVIATIONS.has(code) ? own : code
}

/** In a Party number the body of two or three strokes that is none is TW: 'IW', 'TVV', 'TVW'. */
const mendBody = (part: string, joint: string): string => (joint === '-' && /^\/(?:IW|TVV|TVW|1W|TIW|LW|YW|FW)$/.test(part) ? '/TW' : part)

function findNamed(passage: Passage): Mention[] {
  const { text, fold } = passage
  const found: Mention[] = []
  for (const match of allMatches(NAMED, fold)) {
    const kind = match[1] as string
    const at = match.index + match[0].length
    if (!isUpper(text, match.index) && !knownInSmall(kind, fold, at)) continue
    const mention = kind === 'nghi quyet' ? resolution(passage, match.index, at) : byName(passage, kind, match.index, at)
    if (!mention) continue
    if (found.some((other) => other.start < mention.start && mention.start < other.end)) mention.nested = true
    else if (kind !== 'nghi quyet') readOwnNumber(passage, mention)
    found.push(mention)
  }
  return found
}

/** In a text that lost its capitals only well-known names are believed. */
const knownInSmall = (kind: string, fold: string, at: number): boolean =>
  (kind === 'nghi quyet' && /^(?:dai hoi (?:dai bieu |dang |lan |toan )|hoi nghi lan thu)/.test(fold.slice(at, at + 24))) || (kind === 'luat' && LAWS.some((name) => fold.startsWith(name, at)))

/** 'Nghị quyết Đại hội …' has its name for subject; of a plenum's resolution the plenum is the issuer. */
function resolution(passage: Passage, start: number, at: number): Mention | null {
  const { text, fold } = passage
  const opening = /^(?:cua )?(dai hoi|hoi nghi(?= lan thu| trung uong| ban chap| lan)|trung uong(?= \d| lan| [ivx]+[ ,])|hoi nghi)/.exec(fold.slice(at, at + 40))
  if (!opening) return null
  const from = at + opening[0].length - (opening[1] as string).length
  const end = congressEnd(passage, from)
  const type = text.slice(start, start + 'nghi quyet'.length)
  const name = valueOf(text.slice(from, end))
  if (opening[1]?.startsWith('hoi nghi')) return { ...blankMention(start, end, type, null), issuer: name, confidence: 0.92 }
  return { ...blankMention(start, end, type, null), subject: name, confidence: 0.93 }
}

const CONGRESS_STOP = /[,;.:()"“”]| (?:ve|gan|nham|de|voi|trong|tai|vao|da|duoc|va|thanh|cac|co|ngay|la|theo|thi|den|cung|nhu|cho|bang|tao|do|phan|tung|sau|truoc)(?![a-z])/g

function congressEnd({ text, fold }: Passage, from: number): number {
  for (const stop of allMatches(CONGRESS_STOP, fold.slice(from, from + 150))) {
    const at = from + stop.index
    if (/lan thu$/.test(fold.slice(from, at)) || !meant(text, at, stop[0])) continue
    if (stop[0].trim() === 'va' && isUpper(text, at + 4) && /dang bo $/.test(fold.slice(from, at + 1))) continue
    if (/^ (?:cac|tai|co)$/.test(stop[0]) && /dai bieu$|dang$|dang bo$/.test(fold.slice(from, at)) && /^ cac (?:cap|co quan)/.test(fold.slice(at, at + 12))) continue
    return trimBack(fold, at)
  }
  return Math.min(fold.length, from + 150)
}

const OTHER_ACT = new RegExp(`^(?:${TYPES}|cac|khoan|dieu)(?![a-z])`)
/** Is the stop the small word that its fold says? */
const meant = (text: string, at: number, stop: string): boolean => means(text, at + stop.length - stop.trimStart().length, stop.trimStart())

function trimBack(fold: string, end: number): number {
  let stop = end
  while (stop > 0 && fold.charCodeAt(stop - 1) <= 32) stop--
  return stop
}

const NAME_STOP = /[,;.:()"“”]| (?:va|nam(?= \d)|ngay(?= \d)|so(?=[ \n:]*\d)|duoc|da|hien hanh|trong|de|cho|tai(?! san| chinh| nguyen)|ve|den|co hieu luc|quy dinh|nham|gan|theo(?! hop dong)|\d{4}(?!\d)|la|khi|hoac|cung|nay|voi|do|moi|vao|den|bang|sau|tren|se|ma|tu|nen|thi)(?![a-z])/g

function byName(passage: Passage, kind: string, start: number, at: number): Mention | null {
  const { text, fold } = passage
  const typeEnd = start + kind.length
  let end = nameEnd(passage, at, kind)
  if (/^(?:nay|su|phap|le|dinh|gia|tuc|su\b)(?![a-z])/.test(fold.slice(at, at + 6))) return null
  if ((kind === 'dieu le' || kind === 'quy che' || kind === 'cong uoc') && !isUpper(text, at) && !/^(?:lam viec|hoat dong|to chuc|thi dua|phoi hop|xet|ve )/.test(fold.slice(at))) return null
  if (kind === 'quy che' && /(?:ban hanh|phe duyet|xay dung|sua doi|bo sung) $/.test(fold.slice(Math.max(0, start - 16), start))) return null
  if (kind === 'loi keu goi' && !/^(?:thi dua|toan|cua|dong bao|[^.;]{3,60}(?:ngay|cua))/.test(fold.slice(at, at + 80))) return null
  if (end <= at || /^(?:\d|nam \d)/.test(fold.slice(at, at + 5))) end = typeEnd
  const name = end > typeEnd ? valueOf(text.slice(at, end)) : null
  if (name === null && kind !== 'hien phap' && kind !== 'loi keu goi') return null
  return { ...blankMention(start, end, text.slice(start, typeEnd).replace(/\s+/g, ' '), null), subject: name, confidence: 0.9 }
}

function nameEnd(passage: Passage, at: number, kind: string): number {
  const { text, fold } = passage
  const known = kind === 'luat' || kind === 'bo luat' || kind === 'phap lenh' ? LAWS.find((name) => fold.startsWith(name, at)) : undefined
  let from = at + (known?.length ?? 0)
  for (;;) {
    const stop = nextMatch(NAME_STOP, fold, from, at + 200)
    if (!stop) return Math.min(fold.length, at + 200)
    if (!meant(text, stop.index, stop[0])) {
      from = stop.index + stop[0].length
      continue
    }
    const comma = stop[0] === ',' || stop[0].trim() === 'va' ? commaName(fold, at, stop.index) : 0
    if (comma) {
      from = comma
      continue
    }
    const next = stop.index + stop[0].length + 1
    if (stop[0] === ' ve' && fold.endsWith('bao', stop.index)) {
      from = next
      continue
    }
    if (stop[0].trim() === 'va' && isUpper(text, next) && !OTHER_ACT.test(fold.slice(next, next + 30))) {
      from = next
      continue
    }
    if (/^ (?:ve|de|cho|trong|voi|do|tren)$/.test(stop[0]) && kind === 'quy che' && stop.index - at < 3) {
      from = stop.index + stop[0].length
      continue
    }
    if (kind !== 'luat' && kind !== 'bo luat' && kind !== 'phap lenh') {
      const owner = fold.indexOf(' cua ', at - 1)
      if (owner >= at - 1 && owner < stop.index && kind !== 'dieu le' && kind !== 'cong uoc') return Math.max(owner, at)
    }
    return trimBack(fold, stop.index)
  }
}

function nextMatch(pattern: RegExp, fold: string, from: number, limit: number): RegExpExecArray | null {
  pattern.lastIndex = from
  const match = pattern.exec(fold)
  return match && match.index < limit ? match : null
}

/** 'Luật … số 06/2022/QH15', 'Luật … năm 2022', 'Luật Công đoàn 2012'. */
function readOwnNumber(passage: Passage, mention: Mention): void {
  const gap = /^[ \n,(]*(?:so)?[ \n:]*/.exec(passage.fold.slice(mention.end, mention.end + 8))?.[0].length ?? 0
  const number = passage.numbers.find((candidate) => candidate.start === mention.end + gap)
  if (number) {
    mention.number = wordRepaired(number)
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
  const date = passage.dates.find((candidate) => candidate.start >= at)
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
  const date = [...passage.dates].reverse().find((candidate) => candidate.end <= at && at - candidate.end < 4)
  if (date && mention.date === null) mention.date = date.iso
}

const BRACKET = /^ *\((?:khoa|sau day|goi tat|ban hanh|nay la)[^)]{0,80}\)/
const ABOUT = /^ *,? *(?:ve viec|v\/v|ve|voi noi dung)(?![a-z])[ \n:]*/
const VERB = /^ +(?=(?:quy dinh|huong dan|ban hanh|phe duyet|phat dong|tang cuong|tiep tuc|day manh|trien khai|sua doi|bo sung|to chuc|giao|cong nhan|thanh lap|thuc hien|hop nhat|keu goi|dieu chinh|dinh huong|yeu cau|nang cao|xay dung|doi moi|cong bo|thong bao|chan chinh|giai quyet|mo (?:dot|cuoc))(?![a-z]))/
const COMMA_VERB = /^ *, *(?=(?:phat dong|quy dinh|huong dan|ban hanh|phe duyet|sua doi|keu goi|tiep tuc thuc hien chi thi)(?![a-z]))/

function readSubject(passage: Passage, mention: Mention, next: Mention | undefined): void {
  const { text, fold } = passage
  let at = mention.read
  const bracket = BRACKET.exec(fold.slice(at, at + 90))
  if (bracket) at += bracket[0].length
  const rest = fold.slice(at, at + 60)
  const about = ABOUT.exec(rest) ?? VERB.exec(rest) ?? COMMA_VERB.exec(rest)
  const from = at + (about?.[0].length ?? (/^[ \n,:]*/.exec(rest)?.[0].length as number))
  const quote = passage.quotes.find((candidate) => candidate.start >= from && candidate.start <= from + 1)
  if (!about && !quote) return
  if (quote && quote.start === from) {
    const piece = inside(text, quote)
    mention.subject = valueOf(text.slice(piece.start, piece.end).replace(/^(?:[Vv]ề việc|[Vv]ề|VỀ VIỆC|VỀ|[Vv]\/v)\s+/, ''))
    mention.read = quote.end
    return
  }
  const end = subjectEnd(passage, from, next)
  const subject = valueOf(text.slice(from, end))
  if (subject.length < 3 || (!about?.[0].trim() && subject.split(' ').length < 4)) return
  mention.subject = subject
  mention.read = end
}

const SUBJECT_STOP = /[;:)]|\.(?= |$|\/|\.)|,| (?:va|gan voi|gan lien|voi chu de)(?![a-z])| (?:da|se) (?:chi|neu|xac dinh|khang dinh|de ra|duoc|quy dinh|giao|dat)(?![a-z])/g
const CLAUSE =
  /^(?:cac [a-z ]{2,25} (?:chot|trien khai|to chuc|phat dong|thuc hien|dang ky|xay dung|tap trung|can|phai|co trach nhiem)|nham|de|trong do|qua do|gop phan|gan voi|gan lien|voi chu de|voi khau hieu|voi phuong cham|dong thoi|theo do|can cu|tren co so|huong toi|lap thanh tich|cac (?:co quan|don vi|phong|cap uy|so|dia phuong)|toan the|yeu cau|de nghi|tu do|tao (?:su|buoc|dong luc|chuyen)|ket hop|thong qua|lay |coi |phan dau (?:dat|hoan)|trien khai (?:thuc hien|den)|nhan dip|huong den|hoa |chao mung|thiet thuc|moi |tiep tuc (?:trien khai|thuc hien|phat dong|quan triet)|bam sat|cu the|duoc |do |day la|boi|vi vay|dam bao tien do|gan|phat huy|bo cuc|va (?:cac|nhung) (?:van ban|chi thi|nghi quyet)|voi (?:cac|nhung|tinh|quyet|noi|muc|phuong)|so \d)(?![a-z])/

/** The end of a subject's own phrase. */
function subjectEnd(passage: Passage, from: number, next: Mention | undefined): number {
  const { fold } = passage
  let at = from
  while (at < fold.length) {
    const stop = nextMatch(SUBJECT_STOP, fold, at, fold.length)
    if (!stop) return fold.length
    const quote = passage.quotes.find((candidate) => candidate.start < stop.index && stop.index < candidate.end - 1)
    if (quote) {
      at = quote.end
      continue
    }
    if (stops(passage, stop, from, next)) return stop.index
    at = stop.index + stop[0].length
  }
  return fold.length
}

function stops(passage: Passage, stop: RegExpExecArray, from: number, next: Mention | undefined): boolean {
  const { text, fold } = passage
  const mark = stop[0].trim()
  const after = stop.index + stop[0].length + (/^ */.exec(fold.slice(stop.index + stop[0].length, stop.index + stop[0].length + 4))?.[0].length ?? 0)
  if (mark === ';') return !(/["“”]/.test(text.charAt(stop.index - 1)) && /["“]/.test(text.charAt(after)))
  if (mark === ')') return !fold.slice(from, stop.index).includes('(')
  if (mark === '.') return !/(?<![a-z])(?:tp|tt|ths|ts|q|p)$/.test(fold.slice(Math.max(0, stop.index - 4), stop.index)) || !isUpper(text, after)
  if (mark === ',' || mark === 'va') {
    const begins = next !== undefined && next.start >= stop.index && next.start - after <= 12 && /^(?:so |cac |theo | )*$/.test(fold.slice(after, next.start))
    if (begins) return true
    const word = fold.slice(after, after + 60)
    if (isUpper(text, after) && bodySpeaks(passage, after)) return true
    return CLAUSE.test(mark === 'va' ? `va ${word}` : word) && (mark === ',' || /^(?:cac|nhung)/.test(word))
  }
  return true
}

const SPEAKS = /^ (?:da |se |(?:tran trong|chinh thuc) )?(?:phat dong|ban hanh|xay dung|huong dan|keu goi|yeu cau|de nghi|to chuc|trien khai|thong bao|phat|mo |tiep tuc|giao|cong bo|quyet dinh|trinh|dang ky|phoi hop|thong nhat|chi dao|kinh|toi )/

/** Do one or more bodies begin here that then act: 'Sở Nội vụ phát động', 'Đảng ủy, Ban Giám đốc kêu gọi'? */
function bodySpeaks(passage: Passage, from: number): boolean {
  let at = from
  for (let bodies = 0; bodies < 3; bodies++) {
    const end = bodyEnd(passage, at)
    if (end <= at) return false
    if (SPEAKS.test(passage.fold.slice(end, end + 40))) return true
    const joint = /^(?:, | va )/.exec(passage.fold.slice(end, end + 4))
    if (!joint) return false
    at = end + joint[0].length
  }
  return false
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
