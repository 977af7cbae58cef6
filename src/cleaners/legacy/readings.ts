import table from '../../lexicon/legacy.json'

/** One way to read the accented part of a text. */
export interface Reading {
  readonly name: string
  /** What its units stand for, the likeliest first; behind one that ends a word, '$'. */
  readonly letters: ReadonlyMap<string, readonly string[]>
  /** A unit: a letter of its own, one to three units of the text. */
  readonly unit: RegExp
  /** Words as it has them: plain letters, accented ones of any kind, and its units. */
  readonly word: RegExp
  /** Its letters prove themselves, whatever the word. */
  readonly sure: boolean
}

type Letters = Map<string, string[]>

const ANY = 'A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ\ufffd'
const [TCVN, VISCII] = table.bytes.map(([, high = '']) => [...high]) as [string[], string[]]
const isSmall = (letter: string): boolean => letter === letter.toLowerCase()

/** The text as it stands. */
export const UNICODE = reading('unicode', new Map(), '(?!)', `[${ANY}]+`)
/** Where two explain a text alike, the earlier one does. */
export const READINGS: readonly Reading[] = [
  doubled(VISCII.filter((letter) => isSmall(letter) && letter !== ' ')),
  tcvn3(TCVN.map((letter) => (isSmall(letter) || 'ĂÂĐÊÔƠƯ'.includes(letter) ? letter : ' '))),
  ...table.bytes.map(([name = '', high = '', low = '']) => {
    const letters = oneByte(high, low)
    const units = [...letters.keys()].join('')
    return reading(name, letters, `[${units}]`, `[${ANY}${units}]+`)
  }),
  ...table.sequences.map(paired),
]

/** How Windows-1252 shows a byte; of those from 0x80 that it has not, Latin-1's control. */
export function shown(code: number): string {
  return table.cp1252[code - 0x80] ?? String.fromCharCode(code)
}

/** Controls for which Windows-1252 has quotes and dashes are words of their own, where they are not letters. */
function reading(name: string, letters: Letters, unit: string, word: string, sure = false): Reading {
  for (let code = 0x80; code < 0xa0; code++) if (!letters.has(String.fromCharCode(code))) letters.set(String.fromCharCode(code), [shown(code)])
  return { name, letters, unit: new RegExp(`${unit}|[\u0080-\u009f]`, 'g'), word: new RegExp(`${word}|[\u0080-\u009f]`, 'g'), sure }
}

function add(letters: Letters, unit: string, letter: string): void {
  const known = letters.get(unit) ?? []
  if (!known.includes(letter)) letters.set(unit, [...known, letter])
}

/** One byte, one letter: TCVN 5712, VISCII, VPS, seen through Windows-1252 or Latin-1. Letters from 0x80 and from 0x01. */
function oneByte(high: Iterable<string>, low = ''): Letters {
  const letters: Letters = new Map()
  let code = 0x80
  for (const letter of high) {
    if (letter !== ' ') for (const unit of [String.fromCharCode(code), shown(code)]) add(letters, unit, letter)
    code++
  }
  for (const [i, letter] of [...low].entries()) if (letter !== ' ') add(letters, String.fromCharCode(1 + i), letter)
  return letters
}

/**
 * TCVN 5712 in its third form, the ABC of the .Vn fonts: the small letters and the capitals without tone marks; the others lived in
 * fonts of their own. Readers of PDF write its letter ư, the soft hyphen, as a hyphen: 'n-íc'.
 */
function tcvn3(high: readonly string[]): Reading {
  const letters = oneByte(high)
  const units = [...letters.keys()].join('')
  add(letters, '-', 'ư')
  return reading('tcvn3', letters, `[${units}-]`, `(?:[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ§®]{1,3}-)?[${ANY}${units}]+`)
}

/** A letter and a mark behind it, both shown by Windows-1252: VNI, and Windows-1258 taken for it. */
function paired({ name, singles, pairs }: (typeof table.sequences)[number]): Reading {
  const letters: Letters = new Map()
  const put = (base: string, mark: string, letter: string): void => {
    add(letters, base + mark, letter)
    add(letters, base.toUpperCase() + mark, letter.toUpperCase())
  }
  for (let i = 0; i < singles.length; i += 2) put(singles.charAt(i), '', singles.charAt(i + 1))
  let unit = `[${[...letters.keys()].join('')}]`
  for (const [bases = '', marks = '', marked = ''] of pairs) {
    unit = `[${bases}${bases.toUpperCase()}][${marks}]|${unit}`
    for (const base of bases)
      for (const [i, mark] of [...marks].entries()) {
        const parts = marked.charAt(i).normalize('NFD')
        put(base, mark, parts.replace('a', letters.get(base)?.[0] ?? base).normalize())
      }
  }
  return reading(name, letters, unit, `[${ANY}]+`)
}

/**
 * UTF-8 read as Windows-1252 or Latin-1 ('Ä‘á»™c láº­p'), put in small letters since or not. Decoders lose the bytes that Windows-1252
 * has not, editors the blank 0xA0 and the soft hyphen 0xAD.
 */
function doubled(small: readonly string[]): Reading {
  const letters: Letters = new Map()
  for (const recased of [(units: string) => units, (units: string) => units.toLowerCase()])
    for (const letter of [...small, ...small.map((one) => one.toUpperCase()), ...'“”‘’–—…•«»\u00a0°'])
      for (const look of [shown, (code: number) => String.fromCharCode(code)]) {
        const bytes = (encodeURI(letter).match(/\w\w/g) ?? []).map((hex) => Number.parseInt(hex, 16))
        const last = bytes.pop() as number
        const head = recased(bytes.map(look).join(''))
        for (const tail of [recased(look(last)), ...lost(last, letter)]) add(letters, head + tail, letter)
      }
  const tail = `[ ?\ufffd\u0080-\u00bf${table.cp1252}ÿ]?`
  const letter = `[áÁ][º»]${tail}|[ÃÄÅÆãäåæ]${tail}`
  const mark = `[âÂ](?:[€\u0080]${tail}|[\u00a0-\u00bf])`
  return reading('utf-8', letters, `${letter}|${mark}`, `${mark}|(?:${letter}|(?!${mark})[${ANY}])+`, true)
}

/** What is left of a last byte that was lost; an ử without its hyphen is likelier an ọ. */
function lost(byte: number, letter: string): string[] {
  if (byte === 0xa0) return letter === 'à' ? [' ', '$'] : [' ']
  return [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xad].includes(byte) && letter !== 'ử' ? ['', '\ufffd', '?'] : []
}
