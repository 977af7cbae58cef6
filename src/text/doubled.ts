import { isAlone, isFree, isWord, mayBegin, mayEnd, mayRepeat } from '../lexicon/phrases'
import { before, behind, caseOf, inkOf, isJoined, type Reading, type Suspect, syllableAt } from './reading'

/** Words that may be said twice in a run: up to four. */
const LONGEST_RUN = 4

/** The run of words that ends here and stands there twice, with the words beside it that tell where it belongs. */
export function doubledAt(reading: Reading, i: number): Suspect | null {
  for (let length = LONGEST_RUN; length > 0; length--) if (isTwice(reading, i, length) && isSlip(reading, i, length)) return around(reading, i, length)
  return null
}

function isTwice(reading: Reading, i: number, length: number): boolean {
  if (i + 1 < 2 * length) return false
  for (let k = 0; k < length; k++) {
    const j = i - k
    if (syllableAt(reading, j) === 0 || syllableAt(reading, j) !== syllableAt(reading, j - length) || !isJoined(reading, j)) return false
    if (k < length - 1 && !isJoined(reading, j - length)) return false
    if (caseOf(reading, j) !== 'small' && caseOf(reading, j) !== caseOf(reading, j - length)) return false
  }
  return true
}

function isSlip(reading: Reading, i: number, length: number): boolean {
  const one = syllableAt(reading, i)
  const two = syllableAt(reading, i - 1)
  if (length > 2) return caseOf(reading, i - length + 1) === 'small'
  if (length === 2) return isWord(two, one) || (isFree(one) && isFree(two) && !mayRepeat(one))
  return !mayRepeat(one) && isSyllableTwice(one, before(reading, i - 1), behind(reading, i))
}

/** One syllable twice: where a word ends and the next begins with it ('hành vi | vi phạm') nothing is wrong. */
function isSyllableTwice(one: number, left: number, right: number): boolean {
  const ends = isWord(left, one)
  const begins = isWord(one, right)
  if (begins) return left === 0 || isFree(left) || !mayEnd(one)
  if (ends) return right === 0 || isFree(right) || isFree(one) || !mayStand(one)
  return isFree(one)
}

/** Can the syllable be a word, or begin one that the list lacks? */
const mayStand = (one: number): boolean => isAlone(one) || mayBegin(one)

/** From the word that it ends to the word that goes on, once. */
function around(reading: Reading, i: number, length: number): Suspect {
  const from = i - 2 * length + 1
  const first = isJoined(reading, from) && isWord(before(reading, from), syllableAt(reading, from)) ? from - 1 : from
  const last = behind(reading, i) === 0 ? i : isWord(behind(reading, i), behind(reading, i + 1)) ? i + 2 : i + 1
  const value: string[] = []
  for (let j = first; j <= last; j++) if (j < from || j >= from + length) value.push(inkOf(reading, j))
  value[from - first] = inkOf(reading, from)
  return { first, last, value }
}
