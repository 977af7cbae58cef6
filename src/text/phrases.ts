import { AGENCY_HEADS, anyOf, COMMA_NAMES, ISSUERS } from '../lexicon/index'
import { endsWord, isUpper, isWordCode, squeeze, startsWord } from './fold'
import { means } from './spelling'

/** The text in both forms, as grammars read it. */
export interface Words {
  readonly text: string
  readonly fold: string
}

/** Words, folded, before which the name of a body is over. */
const AFTER_BODY = new Set(
  (
    've|v/v|quy|huong|ban hanh|phe|phat|tang|tiep|day|trien|sua|bo sung|to chuc|giao|cong nhan|thuc|gan|voi|trong|tai|theo|de|nham|do|da|duoc|co|la|thi|ngay|nam|thang|cho|doi|thanh lap|keu goi|yeu cau|chi dao|' +
    'thanh|cung|toi|tu|den|hop nhat|thong qua|tren|xay dung|tuyen truyen|quan triet|nay|neu|bang|vi|nhu|cac|khi|se|hien|dang|ma|lam|phoi|chu tri|gui|trinh|to|bao cao|goi|ky|ra|cong bo|khoi xuong|de ra|hoac|sau|truoc|mo|keu|dong thoi|tren|luu|nhan|hay|bo sung|bai bo|thay the|ket luan|dieu chinh|uy quyen|phan dau|thong bao|de nghi|de xuat|de ra|gioi thieu|kien nghi|nhan manh|khang dinh|quyet'
  ).split('|'),
)

const HEAD = new RegExp(`^(?:${anyOf(AGENCY_HEADS)})(?=[^a-z]|$)`)

/** Does a folded line begin like the name of a body? */
export function startsAgency(folded: string): boolean {
  return HEAD.test(folded)
}

/** Words of two syllables inside names whose first alone would end the name. */
const COMPOUND =
  /^(?:chinh phu|nhan dan|quoc phong|bo doi|phat trien|tu lenh|tu phap|to quoc|thanh (?:pho|uy|tra|nien|vien|doan|nhan|thieu)|quan su|quy hoach|phan cong|co (?:quan|so|phan|yeu|khi|dien|giao|dong|nhiet)|to chuc|dong thap|trong diem|huong nghiep|den hung|phat thanh|lam nghiep|giao (?:duc|thong)|thuc pham|do thi|cac (?:so|co quan|don vi|truong|nganh|doanh nghiep|xa|huyen|phong|tinh|dan toc|cum|khoi)|gan bo|lam dong|thang loi|thang long|la gi|bang giang|nay sinh|ra da|dang bo|dang uy|hien mau|khi tuong|nhu xuan|nam dinh|cung cap|hay|thi dua|thi (?:xa|tran|uy|hanh)|thong (?:tin|ke|tan)|ke toan|bo sung von|ban quan ly|dang vien|quyet thang)(?![a-z])/
/** Verbs of a body that acts, also where a careless writer gives them a capital. */
const ACTS = /^(?:phat dong|ban hanh|keu goi|huong dan|quy dinh|sua doi|phe duyet|yeu cau|de nghi|thong bao|tiep tuc|trien khai)(?![a-z])/

/** Where the name of a body ends that begins at an offset; the offset itself where none begins there. */
export function bodyEnd(words: Words, at: number): number {
  const { text, fold } = words
  const known = ISSUERS.get(fold.slice(at, wordEnd(fold, at)))?.find((name) => fold.startsWith(name, at) && endsWord(fold, at + name.length))
  if (!known && !isUpper(text, at)) return at
  let end = known ? at + known.length : wordEnd(fold, at)
  while (end - at < 140) {
    const next = step(words, at, end)
    if (next === end) break
    end = next
  }
  return end
}

/** One word further, or no further. */
function step(words: Words, at: number, end: number): number {
  const { text, fold } = words
  const joint = /^(?: ?- ?| {1,2}|, ?)/.exec(fold.slice(end, end + 4))?.[0]
  if (!joint) return end
  const start = end + joint.length
  const stop = wordEnd(fold, start)
  if (stop === start) return end
  const word = fold.slice(start, stop)
  const upper = isUpper(text, start)
  if (joint.includes(',')) return commaName(fold, at, end) || end
  if (word === 'va') return continuesAfterAnd(words, stop + 1) ? wordEnd(fold, stop + 1) : end
  if (joint === '-') return stop
  if (joint.includes('-')) return upper ? stop : end
  const two = `${word} ${fold.slice(stop + 1, wordEnd(fold, stop + 1))}`
  if (upper) return /^(?:dieu|khoan|luat)$/.test(word) || ACTS.test(two) ? end : stop
  if ((/(?:lan thu|so)$/.test(fold.slice(at, end)) && /^[a-z\d]+$/.test(word)) || /^\d{1,3}$/.test(word)) return stop
  if (/(?:^| )ban$/.test(fold.slice(at, end)) && /^(?:chi dao|to chuc|quan ly|dieu hanh)/.test(two)) return stop
  if (AFTER_BODY.has(two) || (word === 'so' && /^ ?\d+(?:\/|-[a-z])/.test(fold.slice(stop, stop + 8)))) return end
  return AFTER_BODY.has(word) && means(words.text, start, word) && !COMPOUND.test(two) ? end : /^[a-z]+$/.test(word) ? stop : end
}

function continuesAfterAnd({ text, fold }: Words, at: number): boolean {
  return (
    isUpper(text, at) &&
    !/^(?:chi thi|nghi|quyet|luat|bo luat|ke hoach|thong|cong van|ket luan|huong dan|huong|phap|quy|chuong trinh|dieu|khoan|loi|de an|cong dien)(?![a-z])/.test(
      fold.slice(at, at + 14),
    )
  )
}

/** How far a name with a comma can reach to either side of it, in units. */
const NAME_REACH = 90

/** The end of a known name with a comma that reaches over the comma at `comma` and begins no earlier than `from`, or 0. */
export function commaName(fold: string, from: number, comma: number): number {
  const base = Math.max(from, comma - NAME_REACH)
  const near = fold.slice(base, comma + NAME_REACH)
  let best = 0
  for (const name of COMMA_NAMES) {
    let at = near.indexOf(name)
    while (at >= 0 && base + at < comma) {
      const end = base + at + name.length
      if (end > comma && startsWord(fold, base + at) && endsWord(fold, end)) best = Math.max(best, end)
      at = near.indexOf(name, at + 1)
    }
  }
  return best
}

export function wordEnd(fold: string, at: number): number {
  let end = at
  for (let code = fold.charCodeAt(end); isWordCode(code) || code === 38 || code === 47; code = fold.charCodeAt(end)) end++
  return end
}

/** A piece of a text as a value: white space folded, marks at both ends off. */
export function valueOf(text: string): string {
  const words = squeeze(text)
  const plain = words.includes('*') || words.includes('_') ? words.replace(EMPHASIS, '') : words
  let start = 0
  let end = plain.length
  while (start < end && LEADING.includes(plain.charAt(start))) start++
  while (end > start && TRAILING.includes(plain.charAt(end - 1))) end--
  return plain.slice(start, end)
}

const EMPHASIS = /[*_]{1,3}(?=["“”\p{L}])|(?<=["“”\p{L}.,;])[*_]{1,3}/gu
const LEADING = ' ,;:.–-'
const TRAILING = ' ,;:.'
