import { POSITIONS } from '../lexicon/index'
import { withinOne } from './near'

/** Does a folded piece begin with a known office, in undamaged letters? */
export function startsWithOffice(folded: string): boolean {
  return officeOf(folded) !== ''
}

const OFFICE_WORDS: ReadonlySet<string> = new Set([...POSITIONS].map((office) => office.split(' ')[0] as string))

/** The longest known office that a folded piece begins with, or ''. */
export function officeOf(folded: string): string {
  const space = folded.indexOf(' ')
  if (!OFFICE_WORDS.has(space < 0 ? folded : folded.slice(0, space))) return ''
  const words = folded.split(' ')
  for (let count = Math.min(words.length, 6); count > 0; count--) {
    const head = words.slice(0, count).join(' ')
    if (POSITIONS.has(head)) return head
  }
  return ''
}

/** An office that a scan damaged by one letter, with what follows it: 'GIẢÁM ĐỘC', 'GIÁM ĐC SỞ NỘI VỤ'. */
export function nearOffice(folded: string): boolean {
  const words = folded
    .replace(/[^a-z ]/g, '')
    .trim()
    .split(/ +/)
  for (let count = Math.min(words.length, 6); count > 0; count--) {
    const head = words.slice(0, count).join(' ')
    if (head.length < 7) return false
    for (const office of POSITIONS) if (Math.abs(office.length - head.length) <= 1 && withinOne(office, head)) return true
  }
  return false
}
