import { allMatches } from '../../text/matches'
import type { Reading } from './readings'

/** A letter that a reading finds in a word: where in the word, how many units, what it is. */
export interface Found {
  readonly at: number
  readonly length: number
  readonly put: string
}

/** What a reading makes of a word. */
export interface Verdict {
  /** The word without the signs around it, and as read. */
  readonly core: string
  readonly text: string
  readonly found: readonly Found[]
  /** 1 where the word is a syllable in this reading, -1 where it is none, 0 where it says nothing. */
  readonly value: -1 | 0 | 1
  /** A syllable in this reading and none as it stands. */
  readonly proof: boolean
  /** Proof that no word of another language looks like: a sign, or a capital after a small letter, inside the word. */
  readonly strong: boolean
}

/** How words are put to the proof. */
export interface Spelling {
  readonly isSyllable: (word: string) => boolean
  readonly resemblesSyllable: (word: string) => boolean
}

const ACCENTED = /[^\0-\x7f]/
const PLAIN = /^[A-Za-z]*$/
/** Signs at the ends of a word. ª º µ × ÷ are signs here, though Unicode has some of them as letters. */
const SIGNS = /^[^A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ]+|[^A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ]+$/g
const ODD = /[^A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ\s?\ufffd]|\p{Ll}\p{Lu}/u
const EVEN = /^(?:\p{Lu}?\P{Lu}*|\P{Ll}+)$/u
/** Letters of an abbreviation, 'NĐ' and 'BCĐTƯ': no proof of anything. */
const ABBREVIATION = /^(?:[b-df-hj-np-tv-xzđB-DF-HJ-NP-TV-XZĐ]*|(?=.*[ĐƯ])[A-ZĐƯ]+)$/
const NAME = /^[ăâêôơư]đ[ăâêôơư]$/i
const MIDDLE = /^[b-df-hj-np-tv-xz]+$/
const EDGE = /^[b-df-hj-np-tv-xz]|[b-df-hj-np-tv-xzđ]$/
/** So many ways to read one word are tried, and words up to this length: a syllable of seven letters has 21 units at most. */
const MOST = 32
const LONGEST = 48

/** A word in a reading. Signs around it (quotes, ®) are letters of it only where it makes no sense without them. */
export function judge(word: string, reading: Reading, spelling: Spelling): Verdict {
  // What ends a double-encoded letter often looks like a sign.
  const core = word.length > LONGEST ? '' : reading.marks ? word : word.replace(SIGNS, '')
  if (core === '' && (word.length > LONGEST || word.length < 2)) return { core, text: word, found: [], value: 0, proof: false, strong: false }
  const fits = (text: string): boolean => spelling.isSyllable(text) && (reading.caseless === true || EVEN.test(text))
  const whole = read(word, reading, fits)
  const inner = core === word || whole.fits ? whole : moved(read(core, reading, fits), word.indexOf(core))
  const all = inner === whole || holds(whole.text, inner, spelling)
  const { text, found } = all ? whole : inner
  const raw = (all ? word : core).trim()
  const good = (all ? whole : inner).fits && !hasStrangers(raw, reading)
  // One letter proves nothing: what another encoding leaves of a word is often one.
  if (PLAIN.test(raw) || raw.length < 2 || (!good && ABBREVIATION.test(text))) return { core, text, found, value: 0, proof: false, strong: false }
  const proof = good && found.length > 0 && !spelling.isSyllable(raw)
  return { core, text, found, value: good ? 1 : -1, proof, strong: proof && ODD.test(raw) }
}

/** Has the word accented letters that the encoding has not? */
function hasStrangers(word: string, { name, unit }: Reading): boolean {
  return name !== 'unicode' && ACCENTED.test(word.replace(unit, ''))
}

/** Do the signs around a word that is none with them belong to it: 'Q§', '®uîc' (a slip for '®­îc'), '«t«', '£®ª' (Êđê)? */
function holds(whole: string, inner: Read, { resemblesSyllable }: Spelling): boolean {
  if (inner.fits) return false
  return (EVEN.test(whole) && ABBREVIATION.test(whole)) || NAME.test(whole) || resemblesSyllable(whole) || (MIDDLE.test(inner.text) && !EDGE.test(whole))
}

interface Read {
  readonly text: string
  readonly found: readonly Found[]
  readonly fits: boolean
}

const moved = ({ text, found, fits }: Read, by: number): Read => ({ text, found: found.map(({ at, length, put }) => ({ at: at + by, length, put })), fits })

/** The word with its units read: where a unit is one of several letters, those that fit, or else the likeliest. */
function read(word: string, reading: Reading, fits: (text: string) => boolean): Read {
  const units = allMatches(reading.unit, word)
  let ways: readonly (readonly string[])[] = [[]]
  for (const { 0: unit, index } of units) {
    const letters = reading.letters(unit, index + unit.length === word.length)
    const [letter = unit] = letters
    if (letters.length < 2 || ways.length > MOST) for (const way of ways as string[][]) way.push(letter)
    else ways = ways.flatMap((way) => letters.map((one) => [...way, one]))
  }
  // Double-encoded texts may have been put in small letters or capitals since.
  if (reading.marks) ways = ways.map((way) => alike(way, units[0]?.index === 0, word.replace(reading.unit, '')))
  const texts = ways.map((way) => fill(word, units, way))
  const fit = texts.findIndex(fits)
  const chosen = Math.max(fit, 0)
  return { text: texts[chosen] as string, found: foundIn(units, ways[chosen] as readonly string[], reading.caseless === true), fits: fit >= 0 }
}

/** Letters in the case of the plain ones of their word, where those are all of one. */
function alike(letters: readonly string[], initial: boolean, plain: string): readonly string[] {
  if (/^[a-z]+$/.test(plain)) return letters.map((letter, i) => (initial && i === 0 ? letter : letter.toLowerCase()))
  return /^[A-Z]{2,}$/.test(plain) ? letters.map((letter) => letter.toUpperCase()) : letters
}

function fill(word: string, units: readonly RegExpExecArray[], letters: readonly string[]): string {
  let text = ''
  let at = 0
  for (let i = 0; i < units.length; i++) {
    const { 0: unit, index } = units[i] as RegExpExecArray
    text += word.slice(at, index) + letters[i]
    at = index + unit.length
  }
  return text + word.slice(at)
}

/** All letters where they may be put in capitals, else those that are others than they look. */
function foundIn(units: readonly RegExpExecArray[], letters: readonly string[], all: boolean): Found[] {
  const found: Found[] = []
  for (let i = 0; i < units.length; i++) {
    const { 0: unit, index } = units[i] as RegExpExecArray
    const put = letters[i] as string
    if (all || put !== unit) found.push({ at: index, length: unit.length, put })
  }
  return found
}
