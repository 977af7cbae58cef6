import type { Passage } from '../shapes'
import { nextMatch } from './act-names'
import { isUpper } from './fold'
import { bodyEnd, valueOf } from './phrases'
import { inside } from './quotes'
import { firstFrom, holding } from './ranges'

/** Subjects of cited documents: what follows 'về', 'về việc', a quotation mark or a verb, cut where a reader would cut it. */

const BRACKET = /^ *\((?:khoa|sau day|goi tat|ban hanh|nay la)[^)]{0,80}\)/
const ABOUT = /^ *,? *(?:ve viec|v\/v|ve|voi noi dung)(?![a-z])[ \n:]*/
const VERB =
  /^ +(?=(?:quy dinh|huong dan|ban hanh|phe duyet|phat dong|tang cuong|tiep tuc|day manh|trien khai|sua doi|bo sung|to chuc|giao|cong nhan|thanh lap|thuc hien|hop nhat|keu goi|dieu chinh|dinh huong|yeu cau|nang cao|xay dung|doi moi|cong bo|thong bao|chan chinh|giai quyet|mo (?:dot|cuoc))(?![a-z]))/
const COMMA_VERB = /^ *, *(?=(?:phat dong|quy dinh|huong dan|ban hanh|phe duyet|sua doi|keu goi|tiep tuc thuc hien chi thi)(?![a-z]))/

/** The longest subject that is believed, in units. */
const LONGEST = 1500

/** A subject and where it ends. */
export interface Subject {
  readonly text: string
  readonly end: number
}

/** What a cited document is about, read from an offset behind its date or issuer; `next` is where the next citation begins. */
export function readSubject(passage: Passage, read: number, next: number | undefined): Subject | null {
  const { text, fold } = passage
  let at = read
  const bracket = BRACKET.exec(fold.slice(at, at + 90))
  if (bracket) at += bracket[0].length
  const rest = fold.slice(at, at + 60)
  const about = ABOUT.exec(rest) ?? VERB.exec(rest) ?? COMMA_VERB.exec(rest)
  const from = at + (about?.[0].length ?? (/^[ \n,:]*/.exec(rest)?.[0].length as number))
  const nearest = passage.quotes[firstFrom(passage.quotes, from)]
  const quote = nearest && nearest.start <= from + 1 ? nearest : undefined
  if (!about && !quote) return null
  if (quote && quote.start === from) {
    const piece = inside(text, quote)
    return { text: valueOf(text.slice(piece.start, piece.end).replace(/^(?:[Vv]ề việc|[Vv]ề|VỀ VIỆC|VỀ|[Vv]\/v)\s+/, '')), end: quote.end }
  }
  const end = subjectEnd(passage, from, next)
  const subject = valueOf(text.slice(from, end))
  if (subject.length < 3 || (!about?.[0].trim() && subject.split(' ').length < 4)) return null
  return { text: subject, end }
}

const SUBJECT_STOP =
  /[;:)]|\.(?= |$|\/|\.)|,| (?:va|gan voi|gan lien|voi chu de)(?![a-z])| (?:da|se) (?:chi|neu|xac dinh|khang dinh|de ra|duoc|quy dinh|giao|dat)(?![a-z])/g
const CLAUSE =
  /^(?:cac [a-z ]{2,25} (?:chot|trien khai|to chuc|phat dong|thuc hien|dang ky|xay dung|tap trung|can|phai|co trach nhiem)|nham|de|trong do|qua do|gop phan|gan voi|gan lien|voi chu de|voi khau hieu|voi phuong cham|dong thoi|theo do|can cu|tren co so|huong toi|lap thanh tich|cac (?:co quan|don vi|phong|cap uy|so|dia phuong)|toan the|yeu cau|de nghi|tu do|tao (?:su|buoc|dong luc|chuyen)|ket hop|thong qua|phan dau (?:dat|hoan)|trien khai (?:thuc hien|den)|nhan dip|huong den|chao mung|thiet thuc|moi |tiep tuc (?:trien khai|thuc hien|phat dong|quan triet)|bam sat|cu the|day la|vi vay|dam bao tien do|va (?:cac|nhung) (?:van ban|chi thi|nghi quyet)|voi (?:cac|nhung|tinh|quyet|noi|muc|phuong)|so \d)(?![a-z])/

/** The end of a subject's own phrase. */
function subjectEnd(passage: Passage, from: number, next: number | undefined): number {
  const { fold } = passage
  const limit = Math.min(fold.length, from + LONGEST)
  let at = from
  while (at < limit) {
    const stop = nextMatch(SUBJECT_STOP, fold, at, limit)
    if (!stop) return limit
    const quote = holding(passage.quotes, stop.index)
    if (quote && quote.start < stop.index && stop.index < quote.end - 1) {
      at = quote.end
      continue
    }
    if (stops(passage, stop, from, next)) return stop.index
    at = stop.index + stop[0].length
  }
  return limit
}

function stops(passage: Passage, stop: RegExpExecArray, from: number, next: number | undefined): boolean {
  const { text, fold } = passage
  const mark = stop[0].trim()
  const after = stop.index + stop[0].length + (/^ */.exec(fold.slice(stop.index + stop[0].length, stop.index + stop[0].length + 4))?.[0].length ?? 0)
  if (mark === ';') return !(/["“”]/.test(text.charAt(stop.index - 1)) && /["“]/.test(text.charAt(after)))
  if (mark === ')') return !fold.slice(from, stop.index).includes('(')
  if (mark === '.') return !/(?<![a-z])(?:tp|tt|ths|ts|q|p)$/.test(fold.slice(Math.max(0, stop.index - 4), stop.index)) || !isUpper(text, after)
  if (mark === ',' || mark === 'va') {
    const begins = next !== undefined && next >= stop.index && next - after <= 12 && /^(?:so |cac |theo | )*$/.test(fold.slice(after, next))
    if (begins) return true
    const word = fold.slice(after, after + 60)
    if (isUpper(text, after) && bodySpeaks(passage, after)) return true
    return CLAUSE.test(mark === 'va' ? `va ${word}` : word) && (mark === ',' || /^(?:cac|nhung)/.test(word))
  }
  return true
}

const SPEAKS =
  /^ (?:da |se |(?:tran trong|chinh thuc) )?(?:phat dong|ban hanh|xay dung|huong dan|keu goi|yeu cau|de nghi|to chuc|trien khai|thong bao|phat|mo |tiep tuc|giao|cong bo|quyet dinh|trinh|dang ky|phoi hop|thong nhat|chi dao|kinh|toi )/

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
