import { FAMILY_NAMES, POSITIONS } from '../lexicon/index'
import { fold } from './fold'

/** Degrees and ranks that stand before a name: 'TS.', 'PGS.TS.', 'BSCKII.', 'Đại tá'. Folded, as alternatives. */
const TITLES =
  '(?:(?:gs|pgs|ts|tskh|ths|bs|bsck ?i{1,2}|bscki{1,2}|bsckii|ckii|cki|cn|ks|kts|ls|ds|dsck ?i{1,2}|ncs|ngut|ngnd|nsnd|nsut|ttut|ttnd|ong|ba|dong chi|d\\/c)[., ]+)*' +
  '(?:(?:dai|thuong|trung|thieu) (?:tuong|ta|uy)|thuong nghi|chuan uy|chuan do doc|pho do doc|do doc)?[ .,]*'
/** Headings in capitals that begin like a family name: 'DANH SÁCH …', 'PHỤ LỤC', 'ĐƠN VỊ'. */
const NO_NAME =
  /^(?:danh sach|phu luc|phu bieu|don vi|bieu mau|ly do|ha noi|la van|mai son|chu (?:tich|nhiem)|doan chu tich|ban |hoi dong|cong (?:an|doan)|dang (?:uy|bo)|truong (?:ban|phong|thpt|khoi|cum)|tong |kim loai|noi nhan|kinh gui|van phong|giam |luu )/
const TITLED = new RegExp(`^${TITLES}`)

/**
 * Is the piece a person's name as a signature block has it: two to six words, each with a capital, the first a family name
 * (titles before it apart), nothing but letters?
 */
export function isPersonName(piece: string): boolean {
  if (piece.length < 5 || piece.length > 64 || !piece.includes(' ')) return false
  const folded = fold(piece)
  if (NO_NAME.test(folded)) return false
  const titles = TITLED.exec(folded)?.[0].length ?? 0
  const name = piece.slice(titles)
  if (/[^\p{L}\s.'’-]/u.test(name) || name.length > 42) return false
  const words = name.trim().split(/[\s]+/)
  if (words.length < 2 || words.length > 6) return false
  if (POSITIONS.has(fold(words.slice(1).join(' ')))) return false
  if (!words.every((word) => /^\p{Lu}/u.test(word))) return false
  return FAMILY_NAMES.has(fold((words[0] as string).replace(/(?<=.)[.’'-].*$/, '')))
}

/** A name of which a stamp took letters: 'ò Văn Thắng'. Two or three words after the first with capitals, no digit, short. */
export function isDamagedName(piece: string): boolean {
  return (
    piece.length <= 30 && /^\S{1,6}(?: (?:Văn|Thị|Đức|Hữu|Xuân|Minh|Quang|Thanh|Ngọc|Đình|Công|Hồng|Kim|Thu))(?: \p{Lu}\p{Ll}{1,6}){1,2}[.,' ]*$/u.test(piece)
  )
}
