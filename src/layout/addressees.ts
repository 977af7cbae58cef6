import type { Head, Line, Paragraph, Slice } from '../shapes'
import { isUpper } from '../text/fold'
import type { Page } from './page'

export const KINH_GUI = /^(?:dong )?kinh gui ?:?/
/** Words with which the text of a document begins. */
export const OPENERS =
  /^(?:nham |thuc hien |can cu |nam \d|de |phat huy |trong (?!tam)|huong ung |chao mung |huong toi |tiep tuc |xet |duoc su |qua |tren co so |kinh gui|hoa chung |sau |trai qua |ke thua |quan triet |theo |trien khai |tiep noi |voi (?:muc|tinh|quyet)|ngay \d|thang \d|hom nay|thua |lap thanh tich|bam sat |phan khoi )/

/** 'Kính gửi: …' at the top of a letter: on the line itself or as a list below it. */
export function readAddressees(page: Page, from: number, to: number, head: Head, paragraphs: Paragraph[]): number {
  let next = from
  let open = false
  for (; next < to; next++) {
    const line = page.lines[next] as Line
    const opening = KINH_GUI.exec(page.folded(line))
    if (!opening && !(open && addresseeGoesOn(page, line, head))) break
    paragraphs.push({ role: 'recipients', slices: [{ start: line.start, end: line.end }], marker: null, annex: 0 })
    const start = opening ? line.start + opening[0].length : line.start
    addAddressee(page, { start, end: line.end }, line, head)
    open = true
  }
  return next
}

function addAddressee(page: Page, piece: Slice, line: Line, head: Head): void {
  let start = piece.start
  while (start < piece.end && /[\s:.]/.test(page.text.charAt(start))) start++
  if (start >= piece.end) return
  const last = head.addressees[head.addressees.length - 1]
  const goesOn = start === line.start && last && !/^[-+*]/.test(page.fold.charAt(start)) && !/[;.]$/.test(page.folded(last[last.length - 1] as Slice))
  if (goesOn) last.push({ start, end: piece.end })
  else head.addressees.push([{ start, end: piece.end }])
}

function addresseeGoesOn(page: Page, line: Line, head: Head): boolean {
  const folded = page.folded(line)
  if (/^[-+*] ?/.test(folded)) return folded.length < 200
  const last = head.addressees[head.addressees.length - 1]
  const end = last ? page.folded(last[last.length - 1] as Slice) : ''
  return (
    line.gap === 0 && folded.length < 120 && !/[.:]$/.test(end) && (end === '' || /[;,]$/.test(end) || !isUpper(page.text, line.start)) && !OPENERS.test(folded)
  )
}
