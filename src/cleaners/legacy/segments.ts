import type { Reading } from './readings'
import type { Verdict } from './words'
import { allMatches } from '../../text/matches'

/** A word of a text as a reading has it. */
export interface Word extends Verdict {
  readonly start: number
  readonly raw: string
}

/** A line, or a cell of one, and the reading it was written for; null where nothing in it tells. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly reading: Reading | null
}

export type Judge = (word: string, reading: Reading) => Verdict

const SEGMENT = /[^\n\r\f\t\u2028\u2029]+/g
const ACCENTED = /[^\0-\x7f]/
/** A blank that may be a lost byte, in a word that is none with it. */
const JOINT = /[ \u00a0]/

interface Score {
  readonly good: number
  readonly bad: number
  readonly proofs: readonly Word[]
}

/** What speaks for a reading in the lines that it explains best. */
interface Evidence {
  readonly words: Set<string>
  strong: number
  good: number
  bad: number
}

/** The words of a stretch of text, as a reading parts them. */
export function wordsOf(text: string, start: number, end: number, reading: Reading, judge: Judge): Word[] {
  const words: Word[] = []
  const take = (raw: string, at: number): void => {
    const verdict = judge(raw, reading)
    const joint = verdict.value === 1 ? -1 : raw.search(JOINT)
    if (joint < 0) words.push({ ...verdict, raw, start: at })
    else {
      take(raw.slice(0, joint), at)
      take(raw.slice(joint + 1), at + joint + 1)
    }
  }
  for (const match of allMatches(reading.word, text.slice(start, end))) take(match[0], start + match.index)
  return words
}
