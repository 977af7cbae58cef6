import { mayBeSlip } from '../lexicon/phrase-index'
import type { Note, Passage } from '../shapes'
import { doubledAt } from '../text/doubled'
import { oddWord } from '../text/odd-words'
import { endOf, type Reading, type Suspect, startOf, syllableAt } from '../text/reading'
import { nearPhrase } from '../text/set-phrases'
import { HAS_MARK, JOINED, makeWords, readWords, syllableOf } from '../text/syllables'

/** Notes that one document gives at the most. */
const MOST = 200
/** Places that are looked at in one document at the most: what comes behind them is read as clean, so that no text takes long. */
const LOOKS = 5000
/** Past this share of its words a text is not mistyped but damaged throughout, or no prose: a sample of its slips will do. */
const DAMAGED = 0.04
const SAMPLE = 20
/** In Vietnamese nearly all words are syllables and most of them carry a mark. */
const LEAST_SYLLABLES = 0.6
const LEAST_MARKED = 0.3

/** What a careful reader would take for damage: no syllable, a set phrase with a slip, a word too many or one too few. */
export function suspectWords(passages: readonly Passage[]): Note[] {
  const words = makeWords(passages.reduce((longest, { text }) => Math.max(longest, text.length), 0))
  const notes: Note[] = []
  let read = 0
  let looks = LOOKS
  for (const passage of passages) {
    const reading: Reading = { text: passage.text, words, count: readWords(passage.text, words) }
    const worth = worthALook(reading).slice(0, looks)
    read += reading.count
    looks -= worth.length
    if (notes.length < MOST) for (const suspect of suspectsAmong(worth, reading)) notes.push(noteOf(passage, reading, suspect))
  }
  return notes.slice(0, notes.length > Math.max(SAMPLE, read * DAMAGED) ? SAMPLE : MOST)
}

function suspectsAmong(worth: readonly number[], reading: Reading): Suspect[] {
  const found: Suspect[] = []
  for (const i of worth) {
    if (syllableAt(reading, i) === 0) collect(oddWord(reading, i), found)
    else {
      collect(nearPhrase(reading, i - 1), found)
      collect(doubledAt(reading, i), found)
    }
  }
  return found
}

/** The words that are no syllables, may be slips beside the word before, or stand there again; none where it is no Vietnamese. */
function worthALook({ words: { packed }, count }: Reading): number[] {
  const found: number[] = []
  let syllables = 0
  let marked = 0
  let one = 0
  let two = 0
  let three = 0
  let four = 0
  let five = 0
  for (let i = 0; i < count; i++) {
    const word = packed[i] as number
    const here = syllableOf(word)
    if (here === 0) found.push(i)
    else {
      syllables++
      if (word & HAS_MARK) marked++
      const again = here === one || (here === two && one === three) || (here === three && one === four) || (here === four && one === five)
      if (word & JOINED && one !== 0 && (again || mayBeSlip(one, here))) found.push(i)
    }
    five = four
    four = three
    three = two
    two = one
    one = here
  }
  return syllables < LEAST_SYLLABLES * count || marked < LEAST_MARKED * syllables ? [] : found
}

/** Of suspects that overlap the first is kept. */
function collect(suspect: Suspect | null, found: Suspect[]): void {
  const before = found[found.length - 1]
  if (suspect && (!before || before.last < suspect.first)) found.push(suspect)
}

function noteOf(passage: Passage, reading: Reading, { first, last, value }: Suspect): Note {
  const [start, end] = [startOf(reading, first), endOf(reading, last)]
  const put = value.join(' ')
  return {
    ruleId: 'text/suspect-word',
    at: { start: passage.at(start, 'start'), end: passage.at(end, 'end') },
    data: { ink: passage.text.slice(start, end), value: put },
    suggestion: put,
  }
}
