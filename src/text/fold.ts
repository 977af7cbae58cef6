/**
 * Folding: the same text in plain small ASCII letters, one unit for one unit, so that an offset in the fold is an
 * offset in the text. Tone marks, letter case, tone placement (hoà/hòa), the look-alikes Đ Ð, dashes, quotes and
 * spaces all fold together, which is what makes keywords recognisable through damage. Everything else becomes `~`.
 */
const OTHER = 126 // '~'
const LOOKALIKES: readonly (readonly [string, string])[] = [
  ['đĐðÐ', 'd'],
  ['“”„‟«»″❝❞', '"'],
  ['‘’‚‛′`´', "'"],
  ['–—―−‐‑‒﹣－', '-'],
  ['⁄∕／', '/'],
  ['…', '.'],
  ['：', ':'],
  ['；', ';'],
  ['•▪◦●○■□►▶➢✓✔', '*'],
  ['\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff', ' '],
  ['\n\r\f\v\u0085\u2028\u2029', '\n'],
  ['АВЕКМНОРСТУХ', 'abekmhopctyx'],
  ['авекмнорстух', 'abekmhopctyx'],
]

function buildTable(): Uint8Array {
  const table = new Uint8Array(65536).fill(OTHER)
  for (let code = 0; code < 128; code++) table[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0)
  const letters: [number, number][] = [
    [0x00c0, 0x024f],
    [0x1e00, 0x1eff],
  ]
  for (const [from, to] of letters)
    for (let code = from; code <= to; code++) {
      const base = String.fromCharCode(code).normalize('NFD').charCodeAt(0)
      if (base < 128) table[code] = table[base] ?? OTHER
    }
  for (const [from, to] of LOOKALIKES) for (let i = 0; i < from.length; i++) table[from.charCodeAt(i)] = to.charCodeAt(to.length === 1 ? 0 : i)
  return table
}

const TABLE = buildTable()
/** The one global of browsers, workers and Node that turns bytes into a one-byte string at full speed. */
declare const TextDecoder: { new (label: string): { decode(bytes: Uint8Array): string } }
const ascii = new TextDecoder('latin1')

/** The fold of a text: same length, ASCII only. */
export function fold(text: string): string {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = TABLE[text.charCodeAt(i)] as number
  return ascii.decode(bytes)
}

/** True for the letters and digits of a fold. */
export function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

/** Does a word begin at this offset of a fold? */
export function startsWord(folded: string, at: number): boolean {
  return at === 0 || !isWordCode(folded.charCodeAt(at - 1))
}

/** Does a word end at this offset of a fold? */
export function endsWord(folded: string, at: number): boolean {
  return at >= folded.length || !isWordCode(folded.charCodeAt(at))
}

/** White space of a text folded to single blanks, ends trimmed. A text that is already so comes back as it is. */
export function squeeze(text: string): string {
  return isSqueezed(text) ? text : text.replace(/\s+/g, ' ').trim()
}

const LOOSE = /[\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]| {2}/

function isSqueezed(text: string): boolean {
  return text.charCodeAt(0) !== 32 && text.charCodeAt(text.length - 1) !== 32 && !LOOSE.test(text)
}

const UPPER = 1
const LOWER = 2
/** Which units are capital and which are small letters, the Latin ones and the rest by the runtime's own tables. */
const CASES = buildCases()

function buildCases(): Uint8Array {
  const cases = new Uint8Array(0x2000)
  for (let code = 0; code < cases.length; code++) {
    const unit = String.fromCharCode(code)
    if (unit !== unit.toLowerCase()) cases[code] = UPPER
    else if (unit !== unit.toUpperCase()) cases[code] = LOWER
  }
  return cases
}

/** Is this unit of the text a capital letter? */
export function isUpper(text: string, at: number): boolean {
  return CASES[text.charCodeAt(at)] === UPPER
}

/** Share of capitals among the letters of a piece of a text, 0 to 1; 0 where there are none. */
export function upperShare(text: string, from = 0, to = text.length): number {
  let upper = 0
  let lower = 0
  for (let i = from; i < to; i++) {
    const kind = CASES[text.charCodeAt(i)]
    if (kind === UPPER) upper++
    else if (kind === LOWER) lower++
  }
  return upper + lower === 0 ? 0 : upper / (upper + lower)
}

/** Words of a fold, as [start, end) pairs would be too many objects: the count of runs between blanks. */
export function countWords(folded: string): number {
  let words = 0
  let inside = false
  for (let i = 0; i < folded.length; i++) {
    const blank = folded.charCodeAt(i) <= 32
    if (!blank && !inside) words++
    inside = !blank
  }
  return words
}
