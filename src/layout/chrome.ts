import type { Line, Slice } from '../shapes'

/**
 * Furniture of web pages and pages' feet: font-size buttons, counters, votes, share links, page numbers, rules. No value is
 * read from it. The patterns are folds of whole short lines, so running text is never taken.
 */
const LINKS =
  'trang chu|gioi thieu|tin tuc(?: su kien)?|tin tuc - su kien|lien he|dang nhap|dang ky|tim kiem|so do (?:trang|website|cong)|ban do|menu|rss|english|tieng viet|' +
  'in (?:bai|trang|an|tin|noi dung)(?: viet| nay)?|ban in|gui (?:email|mail|bai|cho ban be|phan hoi|y kien|binh luan)|email|print|share|facebook|zalo|twitter|tweet|youtube|google\\+?|linkedin|copy link|sao chep(?: lien ket)?|luu (?:bai|tin)|' +
  'chia se(?: bai viet| len.*| qua.*|:.*)?|xem them|doc them|quay lai|ve trang chu|ve dau trang|len dau trang|tro ve|top|back|next|tin (?:lien quan|cu hon|moi hon|khac|moi|noi bat|doc nhieu)|cac tin (?:khac|lien quan|da dua).*|' +
  'bai viet (?:khac|lien quan|cung chuyen muc|moi|cu hon|moi hon)|cung chuyen muc|chuyen muc.*|lien ket (?:web|website|nhanh|trang)|website lien ket|thong ke truy cap|binh luan|y kien ban doc|tai ve|tai xuong|file dinh kem|tep dinh kem|van ban goc|thuoc tinh|luoc do|noi dung chinh|' +
  'thong bao moi|van ban moi|thu vien anh|video|anh|hoi dap|dich vu cong|bo dem|dang truc tuyen|dang xem|khach online|truc tuyen'
const FURNITURE = new RegExp(
  '^[\\W_]*(?:' +
    `(?:${LINKS})(?: ?[|>"/-] ?(?:${LINKS}))*` +
    '|a ?- ?(?:\\|? ?a ?\\|? ?)?a ?\\+.*|(?:co chu|kich (?:co|thuoc) chu|cỡ chu|doc bai viet|nghe (?:bai|doc)).*|(?:tang|giam) (?:do )?tuong phan.*|che do tuong phan.*|' +
    'tong so diem cua bai viet.*|click de danh gia.*|xep hang:? ?\\d.*|danh gia(?: bai viet)?:?(?: ?\\d.*)?|\\d+ (?:luot|nguoi) (?:xem|binh chon|danh gia|thich|truy cap).*|(?:so )?luot (?:xem|truy cap|doc|tai)(?: ?:)? ?[\\d.,]*.*|' +
    '(?:da )?(?:xem|doc)[ :]+[\\d.,]+(?: lan)?|(?:hom nay|hom qua|tuan nay|tuan truoc|thang nay|thang truoc|nam nay|tat ca|tong (?:so )?(?:luot )?truy cap|tong luot|dang online|online|khach|thanh vien|trong (?:ngay|tuan|thang)) ?: ?[\\d.,]+.*|' +
    '(?:ngay (?:dang|cap nhat|xuat ban|tao)|cap nhat(?: luc| ngay)?|dang (?:luc|ngay|boi)|thoi gian dang)[ :].{0,40}|(?:nguon|tac gia|nguoi dang|bien tap|tin bai|tin, anh|anh|bai, anh|bai va anh)(?: tin)? ?: .{0,60}|' +
    '(?:copyright|©|ban quyen|\\(c\\)|giay phep (?:so|thiet lap)|chiu trach nhiem (?:noi dung|chinh)|ghi ro nguon|don vi chu quan|thiet ke boi|powered by|phat trien boi).*|' +
    '(?:dien thoai|dt|fax|tel|hotline|e-?mail|website|dia chi|so dien thoai) ?: ?.{0,90}|' +
    'trang chu ?[>"/|-].*|ban dang (?:o|xem) ?:?.*|id ?: ?\\d+_.*|he thong quan ly van ban.*|(?:so )?e?-?o(?:f|ffice) ?: ?[\\w/~ ,.-]+' +
    ')[\\s.:,|*]*$',
)
const RULE = /^[\s\-_=*~.·•o&+0'"`,|:—–#]*$/
const PAGE_NUMBER = /^(?:[-– ]*\d{1,3}[-– ]*|trang (?:so )?\d{1,3}(?: ?[/|] ?\d{1,3})?|\d{1,3} ?\/ ?\d{1,3})$/

/** Does the line hold a page's furniture? */
export function isFurniture(folded: string, line: Slice): boolean {
  return line.end - line.start <= 160 && FURNITURE.test(folded.slice(line.start, line.end))
}

/** A line of dashes, stars or other marks without a word. */
export function isRule(folded: string, line: Slice): boolean {
  return (
    (line.end - line.start <= 200 && RULE.test(folded.slice(line.start, line.end)) && !/^[-+*]$/.test(folded.slice(line.start, line.end).trim())) ||
    (line.end - line.start === 1 && /[*_=~]/.test(folded.charAt(line.start)))
  )
}

/** A page number alone on its line. */
export function isPageNumber(folded: string, line: Line): boolean {
  return line.end - line.start <= 14 && PAGE_NUMBER.test(folded.slice(line.start, line.end))
}
