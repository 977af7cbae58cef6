import { allMatches } from '../../text/matches'
import type { Edit } from '../../text/source'
import type { Reading } from './readings'

/** What a reading makes of a word. */
export interface Verdict {
  /** Its letters, in offsets of the word. */
  readonly found: readonly Edit[]
  /** 1 where the word is a syllable in this reading, -1 where it is none, 0 where it says nothing. */
  readonly value: number
  /** 1 for a syllable that is none as it stands; 2 where no word of another language looks so. */
  readonly proof: number
}

/** How words are put to the proof. */
export interface Spelling {
  readonly isSyllable: (word: string) => boolean
  readonly resemblesSyllable: (word: string) => boolean
}

const PLAIN = /^[A-Za-z]*$/
const ACCENTED = /[^\0-\x7f]/
/** Signs at the ends of a word. ª º µ × ÷ are signs here, though Unicode has some of them as letters. */
const SIGNS = /^[^A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ]+|[^A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ]+$/g
const EVEN = /^(?:\p{Lu}?\P{Lu}*|\P{Ll}+)$/u
/** Letters of an abbreviation, 'NĐ' and 'BCĐTƯ': no proof of anything. */
const ABBREVIATION = /^(?:[b-df-hj-np-tv-xzđ]+|[A-ZĐƯ]+|\P{L}+)$/u
/** Letters of other languages, and what a lost byte leaves. */
const WESTERN = /^[A-Za-zÀ-ÖØ-öø-ÿŒœ \ufffd]+$/
/** So many ways to read one word are tried, and words up to this length: a syllable of seven letters has 21 units at most. */
const MOST = 32
const LONGEST = 48

/** A word in a reading. Signs around it (quotes, ®) are letters of it only where it makes no sense without them. */
export function judge(word: string, reading: Reading, { isSyllable, resemblesSyllable }: Spelling): Verdict {
  // What ends a double-encoded letter often looks like a sign.
  const core = reading.sure ? word : word.replace(SIGNS, '')
  if (word.length > LONGEST || word === 'µm') return { found: [], value: 0, proof: 0 }
  // TCVN3 has its case in fonts, and that of double-encoded text may have been changed.
  const fits = (text: string): boolean => isSyllable(text) && (reading.sure || reading.name === 'tcvn3' || EVEN.test(text))
  const whole = read(word, reading, fits)
  const raw = fits(whole.text) || core === word || word.length < 2 || holds(whole.text, core, fits(read(core, reading, fits).text)) ? word : core
  const { text, puts } = raw === word ? whole : read(core, reading, fits)
  const good = fits(text) && (reading.name === 'unicode' || !ACCENTED.test(raw.replace(reading.unit, '')))
  const found = allMatches(reading.unit, raw).map(({ 0: unit, index }, i) => {
    const [start, put] = [word.indexOf(raw) + index, puts[i] as string]
    return { start, end: start + unit.length, put: reading.sure && !EVEN.test(text) && index > 0 ? put.toLowerCase() : put, rule: `legacy/${reading.name}` }
  })
  if (raw.trim().length < 2 || PLAIN.test(raw) || (!good && ABBREVIATION.test(text))) return { found, value: 0, proof: 0 }
  const known = isSyllable(raw.trim())
  const western = WESTERN.test(raw) && EVEN.test(raw)
  if (good) return { found, value: 1, proof: known || found.length === 0 ? 0 : western ? 1 : 2 }
  // A Vietnamese word in Unicode stays, and a foreign one: letters of other languages that make nothing near a syllable.
  return { found: known || (western && !resemblesSyllable(text)) ? [] : found, value: -1, proof: 0 }
}

/** Do the signs around a word belong to it: 'Q§', '®uîc' (a slip for '®­îc'), '«t«', '£®ª'? Not if it is one without them. */
function holds(whole: string, core: string, fits: boolean): boolean {
  return core === '' ? /đ/i.test(whole) : !fits && EVEN.test(whole) && !(PLAIN.test(core) && /[aeiouy]/i.test(core))
}

/** The word with its units read: where a unit is one of several letters, those that fit, or else the likeliest. */
function read(word: string, { letters, unit }: Reading, fits: (text: string) => boolean): { text: string; puts: readonly string[] } {
  const units = word.match(unit) ?? []
  const ways = units.reduce<string[][]>(
    (some, one, i) => {
      const known = (i === units.length - 1 && word.endsWith(one) && letters.get(`${one}$`)) || letters.get(one) || [one]
      return some.flatMap((way) => known.map((letter) => [...way, letter])).slice(0, MOST)
    },
    [[]],
  )
  const reads = ways.map((puts) => {
    let i = 0
    return { text: word.replace(unit, () => puts[i++] as string), puts }
  })
  return reads.find(({ text }) => fits(text)) ?? (reads[0] as (typeof reads)[number])
}
