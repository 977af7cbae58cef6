import type { AnniversaryClaim, Extractor, Passage, PeriodClaim } from '../shapes'
import type { FoundDate } from '../text/dates'
import { isUpper } from '../text/fold'
import { allMatches } from '../text/matches'
import { firstFrom, holding } from '../text/ranges'
import { means } from '../text/spelling'

/** Dates, periods and anniversaries. */
export const dates: Extractor<'date'> = {
  kind: 'date',
  find: (passage) =>
    passage.dates.map(({ start, end, iso, precision, blank }) => ({
      start,
      end,
      iso,
      precision,
      rule: iso === null ? 'unreadable' : blank ? 'blank' : 'written',
      confidence: iso === null ? 0.3 : blank ? 0.85 : 0.97,
    })),
}

const YEARS = /(?<![\d/.,])((?:19|20)\d\d)(?: ?- ?| )?((?:19|20)\d\d)(?![\d/])/g
const PLANNED = /(?:ke hoach|chien luoc|chuong trinh|de an|nghi quyet|quy hoach)[^.;"]{0,90}$/
const UNTIL = /^(?:tu|bat dau) +([^;]{1,110}?) *(?:den|toi|-)(?: +(?:het|cuoi|truoc|ngay het))?(?: +\d{1,2} ?(?:h|gio) ?\d{0,2})? *$/
const FROM = /(?<![a-z])(?:tu|bat dau)(?= )/g
const LASTING = /(?<![a-z])(?:keo dai|dien ra|phat dong|thi dua|thuc hien|trien khai)[^.;:]{0,30} den(?: +(?:het|cuoi))? *$/
const EVENT_START = /^(?:nay|khi |ngay (?:ky|ban hanh|phat dong|duoc)|thoi diem|luc|dau nam|hom nay)/
const NO_CAMPAIGN =
  /(?:trien lam|mo cua|dong cua|kiem dinh|hoi thao|hoi cho|le hoi|cat dien|khai mac|ky thi|tam dung|nghi tet|nghi le|thoi gian nghi|tuc ngay|bao cao|gui ho so|nop|dang ky|tiep nhan|tap huan|binh chon|truc tet|lich truc|hoi nghi|le ra quan|thanh toan|hop dong|bao hanh|hieu luc)[^.;]{0,70}$/

export const periods: Extractor<'period'> = {
  kind: 'period',
  find: (passage) => (passage.digits && /\d{4}/.test(passage.fold) ? [...spans(passage), ...frames(passage)].sort((a, b) => a.start - b.start) : []),
}

/** 'giai đoạn 2021-2025', 'nhiệm kỳ 2020 - 2025', 'năm học 2023-2024', 'Kế hoạch 5 năm (2021 - 2025)'. */
function spans({ fold, refuse }: Passage): PeriodClaim[] {
  const found: PeriodClaim[] = []
  for (const match of allMatches(YEARS, fold)) {
    const from = match[1] as string
    const to = match[2] as string
    if (Number(to) <= Number(from) || Number(to) - Number(from) > 60) continue
    const before = fold.slice(Math.max(0, match.index - 100), match.index)
    const cue = /(?<![a-z])(nhiem ky|khoa|nam hoc|giai doan|thoi ky|tu nam|cac nam) *[(:]? *(?:nam |tu nam |tu )?$/.exec(before)
    const kind = cue ? kindOf(cue[1] as string) : isStage(before) ? 'stage' : null
    if (!kind) {
      refuse?.('period/bare-years', match.index, match.index + match[0].length)
      continue
    }
    found.push({
      start: match.index - (cue ? cue[0].length : 0),
      end: match.index + match[0].length,
      kind,
      from,
      to,
      rule: cue ? 'years-behind-cue' : 'years-of-a-plan',
      confidence: 0.95,
    })
  }
  for (const match of allMatches(STAGE, fold))
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'stage',
      from: match[1] as string,
      to: match[2] as string,
      rule: 'stage-in-words',
      confidence: 0.92,
    })
  return found
}

const STAGE = /\b(?:giai doan|thoi ky) (?:tu )?nam ((?:19|20)\d\d) (?:den|toi) (?:het )?nam ((?:19|20)\d\d)(?![\d/])/g

function kindOf(cue: string): PeriodClaim['kind'] {
  if (cue === 'nhiem ky' || cue === 'khoa') return 'term'
  return cue === 'nam hoc' ? 'school-year' : 'stage'
}

function isStage(before: string): boolean {
  if (/\d+ nam *$/.test(before)) return true
  const open = /\( *$/.test(before)
  return PLANNED.test(before) && (!open || /ke hoach/.test(before))
}

const OPEN_END = /(?:dot thi dua|phong trao(?: thi dua)?|chien dich|dot cao diem)[^.;:]{0,60}(?:bat dau|phat dong|duoc tinh|thuc hien) (?:ke )?(tu )$/

/** Frames of the campaign and its phases: 'từ nay đến hết ngày …', 'từ 20/9 đến 10/10/2025', 'từ tháng 5 đến tháng 9 năm 2025'. */
function frames(passage: Passage): PeriodClaim[] {
  const found: PeriodClaim[] = []
  for (const date of passage.dates) {
    const opening = date.iso === null ? null : OPEN_END.exec(passage.fold.slice(Math.max(0, date.start - 110), date.start))
    if (opening && !/^,? *(?:den|toi|-|cho den)/.test(passage.fold.slice(date.end, date.end + 9)))
      found.push({
        start: date.start - (opening[1] as string).length,
        end: date.end,
        kind: 'campaign',
        from: date.iso,
        to: null,
        rule: 'open-end',
        confidence: 0.8,
      })
  }
  const ends: Pick<FoundDate, 'start' | 'end' | 'iso' | 'impossible'>[] = [...passage.dates, ...yearEnds(passage)]
  for (const date of ends) {
    if (date.iso === null) continue
    const lead = Math.max(0, date.start - 170)
    const before = passage.fold.slice(lead, date.start)
    const opening = frameStart(passage, before, lead, date)
    if (!opening) continue
    const context = passage.fold.slice(Math.max(0, opening.at - 80), opening.at)
    if (/(?:giai doan|thoi ky) $/.test(context)) continue
    if (
      (NO_CAMPAIGN.test(context) && !/thoi gian|thoi han|tien do|dot |giai doan/.test(passage.under)) ||
      /xet duyet|dang ky|ho so|bao cao/.test(passage.under)
    ) {
      passage.refuse?.('period/other-matter', opening.at, date.end)
      continue
    }
    found.push({ start: opening.at, end: date.end, kind: 'campaign', from: opening.from, to: date.iso, rule: 'from-to', confidence: 0.9 })
  }
  return found
}

/** The nearest 'từ …' before an end that is the beginning of a frame, or a frame without one where the text speaks of its length. */
function frameStart(passage: Passage, before: string, lead: number, end: { start: number; iso: string | null }): { at: number; from: string | null } | null {
  const openings = [...allMatches(FROM, before)].reverse()
  for (const opening of openings) {
    if (opening[0] === 'tu' && !means(passage.text, lead + opening.index, 'tu')) continue
    const match = UNTIL.exec(before.slice(opening.index))
    if (!match) continue
    const from = startOf(passage, match[1] as string, lead + opening.index, end)
    if (from !== undefined) return { at: lead + opening.index, from }
  }
  const lasting = LASTING.exec(before)
  if (!lasting || !(/thoi gian|thoi han/.test(passage.under) || /^(?:keo dai|dien ra)/.test(lasting[0]))) return null
  return { at: lead + lasting.index, from: null }
}

const YEAR_END = /\bden (?:het |cuoi )?(?:(?:quy (i{1,3}|iv|[1-4])(?:\/| nam ))|nam )((?:19|20)\d\d)(?![\d/-]| ?-)/g

/** 'hết năm 2025', 'năm 2030', 'quý IV năm 2025' as ends of a frame. */
function yearEnds({ fold, dates: known }: Passage): { start: number; end: number; iso: string; impossible: boolean }[] {
  const found: { start: number; end: number; iso: string; impossible: boolean }[] = []
  for (const match of allMatches(YEAR_END, fold)) {
    const start = match.index + (match[0].length - match[0].replace(/^den (?:het |cuoi )?/, '').length)
    const quarter = match[1] ? (['i', 'ii', 'iii', 'iv'].indexOf(match[1]) + 1 || Number(match[1])) * 3 : 0
    if (holding(known, start)) continue
    found.push({
      start,
      end: match.index + match[0].length,
      iso: quarter ? `${match[2]}-${String(quarter).padStart(2, '0')}` : (match[2] as string),
      impossible: false,
    })
  }
  return found
}

function datesBetween({ dates: all }: Passage, from: number, to: number): FoundDate[] {
  const found: FoundDate[] = []
  for (let i = firstFrom(all, from); i < all.length && (all[i] as FoundDate).end <= to; i++) found.push(all[i] as FoundDate)
  return found
}

/** The beginning of a frame: null for 'nay' and events without a date, undefined where the words are no beginning at all. */
function startOf(passage: Passage, words: string, at: number, end: { start: number; iso: string | null }): string | null | undefined {
  const iso = end.iso as string
  const known = datesBetween(passage, at, end.start)
  const first = known[0]
  if (
    known.length === 1 &&
    first &&
    /^ *(?:\([^)]*\) *)?,?(?: *(?:va|cho|keo dai|ket thuc|dien ra))* *(?:den|toi|-|vao|ngay)/.test(passage.fold.slice(first.end, end.start)) &&
    !EVENT_START.test(words)
  )
    return first.iso
  if (known.length > 0) return undefined
  if (EVENT_START.test(words)) return null
  const short = /^(?:ngay *)?(?:mung )?(\d{1,2})(?: *[/.-] *| *thang *)(\d{1,2})$/.exec(words)
  if (short) return yearFor(iso, Number(short[2]), Number(short[1]))
  const month = /^(?:dau |giua )?thang *(\d{1,2})$/.exec(words)
  if (month) return yearFor(iso, Number(month[1]), 0)
  const date = /^(?:ngay *)?(\d{1,2})$/.exec(words)
  if (date && iso.length === 10) return `${iso.slice(0, 8)}${String(Number(date[1])).padStart(2, '0')}`
  const year = /^(?:dau |giua |cuoi )?nam *((?:19|20)\d\d)$|^((?:19|20)\d\d)$/.exec(words)
  return year ? (year[1] ?? year[2]) : undefined
}

/** A day or month without a year takes that of the end, or the one before where it would stand behind it. */
function yearFor(end: string, month: number, date: number): string | undefined {
  if (month < 1 || month > 12 || date > 31) return undefined
  const tail = `-${String(month).padStart(2, '0')}${date ? `-${String(date).padStart(2, '0')}` : ''}`
  const year = Number(end.slice(0, 4))
  return end.length > 4 && tail > end.slice(4) ? `${year - 1}${tail}` : `${year}${tail}`
}

const COUNT = /(?<![\d/.,-])(\d{1,4}) nam,? +(?=[a-z(])/g
const TIMES = /lan thu (\d{1,4})(?!\d)/g
/** 'kỷ niệm' close before, with no other count of years between. */
const CUE = /ky niem(?:(?!\d nam)[^.;]){0,24}$/
const LISTED = /(?:ky niem|chao mung)[^.;]*$/
const GLAD = /(?:chao mung|huong toi|tet|mung|dai le|["“] ?|dip|tien toi) *$/
const STRONG =
  /^(?:ngay (?!cap|ke|lam|thu|nay|\d)|thanh lap|giai phong|quoc khanh|chien thang|cach mang thang|truyen thong|sinh |tai lap|chia tach|khanh thanh|khoi cong|thong nhat dat nuoc|toan quoc khang chien|nam ngay|khoi nghia|ky ket hiep dinh)/
const NOT_EVENT =
  /^(?:ke tu|qua\b|toi\b|truoc|sau\b|lien|nay\b|gan day|trien khai|thuc hien|thi hanh|tro |tu |den |tiep|hoat dong|cong tac|tuoi|dau|cuoi|kinh nghiem|va\b|hoc\b|lam |mot|tu nhan|tong ket|so ket|xay dung nong thon|doi moi|hoi nhap|phat dong|phan dau|nhan|\()/
const STOP =
  /[.;:()"“”]|,| - (?=\d)| (?:va|gan voi|gan lien|trong do|voi|do|tai|nham|nhan dip|bang|duoc|de|lap thanh tich|chao mung|tien toi|huong toi|den|trong|dong thoi|thong qua|theo|tren|vao|se|la|co|phan dau|ra suc|cung(?! co)|tu|bat dau|mai|thiet thuc|phat dong|to chuc)(?![a-z])| (?:nam )?(?=(?:\d{1,2}\/\d{1,2}|\d{4})(?:\D|$))/g

export const anniversaries: Extractor<'anniversary'> = {
  kind: 'anniversary',
  find(passage) {
    if (!passage.digits) return []
    const found: AnniversaryClaim[] = []
    for (const match of allMatches(COUNT, passage.fold)) {
      const claim = counted(passage, match.index, match.index + match[0].length, Number(match[1]))
      if (claim) found.push(claim)
    }
    for (const match of allMatches(TIMES, passage.fold)) {
      const claim = ordinal(passage, match.index, match.index + match[0].length, Number(match[1]))
      if (claim) found.push(claim)
    }
    return found.sort((a, b) => a.start - b.start)
  },
}

function counted(passage: Passage, start: number, at: number, years: number): AnniversaryClaim | null {
  const before = passage.fold.slice(Math.max(0, start - 300), start)
  const after = passage.fold.slice(at, at + 40)
  const damaged =
    /[^\s(“"'.,;:/-]$/.test(passage.text.slice(Math.max(0, start - 1), start)) ||
    /(?:^|\s)[1lI|!\][Í]{1,2} ?$/.test(passage.text.slice(Math.max(0, start - 3), start))
  const cued = CUE.test(before)
  if (years === 0 || (years >= 1900 && years <= 2100 && !((cued || LISTED.test(before)) && STRONG.test(after)))) return null
  if (!cued && NOT_EVENT.test(after)) {
    passage.refuse?.('anniversary/no-event', start, at)
    return null
  }
  if (cued && /^(?:\(|ke tu)/.test(after)) return null
  const proper = isUpper(passage.text, at) && years >= 5
  const listed = LISTED.test(before)
  // 'N năm … (17/10/1950 - 17/10/2024)' is one whatever it is called.
  const dated =
    years >= 5 &&
    /^[^().;:"]{3,110}\(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(passage.fold.slice(at, at + 130)) &&
    !/^[^(]*\d nam /.test(passage.fold.slice(at, at + 130))
  if (!cued && !STRONG.test(after) && !dated && !(proper && (listed || GLAD.test(before)))) {
    passage.refuse?.('anniversary/no-cue', start, at)
    return null
  }
  const found = withEvent(passage, start, at, years, cued ? 0.95 : listed ? 0.92 : 0.8)
  return found && damaged ? mendYears(passage, found) : found
}

/** 'I15 năm … (28/6/1909 - 28/6/2024)': what stands before the number was part of it; the dates in brackets tell the years. */
function mendYears({ text }: Passage, claim: AnniversaryClaim): AnniversaryClaim | null {
  let start = claim.start
  while (start > 0 && claim.start - start < 5 && /[^\s(“"]/.test(text.charAt(start - 1))) start--
  if (start === claim.start) while (start > 0 && /[\s1lI|!\][Í]/.test(text.charAt(start - 1)) && claim.start - start < 3) start--
  while (/\s/.test(text.charAt(start))) start++
  const apart = claim.from && claim.to ? Number(claim.to.slice(0, 4)) - Number(claim.from.slice(0, 4)) : null
  if (apart !== null && apart > 0) return { ...claim, start, years: apart, rule: 'years-from-dates', confidence: 0.6 }
  const read = text
    .slice(start, claim.start)
    .replace(/\s/g, '')
    .replace(/[lI|!\][Í]/g, '1')
    .replace(/[OoØ]/g, '0')
  return /^\d{0,3}$/.test(read) ? { ...claim, start, years: Number(`${read}${claim.years}`), confidence: 0.5 } : null
}

/** 'Kỷ niệm lần thứ 22 ngày …' and 'kỷ niệm Ngày … lần thứ 22'. Congresses count in Roman numerals and have no 'kỷ niệm'. */
function ordinal(passage: Passage, start: number, end: number, years: number): AnniversaryClaim | null {
  const before = passage.fold.slice(Math.max(0, start - 130), start)
  const cue = /ky niem *([^.;,]{0,110})$/.exec(before.slice(Math.max(0, before.lastIndexOf('ky niem'))))
  if (!cue || years === 0) return null
  const between = (cue[1] as string).trim()
  let at = end
  while (/[\s,]/.test(passage.text.charAt(at)) && at < passage.text.length) at++
  if (between === '' || /^(?:trong the|nhan dip|le)$/.test(between)) {
    if (passage.fold.startsWith('nam ', at)) at += 4
    return withEvent(passage, start, at, years, 0.9)
  }
  const from = start - (cue[1] as string).length
  const bracket = bracketAt(passage, at)
  return {
    start: from,
    end: bracket?.end ?? end,
    years,
    event: eventText(passage, from, start),
    from: bracket?.from ?? null,
    to: bracket?.to ?? null,
    rule: 'event-and-ordinal',
    confidence: 0.8,
  }
}

function withEvent(passage: Passage, start: number, at: number, years: number, confidence: number): AnniversaryClaim | null {
  const end = eventEnd(passage, at)
  const bracket = bracketAt(passage, end)
  const event = eventText(passage, at, end)
  if (event.length < 3) return null
  return {
    start,
    end: bracket?.end ?? trimBack(passage.text, end),
    years,
    event,
    from: bracket?.from ?? null,
    to: bracket?.to ?? null,
    rule: 'years-and-event',
    confidence,
  }
}

function trimBack(text: string, end: number): number {
  let stop = end
  while (stop > 0 && /[\s,;.]/.test(text.charAt(stop - 1))) stop--
  return stop
}

function eventText({ text }: Passage, start: number, end: number): string {
  const words = text
    .slice(start, end)
    .replace(/[*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s,;.]+$/, '')
  return words.replace(/^(?:ngày|Ngày|NGÀY)\s+/, '')
}

/** The event ends at its bracket of dates where there is one in reach, else at the first stop that is not inside a name. */
function eventEnd(passage: Passage, at: number): number {
  const { fold } = passage
  const reach = fold.slice(at, at + 170)
  const bracket = /^[^();:"“”]*?(?=\([^)]*\d{4}[^)]*\))/.exec(reach)
  if (bracket && !newSentence(passage.text, at, bracket[0]) && !/\d nam |lan thu \d/.test(bracket[0])) return at + bracket[0].length
  STOP.lastIndex = 0
  for (const stop of allMatches(STOP, reach)) {
    const word = stop[0].trimStart()
    if (means(passage.text, at + stop.index + stop[0].length - word.length, word) && !inName(passage, at + stop.index, stop[0], at)) return at + stop.index
  }
  return Math.min(fold.length, at + reach.length)
}

/** A full stop with a capital behind it; one with a small letter is a comma that a scan misread. */
function newSentence(text: string, at: number, piece: string): boolean {
  for (let stop = piece.indexOf('. '); stop >= 0; stop = piece.indexOf('. ', stop + 1)) if (isUpper(text, at + stop + 2)) return true
  return false
}

/** A comma or 'và' inside the event's own name: 'giải phóng miền Nam, thống nhất đất nước', 'Thương binh và Xã hội'. */
function inName({ text, fold }: Passage, at: number, stop: string, start: number): boolean {
  const after = fold.slice(at + stop.length, at + stop.length + 24).trimStart()
  if (stop === ',') return /^(?:thong nhat dat nuoc|thanh lap|tai lap|chia tach|giai phong)/.test(after) && !/^\d/.test(after)
  const next = at + stop.length + 1
  if (stop.trim() === 'va') return isUpper(text, next) && !/^(?:ngay|quoc|dai hoi|cac|tet)(?![a-z])/.test(after) && isUpper(text, wordBefore(fold, at))
  if (stop.trim() === 'toan quoc' || (stop.trim() === 'tren' && /dien bien phu $/.test(fold.slice(start, at + 1)))) return true
  return stop.trim() === 'co' && isUpper(text, at + 1)
}

function wordBefore(fold: string, at: number): number {
  let start = at
  while (start > 0 && /[a-z\d]/.test(fold.charAt(start - 1))) start--
  return start
}

/** '(17/10/2002 - 17/10/2024)', '(1945 - 2025)', '(2/9/1945)' at the offset. */
function bracketAt(passage: Passage, at: number): { from: string | null; to: string | null; end: number } | null {
  const match = /^[\s,]{0,2}\(([^()]{4,60})\)/.exec(passage.fold.slice(at, at + 70))
  if (!match || !/\d{4}/.test(match[1] as string)) return null
  const end = at + match[0].length
  const inner = datesBetween(passage, at, end)
  if (inner.length > 0) return { from: inner[0]?.iso ?? null, to: inner[1]?.iso ?? null, end }
  const years = (match[1] as string).match(/(?<!\d)\d{4}(?!\d)/g) ?? []
  return { from: years[0] ?? null, to: years[1] ?? null, end }
}
