import { POSITIONS } from '../lexicon/index'
import type { Slice } from '../shapes'
import { upperShare } from '../text/fold'
import { isPersonName } from '../text/names'
import { nearOffice, officeOf, startsWithOffice } from '../text/offices'
import type { Page } from './page'

/** What stands in the tail of a document: headings, authorities (TM., KT.), offices, marks of a signature, names. */

export const RECIPIENTS = /^[^a-z]{0,6}n[ouœ]i nh[ae][nm][ :;.~]*(?=$|:)[ :;.~]*|^[^a-z]{0,6}n[ou]i nh[ae]n ?: */
/** TM., KT., TL., TUQ., Q. with what follows, also as a scan reads them: 'K1. CHỦ TỊCH', 'IM. BAN'. */
export const AUTHORITY =
  /^[^a-z]{0,3}(t\. ?m|k\. ?t|t\. ?l|t\. ?u\. ?q|tm|kt|tl|tuq|q)[./] ?(?=[a-z])|^[^a-z]{0,3}(t\/m|k\/t|t\/l|t\/u\/q)[. ]+(?=[a-z])|^[^a-z]{0,3}(k[1fil]|[1ilf]m|t[1i])[.,:] ?(?=[a-z])|^(kt|tm) (?=(?:chu |truong |giam |bo truong|cuc |vu |chanh |hieu |tong |thu |uy ban|ban |hoi dong))|^[^a-z]{0,3}(m)\. (?=(?:cum|uy ban|ban|hoi dong|khoi|tinh uy|huyen uy|dang uy))|^(quyen|thua lenh|thay mat|thua uy quyen|ky thay) (?=[a-z])/
export const SIGNED =
  /^[^a-z]*(?:da ky|ky ten|ky, ?dong dau|ky ten va dong dau|chu ky|ky,? ?ghi ro ho ten|chu ky, dau|ky so|\(ky\)|ten, dau|ky boi)[^a-z]*.{0,40}$/
export const FILING = /^[^a-z]{0,4}(?:l|b|i)[uư]u ?[:.,;]|^[^a-z]{0,4}luu (?=(?:vt|vp|van|tru|ho so|bo phan|to chuc|cong|p\.|phong|ban|kt|tc))|^[^a-z]{0,4}luu$/

export function isRecipientsHeading(folded: string): boolean {
  const match = RECIPIENTS.exec(folded)
  if (!match) return false
  const after = folded.slice(match[0].length)
  return after === '' || folded.slice(0, match[0].length).includes(':')
}

export const isAuthority = (page: Page, cell: Slice): boolean => {
  const folded = page.folded(cell)
  return (
    AUTHORITY.test(folded) &&
    folded.length < 90 &&
    (upperShare(page.slice(cell)) > 0.6 || POSITIONS.has(officeOf(folded.replace(AUTHORITY, ''))) || /^[^a-z]{0,3}[tk][./]/.test(folded))
  )
}

/** An office alone on its line: 'GIÁM ĐỐC', 'PHÓ CHỦ TỊCH UBND TỈNH', in capitals or as one of the known words. */
export function isPosition(page: Page, cell: Slice): boolean {
  if (cell.end - cell.start > 120) return false
  const folded = page.folded(cell).replace(/[^a-z]+$/, '')
  if (folded.length < 4 || folded.length > 90 || /[.;:]$/.test(page.folded(cell))) return false
  if (page.folded(cell).endsWith(',')) return startsWithOffice(folded) && upperShare(page.slice(cell)) > 0.8
  if (POSITIONS.has(folded)) return page.slice(cell).charAt(0) !== page.slice(cell).charAt(0).toLowerCase() || page.lines.length > 5
  return startsWithOffice(folded) && upperShare(page.slice(cell)) > 0.8
}

export type Signing = 'authority' | 'position' | 'mark' | 'name' | null

/** What a piece is in a signature block, if anything. */
export function signing(page: Page, piece: Slice): Signing {
  const length = piece.end - piece.start
  if (length < 3 || length > 130) return null
  const code = page.fold.charCodeAt(piece.start)
  if (code === 45 || (code >= 48 && code <= 57)) return null
  if (isAuthority(page, piece)) return 'authority'
  if (isPosition(page, piece)) return 'position'
  if (SIGNED.test(page.folded(piece))) return 'mark'
  if (isPersonName(page.slice(piece))) return 'name'
  return length < 60 && upperShare(page.slice(piece)) > 0.8 && nearOffice(page.folded(piece)) ? 'position' : null
}
