import type { Reading } from './readings'

/**
 * UTF-8 read as Windows-1252 or Latin-1 ('Ä‘á»™c láº­p'), letter case changed since or not, and with the bytes that decoders lose
 * (0x81, 0x8D, 0x8F, 0x90, 0x9D; the blank 0xA0; the soft hyphen 0xAD) missing, a question mark or U+FFFD.
 */
const LOSABLE = [0xa0, 0xad, 0x81, 0x8d, 0x9d, 0x8f, 0x90]
const OURS = /^[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]$/iu

export function doubledReading(letters: string, shown: (code: number) => string): Reading {
  const bytes = new Map<string, number>()
  for (let code = 0x80; code < 0xc0; code++) {
    bytes.set(String.fromCharCode(code), code)
    if (code < 0xa0) bytes.set(shown(code), code)
  }
  // What capitals of Windows-1252 become in a text in small letters; the others are marks of their own.
  bytes.set('ÿ', 0x9f)
  const tail = `[${[...bytes.keys()].join('')}]`
  const letter = `[áÁ][º»](?:${tail}|[?\ufffd])?|[Ãã](?:${tail}|[ ?\ufffd])?|[ÄÅÆäåæ](?:${tail}|[?\ufffd])?`
  const mark = `[âÂ][€\u0080]${tail}|[âÂ][\u00a0-\u00bf]`
  return {
    name: 'utf-8',
    word: new RegExp(`(?:${letter}|(?!${mark})[${letters}])+`, 'g'),
    unit: new RegExp(letter, 'g'),
    marks: new RegExp(mark, 'g'),
    letters: (unit) => decode(unit, bytes),
  }
}

function decode(unit: string, bytes: ReadonlyMap<string, number>): readonly string[] {
  const three = /^[áâ][º»€\u0080]/i.test(unit)
  const lead = unit.charCodeAt(0)
  // Two-byte leads are capitals of Latin-1, three-byte leads small letters, whatever case the text has been put in.
  const high = three ? (((lead | 0x20) & 0x0f) << 12) | (((bytes.get(unit[1] as string) ?? 0) & 0x3f) << 6) : ((lead & 0xdf) & 0x1f) << 6
  const tail = unit[three ? 2 : 1]
  const code = tail === undefined ? undefined : bytes.get(tail)
  const tails = code === undefined ? (tail === ' ' ? [0xa0] : LOSABLE) : [code]
  const found = tails.map((byte) => String.fromCharCode(high | (byte & 0x3f)))
  if (code !== undefined) return /^[âÂ]/.test(unit) || OURS.test(found[0] as string) ? found : [unit]
  const likely = found.filter((letter) => OURS.test(letter))
  return likely.length > 0 ? [...likely.filter((letter) => letter === letter.toLowerCase()), ...likely.filter((letter) => letter !== letter.toLowerCase())] : [unit]
}
