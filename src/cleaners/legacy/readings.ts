import table from '../../lexicon/legacy.json'

/** One way to read the accented part of a text. */
export interface Reading {
  readonly name: string
  /** Words as it has them: plain letters, accented ones of any kind, and its own units. */
  readonly word: RegExp
  /** A letter of its own: one to three units of the text. */
  readonly unit: RegExp
  /** What a unit may stand for, at the end of a word or not, the likeliest first. */
  readonly letters: (unit: string, last?: boolean) => readonly string[]
  /** Has no capitals with tone marks: those lived in a font of their own. */
  readonly caseless?: boolean
  /** Reads all that this other one does. */
  readonly covers?: string
  /** Its sequences for punctuation; they and its letters prove themselves, whatever the word. */
  readonly marks?: RegExp
}

export const LETTERS = 'A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ\ufffd'
/** Bytes that Windows-1252 does not have: decoders lose them. */
const LOST = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

/** The text as it stands. */
export const UNICODE: Reading = { name: 'unicode', word: new RegExp(`[${LETTERS}]+`, 'g'), unit: /(?!)/g, letters: (unit) => [unit] }

/** How Windows-1252 shows a byte of 0x80 to 0x9F that Latin-1 leaves a control. */
export function shown(code: number): string {
  return table.cp1252[code - 0x80] ?? String.fromCharCode(code)
}

/** One byte, one letter: TCVN3, TCVN 5712, VISCII, VPS, seen through Windows-1252 or Latin-1. */
function byteReading([name = '', high = '', low = '']: readonly string[]): Reading {
  const letters = new Map<string, readonly string[]>()
  const put = (code: number, letter: string): void => {
    if (letter === ' ') return
    letters.set(String.fromCharCode(code), [letter])
    letters.set(shown(code), [letter])
  }
  for (const [i, letter] of [...high].entries()) put(0x80 + i, letter)
  for (const [i, letter] of [...low].entries()) put(1 + i, letter)
  const caseless = name === 'tcvn3'
  const lost = LOST.flatMap((code) => letters.get(String.fromCharCode(code)) ?? [])
  if (lost.length > 0) letters.set('\ufffd', lost)
  const units = [...letters.keys()].join('')
  // Readers of PDF write the soft hyphen, here the letter ư, as a hyphen: 'n-íc'.
  const onset = caseless ? '(?:[bcdghklmnpqrstvxBCDGHKLMNPQRSTVX§®]{1,3}-)?' : ''
  if (caseless) letters.set('-', ['ư'])
  return {
    name,
    word: new RegExp(`${onset}[${LETTERS}${units}]+`, 'g'),
    unit: new RegExp(`[${units}${caseless ? '-' : ''}]`, 'g'),
    letters: (unit) => letters.get(unit) ?? [unit],
    caseless,
    ...(name === 'tcvn5712' ? { covers: 'tcvn3' } : {}),
  }
}

/** A letter and a mark behind it, both shown by Windows-1252: VNI, and Windows-1258 taken for it. */
function pairReading({ name, singles, pairs }: (typeof table.sequences)[number]): Reading {
  const letters = new Map<string, string>()
  for (let i = 0; i < singles.length; i += 2) put(letters, singles[i] as string, '', singles[i + 1] as string)
  const own = [...letters.keys()]
  for (const [bases = '', marks = '', marked = ''] of pairs)
    for (const base of bases)
      for (const [i, mark] of [...marks].entries()) {
        const letter = (marked[i] as string).normalize('NFD').replace('a', letters.get(base) ?? base).normalize('NFC')
        // A VNI mark is a capital beside a capital, but for slips; those of Windows-1258 have no case.
        for (const form of new Set([mark, marks.includes(mark.toUpperCase()) ? mark : mark.toUpperCase()])) put(letters, base, form, letter)
      }
  const shapes = pairs.map(([bases = '', marks = '']) => `[${both(bases)}][${both(marks)}]`)
  return {
    name,
    word: UNICODE.word,
    unit: new RegExp([...shapes, `[${own.join('')}]`].join('|'), 'g'),
    letters: (unit) => [letters.get(unit) ?? unit],
  }
}

function put(letters: Map<string, string>, base: string, mark: string, letter: string): void {
  letters.set(base + mark, letter)
  letters.set(base.toUpperCase() + mark, letter.toUpperCase())
}

const both = (letters: string): string => letters + letters.toUpperCase()

/** Likeliest first: where two explain a text alike, the earlier one does. */
export const READINGS: readonly Reading[] = [...table.bytes.map(byteReading), ...table.sequences.map(pairReading)]
