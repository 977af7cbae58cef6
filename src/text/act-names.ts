import { anyOf, LAWS, TYPE_NAMES } from '../lexicon/index'
import type { Passage } from '../shapes'
import { isUpper } from './fold'
import { allMatches } from './matches'
import { commaName } from './phrases'
import { means } from './spelling'

/** Where the names of acts end that are cited by name: laws and codes, resolutions of congresses and plenums. */

/** In a text that lost its capitals only well-known names are believed. */
export const knownInSmall = (kind: string, fold: string, at: number): boolean =>
  (kind === 'nghi quyet' && /^(?:dai hoi (?:dai bieu |dang |lan |toan )|hoi nghi lan thu)/.test(fold.slice(at, at + 24))) ||
  (kind === 'luat' && LAWS.some((name) => fold.startsWith(name, at)))

const CONGRESS_STOP =
  /[,;.:()"“”]| (?:ve|gan|nham|de|voi|trong|tai|vao|da|duoc|va|thanh|cac|co|ngay|la|theo|thi|den|cung|nhu|cho|bang|tao|do|phan|tung|sau|truoc)(?![a-z])/g

/** The end of 'Đại hội …', 'Hội nghị lần thứ …' that begins at an offset. */
export function congressEnd({ text, fold }: Passage, from: number): number {
  for (const stop of allMatches(CONGRESS_STOP, fold.slice(from, from + 150))) {
    const at = from + stop.index
    if (/lan thu$/.test(fold.slice(from, at)) || !meant(text, at, stop[0])) continue
    if (stop[0].trim() === 'va' && isUpper(text, at + 4) && /dang bo $/.test(fold.slice(from, at + 1))) continue
    if (/^ (?:cac|tai|co)$/.test(stop[0]) && /dai bieu$|dang$|dang bo$/.test(fold.slice(from, at)) && /^ cac (?:cap|co quan)/.test(fold.slice(at, at + 12)))
      continue
    return trimBack(fold, at)
  }
  return Math.min(fold.length, from + 150)
}

const OTHER_ACT = new RegExp(`^(?:${anyOf(TYPE_NAMES)}|cac|khoan|dieu)(?![a-z])`)
/** Is the stop the small word that its fold says? */
const meant = (text: string, at: number, stop: string): boolean => means(text, at + stop.length - stop.trimStart().length, stop.trimStart())

function trimBack(fold: string, end: number): number {
  let stop = end
  while (stop > 0 && fold.charCodeAt(stop - 1) <= 32) stop--
  return stop
}

const NAME_STOP =
  /[,;.:()"“”]| (?:va|nam(?= \d)|ngay(?= \d)|so(?=[ \n:]*\d)|duoc|da|hien hanh|trong|de|cho|tai(?! san| chinh| nguyen)|ve|den|co hieu luc|quy dinh|nham|gan|theo(?! hop dong)|\d{4}(?!\d)|la|khi|hoac|cung|nay|voi|do|moi|vao|den|bang|sau|tren|se|ma|tu|nen|thi)(?![a-z])/g

/** The end of the name of a law, code, charter … that begins at an offset. */
export function nameEnd(passage: Passage, at: number, kind: string): number {
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
    if (stop[0] === ' va' && fold.startsWith('luat ', stop.index + 4) && fold.slice(at, stop.index).includes('mot so dieu cua')) {
      from = stop.index + 8
      continue
    }
    if (kind === 'loi keu goi' && stop[0] === ',' && /^[^.;()"]{2,60}?(?: ngay \d| cua )/.test(fold.slice(stop.index))) {
      from = stop.index + 1
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

/** The next match before a limit, or null. */
export function nextMatch(pattern: RegExp, fold: string, from: number, limit: number): RegExpExecArray | null {
  pattern.lastIndex = from
  const match = pattern.exec(fold)
  return match && match.index < limit ? match : null
}
