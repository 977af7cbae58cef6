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

interface Read {
  readonly raw: string
  readonly text: string
  readonly found: readonly Edit[]
  readonly good: boolean
}

const PLAIN = /^[A-Za-z]*$/
/** Signs at the ends of a word. ª º µ × ÷ are signs here, though Unicode has some of them as letters. */
const SIGNS = /^[^A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ]+|[^A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ]+$/g
const EVEN = /^(?:\p{Lu}?\P{Lu}*|\P{Ll}+)$/u
/** Abbreviations, 'NĐ' and 'BCĐTƯ', and what has no letters prove nothing. */
const ABBREVIATION = /^(?:[b-df-hj-np-tv-xzđ]+|[A-ZĐƯ]+|\P{L}+)$/u
/** Letters of French, German and Spanish, and what a lost byte leaves. */
const WESTERN = /^[A-Za-zàáâäç-ïñóôöùúûüßœÀÁÂÄÇ-ÏÑÓÔÖÙÚÛÜŒ ?\ufffd]+$/
/** So many ways to read one word are tried, and words up to this length: a syllable of seven letters has 21 units at most. */
const MOST = 32
const LONGEST = 48

/** A word in a reading. Signs around it (quotes, ®) are letters of it only where it makes no sense without them. */
export function judge(word: string, reading: Reading, { isSyllable, resemblesSyllable }: Spelling): Verdict {
  if (word.length > LONGEST || word === 'µm') return { found: [], value: 0, proof: 0 }
  const { raw, text, found, good } = readBest(word, reading, isSyllable)
  const bare = raw.trim()
  if (bare.length < 2 || PLAIN.test(raw) || (!good && ABBREVIATION.test(text))) return { found, value: 0, proof: 0 }
  const western = WESTERN.test(raw) && EVEN.test(raw)
  if (good) return { found, value: 1, proof: found.length === 0 || isSyllable(bare) ? 0 : western ? 1 : 2 }
  // A Vietnamese word in Unicode stays, and a foreign one: letters of other languages that make nothing near a syllable.
  return { found: isSyllable(bare) || (western && !resemblesSyllable(text)) ? [] : found, value: -1, proof: 0 }
}

/** With the signs around it: 'Q§', '®uîc' (a slip for '®­îc'), '«t«', '£®ª'. Or without: '«Häc', 'Windows®', and what is a syllable so. */
function readBest(word: string, reading: Reading, isSyllable: (word: string) => boolean): Read {
  const whole = read(word, 0, reading, isSyllable)
  // What ends a double-encoded letter often looks like a sign.
  const core = whole.good || reading.sure || word.length < 2 ? word : word.replace(SIGNS, '')
  if (core === word) return whole
  const inner = read(core, word.indexOf(core), reading, isSyllable)
  const makesSense = inner.good || !EVEN.test(whole.text) || (PLAIN.test(core) && /[aeiouy]/i.test(core))
  return (core === '' ? !/đ/i.test(whole.text) : makesSense) ? inner : whole
}

/** The word with its units read: where a unit is one of several letters, those that make a syllable, or else the likeliest. */
function read(raw: string, from: number, { name, letters, unit, sure }: Reading, isSyllable: (word: string) => boolean): Read {
  const units = allMatches(unit, raw)
  let ways: string[][] = [[]]
  for (const { 0: one, index } of units) {
    const known = (index + one.length === raw.length && letters.get(`${one}$`)) || letters.get(one) || [one]
    if (known.length > 1) ways = ways.flatMap((way) => known.map((letter) => [...way, letter])).slice(0, MOST)
    else for (const way of ways) way.push(known[0] as string)
  }
  const texts = ways.map((way) => fill(raw, units, way))
  // TCVN3 has its case in fonts, and that of double-encoded text may have been changed.
  const fits = (text: string): boolean => isSyllable(text) && (sure || name === 'tcvn3' || EVEN.test(text))
  const fit = texts.findIndex(fits)
  const [text, way] = [texts[Math.max(fit, 0)] as string, ways[Math.max(fit, 0)] as string[]]
  const lower = sure && !EVEN.test(text)
  const found = units.map(({ 0: one, index }, i) => {
    const put = way[i] as string
    return { start: from + index, end: from + index + one.length, put: lower && index > 0 ? put.toLowerCase() : put, rule: `legacy/${name}` }
  })
  return { raw, text, found, good: fit >= 0 && (name === 'unicode' || PLAIN.test(fill(raw, units, []))) }
}

/** The text with letters in the place of its units, or without those. */
function fill(raw: string, units: readonly RegExpExecArray[], letters: readonly string[]): string {
  let text = ''
  let at = 0
  for (let i = 0; i < units.length; i++) {
    const { 0: unit, index } = units[i] as RegExpExecArray
    text += raw.slice(at, index) + (letters[i] ?? '')
    at = index + unit.length
  }
  return text + raw.slice(at)
}
