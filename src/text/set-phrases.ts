import { type Entry, entriesFor } from '../lexicon/phrase-index'
import { isAlone, isFree, isWord, mayBegin, mayEnd, type Row } from '../lexicon/phrases'
import { before, behind, caseOf, inCase, isJoined, type Reading, type Suspect, syllableAt } from './reading'
import { slipBetween } from './slips'

/**
 * The set phrase that the words about a pair are one slip away from: the longest, and of those the likeliest. Words of the list
 * are no slips of each other, save in a longer phrase, nor is what neighbours explain: 'một phần | công việc' is no 'phân công'.
 */
export function nearPhrase(reading: Reading, i: number): Suspect | null {
  let best: Entry | null = null
  let least = 0
  for (const entry of entriesFor(syllableAt(reading, i), syllableAt(reading, i + 1))) {
    const { row, at } = entry
    const length = row.syllables.length
    if (at > i || (best && length < best.row.syllables.length)) continue
    const slip = row.instead ? cutTo(reading, i - at, row.syllables) : slipTo(reading, i - at, row)
    if (slip === 0 || (best?.row.syllables.length === length && slip >= least)) continue
    best = entry
    least = slip
  }
  if (!best) return null
  return best.row.instead ? whole(reading, i - best.at, best.row) : narrowed(reading, i - best.at, best.row)
}

/** The one slip between the words here and a phrase; 0 where there is none, or more than one. */
function slipTo(reading: Reading, i: number, { syllables }: Row): number {
  let odd = -1
  for (let j = 0; j < syllables.length; j++) {
    const here = syllableAt(reading, i + j)
    if (here === syllables[j] && (j === 0 || isJoined(reading, i + j))) continue
    if (odd >= 0 || here === 0 || (j > 0 && !isJoined(reading, i + j))) return 0
    odd = j
  }
  if (odd < 0 || explained(reading, i, syllables, odd) || !inOneCase(reading, i, odd)) return 0
  return slipBetween(syllableAt(reading, i + odd), syllables[odd] as number)
}

/** Is this what a phrase leaves when it loses a word, and does it stand alone? */
function cutTo(reading: Reading, i: number, syllables: readonly number[]): number {
  for (let j = 0; j < syllables.length; j++) {
    if (syllableAt(reading, i + j) !== syllables[j]) return 0
    if (j > 0 && (!isJoined(reading, i + j) || caseOf(reading, i + j) === 'capital')) return 0
  }
  const last = syllables.length - 1
  return isWord(before(reading, i), syllables[0] as number) || isWord(syllables[last] as number, behind(reading, i + last)) ? 0 : 1
}

/** Do the neighbours make sense of the ink as it is? In a longer phrase the odd word must be half of a word of the list. */
function explained(reading: Reading, i: number, syllables: readonly number[], odd: number): boolean {
  const last = syllables.length - 1
  const ink = syllableAt(reading, i + odd)
  const left = before(reading, i)
  const right = behind(reading, i + last)
  if ((odd === 0 && isWord(left, ink)) || (odd === last && isWord(ink, right))) return true
  if (last > 1) return odd === 0 ? !isWordAt(syllables, 0) : odd === last && !isWordAt(syllables, last - 1)
  const other = syllables[1 - odd] as number
  if (odd === 0 ? isWord(other, right) : isWord(left, other)) return true
  return (isFree(ink) || isAlone(ink) || isFree(other)) && (odd === 0 ? mayEnd(ink) && mayBegin(other) : mayEnd(other) && mayBegin(ink))
}

const isWordAt = (syllables: readonly number[], j: number): boolean => isWord(syllables[j] ?? 0, syllables[j + 1] ?? 0)

/** Names have capitals of their own: the odd word is in capitals with its neighbours, has none, or begins a phrase that no name runs into. */
function inOneCase(reading: Reading, i: number, odd: number): boolean {
  const own = caseOf(reading, i + odd)
  const other = caseOf(reading, odd === 0 ? i + 1 : i)
  if (own === 'capitals' || other === 'capitals') return own === other
  if (own === 'small') return odd > 0 || other === 'small'
  if (own !== 'capital' || odd > 0 || other !== 'small') return false
  const left = before(reading, i)
  return left === 0 || isFree(left) || isAlone(left) || caseOf(reading, i - 1) !== 'capital'
}

function whole(reading: Reading, i: number, { words, syllables, instead }: Row): Suspect {
  const first = caseOf(reading, i)
  const value = instead
    ? instead.map((word, j) => inCase(word, j === 0 || first === 'capitals' ? first : 'small'))
    : words.map((word, j) => inCase(word, caseOf(reading, i + j)))
  return { first: i, last: i + syllables.length - 1, value }
}

/** Of a longer phrase the word of the list that the slip is in. */
function narrowed(reading: Reading, i: number, row: Row): Suspect {
  const odd = row.syllables.findIndex((one, j) => syllableAt(reading, i + j) !== one)
  const from = [odd, odd - 1].find((j) => isWordAt(row.syllables, j))
  const { first, last, value } = whole(reading, i, row)
  return from === undefined ? { first, last, value } : { first: first + from, last: first + from + 1, value: value.slice(from, from + 2) }
}
