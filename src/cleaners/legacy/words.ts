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
  /** The word without the signs around it, and in the reading. */
  readonly core: string
  readonly text: string
  readonly found: readonly Found[]
  /** 1 where the word is a syllable in this reading, -1 where it is none, 0 where it says nothing. */
  readonly value: -1 | 0 | 1
  /** A syllable in this reading and in no way one as it stands. */
  readonly proof: boolean
  /** Proof that no word of another language looks like: a sign, or a capital after a small letter, inside the word. */
  readonly strong: boolean
}

const PLAIN = /^[A-Za-z]*$/
/** Signs at the ends of a word. ª º µ × ÷ are signs here, though Unicode has some of them as letters. */
const SIGNS = /^[^A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ]+|[^A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ]+$/g
const ODD = /[^A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ]|\p{Ll}\p{Lu}/u
const EVEN = /^(?:\p{Lu}?\P{Lu}*|\P{Ll}+)$/u
/** Letters of an abbreviation, 'NĐ' and 'UBTVQH': no proof of anything. */
const ABBREVIATION = /^(?:[b-df-hj-np-tv-xzđ]*|(?=.*[ĐƯ])[A-ZĐƯ]+)$/iu
/** As many ways to read one word are tried, and words up to this length: a syllable of seven letters has 21 units at most. */
const MOST = 32
const LONGEST = 48
const NOTHING = { found: [], value: 0, proof: false, strong: false } as const

/** A word in a reading. Signs around it (quotes, ®) count as letters only where that makes a syllable of it. */
export function judge(word: string, reading: Reading, isSyllable: (word: string) => boolean): Verdict {
  const fits = (text: string): boolean => isSyllable(text) && (reading.caseless === true || EVEN.test(text))
  const core = word.length > LONGEST ? '' : word.replace(SIGNS, '')
  if (core === '' && (word.length > LONGEST || word.length < 2)) return { ...NOTHING, core, text: word }
  const whole = read(word, reading, fits)
  const all = core === word || fits(whole.text) || ABBREVIATION.test(whole.text)
  const { text, found } = all ? whole : moved(read(core, reading, fits), word.indexOf(core))
  const raw = all ? word : core
  if (PLAIN.test(raw) || ABBREVIATION.test(text)) return { ...NOTHING, core, text, found }
  const good = fits(text)
  const proof = good && found.length > 0 && !isSyllable(raw)
  return { core, text, found, value: good ? 1 : -1, proof, strong: proof && ODD.test(raw) }
}

interface Read {
  readonly text: string
  readonly found: readonly Found[]
}

const moved = ({ text, found }: Read, by: number): Read => ({ text, found: found.map((one) => ({ ...one, at: one.at + by })) })

/** The word with its units read: where a unit is one of several letters, those that fit, or else the likeliest. */
function read(word: string, reading: Reading, fits: (text: string) => boolean): Read {
  const units = allMatches(reading.unit, word)
  if (units.length === 0) return { text: word, found: [] }
  let ways: readonly string[][] = [[]]
  for (const [unit] of units) {
    const letters = reading.letters(unit)
    ways = ways.flatMap((way) => letters.slice(0, ways.length < MOST ? letters.length : 1).map((letter) => [...way, letter]))
  }
  const reads = ways.map((way) => fill(word, units, way))
  return reads.find(({ text }) => fits(text)) ?? (reads[0] as Read)
}

function fill(word: string, units: readonly RegExpExecArray[], letters: readonly string[]): Read {
  let text = ''
  let at = 0
  const found: Found[] = []
  for (const [i, { 0: unit, index }] of units.entries()) {
    const put = letters[i] as string
    text += word.slice(at, index) + put
    at = index + unit.length
    if (put !== unit) found.push({ at: index, length: unit.length, put })
  }
  return { text: text + word.slice(at), found }
}
