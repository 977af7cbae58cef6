import { UNITS } from '../lexicon/index'
import type { Extractor, MovementClaim, Passage, TargetClaim, ThemeClaim } from '../shapes'
import { allMatches } from '../text/matches'
import { inside, type Quote } from '../text/quotes'
import { holding } from '../text/ranges'

/** What a campaign says of itself: themes, the movements that it speaks of, the targets that it sets. */
const THEME_CUE = /(?<![a-z])(chu de|phuong cham|khau hieu)(?![a-z])([^.;"“”]{0,110}?)[ :;]*$/
const OWN_CUE =
  /(?<![a-z])(?:dot thi dua(?: (?:cao diem|dac biet|ngan ngay|chuyen de|nuoc rut|ngan han))*|phong trao thi dua(?: yeu nuoc)? dac biet|chien dich(?: thi dua)?)[ \n:]*$/
const LIST = /^ ?(?:[,;] ?)?(?:va )?(?:[-+] ?)?$/
const CITED = /(?:chi thi|ke hoach|nghi quyet|cong van|quyet dinh|huong dan|ket luan|phat dong|van ban)[^.;]{0,12}so[ \n:]*[\d/][^;]*$/
/** The campaign's own launch between a citation and its theme makes the theme its own. */
const LAUNCH = /(?:phat dong|to chuc|mo|trien khai)[^.;]*$/

export const themes: Extractor<'theme'> = {
  kind: 'theme',
  find(passage) {
    const found: ThemeClaim[] = []
    let last: { quote: Quote; kind: ThemeClaim['kind'] } | null = null
    for (const quote of passage.quotes) {
      const before = passage.fold.slice(Math.max(0, quote.start - 260), quote.start)
      const kind = themeKind(passage, before, quote, last)
      if (!kind) {
        passage.refuse?.('theme/no-cue', quote.start, quote.end)
        continue
      }
      const piece = inside(passage.text, quote)
      if (piece.end - piece.start < 4) continue
      found.push({ kind, rule: `quote-behind-${kind}`, cited: CITED.test(before) && !launchesAfterCitation(before), confidence: 0.93, ...piece })
      last = { quote, kind }
    }
    return found
  },
}

function themeKind(passage: Passage, before: string, quote: Quote, last: { quote: Quote; kind: ThemeClaim['kind'] } | null): ThemeClaim['kind'] | null {
  const cue = THEME_CUE.exec(before)
  if (cue && !/(?:phong trao|cuoc van dong|tinh than|thong diep|danh hieu|viec |mo hinh|van hoa cong so|muc tieu)/.test(cue[2] as string))
    return kindOf(cue[1] as string)
  if (OWN_CUE.test(before) && ofOthers(passage, before, quote)) return null
  if (OWN_CUE.test(before)) return CITED.test(before) && !launchesAfterCitation(before) ? null : 'theme'
  if (last && LIST.test(between(passage, last.quote, quote)) && last.kind !== 'theme') return last.kind
  const listed = /(?:khau hieu|chu de)/.exec(passage.under)
  if (listed && !passage.under.includes('thoi gian thuc hien') && /^[ \n-]*$/.test(passage.fold.slice(0, quote.start))) return kindOf(listed[0])
  return null
}

/** A superior's campaign: 'hưởng ứng … “…”', '“…” do Thủ tướng Chính phủ phát động'. */
function ofOthers({ fold }: Passage, before: string, quote: Quote): boolean {
  return (
    /^,? *(?:do|cua) [^.;]{3,90}(?:phat dong|khoi xuong|trien khai)/.test(fold.slice(quote.end, quote.end + 110)) ||
    /huong ung[^.;,]{0,40}$/.test(before.replace(OWN_CUE, ''))
  )
}

/** What stands between two quotations, blanks folded; too long a piece is none. */
function between({ fold }: Passage, one: Quote, two: Quote): string {
  return two.start - one.end > 200 ? '~' : fold.slice(one.end, two.start).replace(/ +/g, ' ')
}

const kindOf = (cue: string): ThemeClaim['kind'] => (cue === 'chu de' ? 'theme' : cue === 'khau hieu' ? 'slogan' : 'motto')

function launchesAfterCitation(before: string): boolean {
  const cited = before.search(CITED)
  const rest = before.slice(cited)
  const launch = LAUNCH.exec(rest)
  return launch !== null && /[,.] [^,.]{0,90}$/.test(rest.slice(0, launch.index))
}

const MOVEMENT = /(?<![a-z])(?:phong trao|cuoc van dong)(?![a-z])/g
/** What may stand between 'phong trào' and the name. */
const BETWEEN =
  /^(?: +(?:th[a-z]? [a-z]?ua|yeu nuoc|dac biet|chung|lon|rong khap|chuyen de|theo dot|hanh dong(?: cach mang)?|cach mang|quan chung|toan dan|trong tam|cua (?:Doan|Hoi|doan|hoi|nganh)|tinh nguyen|dong loat|do|voi ten goi|nam \d{4}|giai doan \d{4} ?- ?\d{4}|mang ten|co ten|gom|nhu|la|sau|va(?: cac)?(?: cuoc van dong| phong trao)(?: thi dua)?|trong (?:nganh|toan [a-z]+|ca nuoc)(?: giao duc| y te)?|sau day|lon nhu|sau)| +do [^.;"]{3,120}?(?:phat dong|khoi xuong|to chuc|trien khai|de ra|van dong)(?: phat dong)?| *,)* *(?:nhu(?: la)?|gom|la|sau)? *:? *$/
const GOES_ON =
  /^ *(?:\([^)]{1,60}\))? *(?:(?:,|;|va|cung|gan voi|cung voi) *)+(?:(?:cac|thuc hien|voi|tiep tuc|day manh|dong thoi|huong ung|trien khai) +)*(?:(?:phong trao|cuoc van dong)(?: thi dua(?: yeu nuoc)?)? *:? *)?$/

export const movements: Extractor<'movement'> = {
  kind: 'movement',
  find(passage) {
    const found: MovementClaim[] = []
    let last: Quote | null = null
    for (const quote of passage.quotes) {
      const before = passage.fold.slice(Math.max(0, quote.start - 220), quote.start)
      const goesOn: boolean = last !== null && GOES_ON.test(between(passage, last, quote))
      if (!goesOn && !named(before)) {
        passage.refuse?.('movement/no-cue', quote.start, quote.end)
        continue
      }
      const piece = inside(passage.text, quote)
      if (piece.end - piece.start < 4) continue
      found.push({ rule: goesOn ? 'list-of-movements' : 'named-movement', confidence: goesOn ? 0.9 : 0.95, ...piece })
      last = quote
    }
    return found
  },
}

function named(before: string): boolean {
  let at = -1
  for (const match of allMatches(MOVEMENT, before)) at = match.index + match[0].length
  return (at >= 0 && BETWEEN.test(before.slice(at))) || (OWN_CUE.test(before) && CITED.test(before) && !launchesAfterCitation(before))
}

const AMOUNT = /(?<![\d/.,a-z-])(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\d/]|\.\d|-\d| ?- ?\d)/g
const COMPARATORS: readonly (readonly [RegExp, TargetClaim['comparator']])[] = [
  [/(?<![a-z])(?:it nhat|toi thieu|khong (?:duoi|it hon|thap hon)|dat tu|tu)(?: (?:la|dat|tang|giam|co|tu|them))* +$/, '>='],
  [/(?<![a-z])(?:khong qua|toi da|khong vuot qua|khong (?:nhieu|cao|lon) hon|nhieu nhat)(?: (?:la|co|dat))* +$/, '<='],
  [/(?<![a-z])(?:tren|vuot)(?: (?:muc|them))? +$/, '>'],
  [/(?<![a-z])(?:duoi|thap hon|it hon|nho hon)(?: (?:muc))? +$/, '<'],
]
const GOAL =
  /(?<![a-z])(?:dat(?: ty le)?|giu vung(?: ty le)?|duy tri|hoan thanh|phat trien(?: them| moi)?|trong(?: moi)?|xay dung(?: moi)?|xoa(?: xong| not| han| dut diem)?|tao(?: ra)?|hop long|cat(?: moi)?|giup (?:dan|do)|sua(?: chua)?|tu sua|cham soc|ve sinh|khoi phuc|lap|giam(?: ty le)?|tang(?: ty le| them)?|thu hut|thu hoi|cho vay|van dong|huy dong|ket nap|cung co|kien toan|thanh lap|tiet kiem|bao dam|dam bao|phan dau(?: co| dat| den)?|co(?: them)?|giai ngan|thu ngan sach|tao viec lam cho|ho tro|giai quyet|cap|dua|lam|don|ban giao|lap dat|tiep nhan|quyen gop|dong gop|ung ho|to chuc|san xuat|dao tao|boi duong|mo|nang cap|be tong hoa|cung hoa|lam moi|khoi cong|hien|hien tang|mo moi|nuoi|tham|tang qua|trao|khai thac|thuc hien|chuyen|hoan tat|day|so hoa|lam chu|nghiem thu|giai phong|khanh thanh|tai dan|quy hoach|chuyen doi|cai tao|trien khai|tiem|kham|nap|dang ky|chi tra|kiem tra|thanh tra)(?: (?:them|moi|duoc|cho|dat|bo sung|duoc it nhat|thanh cong))? +$/
const RAISED = /(?<![a-z])(?:nang|dua|keo|giu|giu vung|duy tri|dat)(?= )[^.;,]{0,70} (?:len|muc|len muc|o muc|xuong|con) +$/
const NOT_COUNTED = /^ngay dem(?![a-z])/
const UNIT_STOP =
  /[,;.:()"“”\n]| (?:duoc|dat|tro len|tro xuong|co|la|hoan thanh|tham gia|va|hoac|trong|tai|o|vao|cho|cua|de|voi|khong|theo|su dung|dung|se|da|den|tu|truoc|sau|so voi|tren|dap ung|bang|thuc hien|hang nam|moi|nam|thuoc|do|co mat|ky|nop|biet|bi|lam|ve|thanh|len|xuong|tang|giam|dang ky|gan|xep loai|hoc|cam ket|hai long|qua|kien co|chua|van|khi|nhung|tham du|cap|dung hen|dung han|tot|tro|it nhat)(?![a-z])/
export const targets: Extractor<'target'> = {
  kind: 'target',
  find(passage) {
    if (passage.role !== 'item' && passage.role !== 'paragraph' && passage.role !== 'annex' && passage.role !== 'preamble' && passage.role !== 'closing')
      return []
    const found: TargetClaim[] = []
    if (!passage.digits) return found
    for (const match of allMatches(AMOUNT, passage.fold)) {
      const claim = target(passage, match.index, match.index + match[0].length, match[1] as string)
      if (claim) found.push(claim)
    }
    return found
  },
}

function target(passage: Passage, start: number, end: number, digits: string): TargetClaim | null {
  const { fold } = passage
  if (
    inDate(passage, start) ||
    bracketed(fold, start) ||
    /^ *- *\d/.test(fold.slice(end, end + 6)) ||
    /\d *- *$/.test(fold.slice(Math.max(0, start - 4), start))
  )
    return null
  const before = fold.slice(Math.max(0, start - 90), start)
  const unit = unitAt(passage, end)
  if (!unit) return null
  const compared = COMPARATORS.find(([pattern]) => pattern.test(before))
  const cue = compared?.[0].exec(before)
  const upward = /^%?(?:,? +[a-z\d]+){0,7} tro len/.test(fold.slice(end, end + 60))
  if (QUOTA.test(before)) return null
  if (cue && compared && !(compared[1] === '>=' && /(?:^| )tu +$/.test(cue[0]) && !/dat tu/.test(cue[0]) && !upward)) {
    const words = cue[0].trimStart()
    return {
      start: start - words.length,
      end: unit.end,
      comparator: compared[1],
      value: numberOf(digits),
      unit: unit.text,
      rule: 'comparison',
      confidence: 0.8,
    }
  }
  if (passage.role === 'preamble' || passage.role === 'closing') return null
  if (unit.text === '%' || GOAL.test(before) || RAISED.test(before)) {
    if (/^(?:ngày|giờ|phút|lần)$/.test(unit.text)) return null
    if (unit.text === '%' && !GOAL.test(before) && !RAISED.test(before) && !/^100$/.test(digits)) return null
    return { start, end: unit.end, comparator: '=', value: numberOf(digits), unit: unit.text, rule: 'object-of-doing', confidence: 0.65 }
  }
  return null
}

/** What is chosen for praise is a quota, no target. */
const QUOTA = /(?:lua chon|binh chon|bau chon|xet chon|chon|de nghi|khen thuong|suy ton|bieu duong|xet tang|tang thuong)[^.;,]{0,26}$/

function inDate({ dates, numbers, fold }: Passage, at: number): boolean {
  if (holding(dates, at) || holding(numbers, at)) return true
  return /(?:nam|ngay|thang|quy|so|dieu|khoan|khoa|thu|dot|giai doan|lan|cum|khoi|tuan|(?<!o )muc|phan|chuong|ky|hang|loai|lop|trang|mau|thoi ky) +$/.test(
    fold.slice(Math.max(0, at - 12), at),
  )
}

/** Comparisons in brackets set no target. */
function bracketed(fold: string, at: number): boolean {
  const near = fold.slice(Math.max(0, at - 80), at)
  return near.lastIndexOf('(') > near.lastIndexOf(')')
}

function unitAt(passage: Passage, at: number): { text: string; end: number } | null {
  const { text, fold } = passage
  let start = at
  while (/ /.test(fold.charAt(start)) && start < fold.length) start++
  if (fold.charAt(start) === '%') return { text: '%', end: start + 1 }
  if (start === at) return null
  const rest = fold.slice(start, start + 60)
  if (NOT_COUNTED.test(rest)) return null
  const known = UNITS.find((name) => rest.startsWith(name) && !/[a-z\d/]/.test(rest.charAt(name.length)))
  if (known) return { text: text.slice(start, start + known.length), end: start + known.length }
  if (/^(?:nam|ngay|thang|tuoi|tuan|phan tram|quy)(?![a-z])/.test(rest)) return null
  const stop = UNIT_STOP.exec(rest)
  const end = start + (stop ? stop.index : rest.length)
  if (end <= start || !/[a-z]/.test(fold.charAt(start))) return null
  // A noun that no table has: its first two syllables at most.
  const words = fold.slice(start, end).split(' ').slice(0, 2).join(' ')
  return { text: text.slice(start, start + words.length), end: start + words.length }
}

const numberOf = (digits: string): number => Number(digits.replace(/\./g, '').replace(',', '.'))
