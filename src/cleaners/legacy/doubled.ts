import type { Reading } from './readings'

/**
 * UTF-8 read as Windows-1252 or Latin-1 ('Ä‘á»™c láº­p'), letter case changed since or not, and with the bytes that decoders and
 * editors lose missing, a question mark or U+FFFD: the five that Windows-1252 has not, the blank 0xA0 and the soft hyphen 0xAD.
 */
const OURS = /^[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]$/iu
/** Third bytes that may be lost, by the second (0xBA, 0xBB), and second bytes by the first, likeliest first: ậ Ạ; ề ờ ọ ỏ ử Ố Ỡ … */
const LOST: Readonly<Record<string, readonly number[]>> = {
  'º': [0xad, 0xa0], '»': [0x81, 0x9d, 0x8d, 0x8f, 0xad, 0x90, 0xa0], 'Ã': [0xad, 0xa0, 0x81, 0x8d, 0x9d], 'Ä': [0x90], 'Æ': [0xa0], '€': [0x9d],
}
/** Bytes whose looks are the two cases of one letter of Windows-1252. */
const CASES: Readonly<Record<number, number>> = { 0x8a: 0x9a, 0x8c: 0x9c, 0x8e: 0x9e, 0x9a: 0x8a, 0x9c: 0x8c, 0x9e: 0x8e }

export function doubledReading(letters: string, shown: (code: number) => string): Reading {
  const bytes = new Map<string, number>([['ÿ', 0x9f]])
  for (let code = 0x80; code < 0xc0; code++) {
    bytes.set(String.fromCharCode(code), code)
    if (code < 0xa0) bytes.set(shown(code), code)
  }
  const tail = `[${[...bytes.keys()].join('')}]`
  const letter = `[áÁ][º»](?:${tail}|[ ?\ufffd])?|[ÃÆãæ](?:${tail}|[ ?\ufffd])?|[ÄÅäå](?:${tail}|[?\ufffd])?`
  const mark = `[âÂ][€\u0080](?:${tail}|[?\ufffd])?|[âÂ][\u00a0-\u00bf]`
  return {
    name: 'utf-8',
    word: new RegExp(`(?:${letter}|(?!${mark})(?<![âÂ][€\u0080])[${letters}])+`, 'g'),
    unit: new RegExp(letter, 'g'),
    marks: new RegExp(mark, 'g'),
    letters: (unit, last) => decode(unit, last === true, bytes),
  }
}

/** What a sequence stands for. Two-byte leads are capitals of Latin-1, three-byte leads small letters, whatever case they have now. */
function decode(unit: string, last: boolean, bytes: ReadonlyMap<string, number>): readonly string[] {
  const second = unit[1] ?? ''
  const three = /^[áâ][º»€\u0080]/i.test(unit)
  const lead = unit.charCodeAt(0)
  const high = three ? ((lead & 0x0f) << 12) | (((bytes.get(second) ?? 0) & 0x3f) << 6) : (lead & 0x1f) << 6
  const tail = unit[three ? 2 : 1] ?? ''
  const byte = bytes.get(tail)
  const tails = byte === undefined ? lost(tail, three ? second : unit.charAt(0).toUpperCase(), last) : [byte, CASES[byte] ?? byte]
  const found = tails.map((code) => String.fromCharCode(high | (code & 0x3f))).filter((letter) => /^[âÂ]/.test(unit) || OURS.test(letter))
  return found.length > 0 ? found : [unit]
}

/** At the end of a word 'à' has lost its blank, within one 'í' its soft hyphen. */
function lost(tail: string, before: string, last: boolean): readonly number[] {
  if (tail === ' ') return [0xa0]
  const known = LOST[before === '\u0080' ? '€' : before] ?? []
  return before === 'Ã' && last ? [0xa0, ...known] : known
}
