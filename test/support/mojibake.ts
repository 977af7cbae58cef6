import table from '../../src/lexicon/legacy.json'

/** Texts as old encodings have them and a reader of Windows-1252 or Latin-1 sees them: the way there, for the way back to be tried. */
export type View = 'windows-1252' | 'latin-1'

export const ENCODINGS = ['tcvn3', 'viscii', 'vps', 'tcvn5712', 'vni', 'windows-1258', 'utf-8'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Signs of clean texts that have no place in the encodings with a letter for every byte, and what typists put. */
const TYPED: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '•': '*',
  '\u00a0': ' ',
  '«': '"',
  '»': '"',
  '°': 'o',
  '²': '2',
  '³': '3',
}

/** What of a text can be written in an encoding: the text that comes back, but for the capitals of TCVN3. */
export function writable(text: string, encoding: Encoding): string {
  const plain = text.normalize('NFC').replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
  return encoding === 'utf-8' ? plain : plain.replace(/[“”‘’–—…•\u00a0«»°²³]/g, (sign) => TYPED[sign] as string)
}

/** A writable text in an encoding, as seen through a one-byte reader. */
export function mojibake(text: string, encoding: Encoding, view: View = 'windows-1252'): string {
  if (encoding === 'utf-8') return [...new TextEncoder().encode(text)].map((byte) => see(byte, view)).join('')
  const letters = lettersOf(encoding)
  const units = [...text].map((letter) => letters.get(letter) ?? letters.get(letter.toLowerCase()) ?? letter)
  return units.join('').replace(/[\u0080-\u00ff]/g, (byte) => see(byte.charCodeAt(0), view))
}

/** Letters and their units, as Latin-1 characters of the bytes. */
function lettersOf(encoding: string): ReadonlyMap<string, string> {
  const bytes = table.bytes.find(([name]) => name === (encoding === 'tcvn3' ? 'tcvn5712' : encoding))
  if (bytes && encoding === 'tcvn3')
    return new Map(placed(bytes[1] ?? '', 0x80).filter(([letter]) => letter === letter.toLowerCase() || 'ĂÂĐÊÔƠƯ'.includes(letter)))
  if (bytes) return new Map([...placed(bytes[1] ?? '', 0x80), ...placed(bytes[2] ?? '', 1)])
  const { singles = '', pairs = [] } = table.sequences.find(({ name }) => name === encoding) ?? {}
  const own = new Map([...singles].flatMap((unit, i) => (i % 2 === 0 ? [[singles[i + 1] as string, unit] as const] : [])))
  const letters = new Map<string, string>(bothCases(own))
  const baseOf = new Map([...own].map(([letter, unit]) => [unit, letter]))
  for (const [bases = '', marks = '', marked = ''] of pairs)
    for (const base of bases)
      for (const [i, mark] of [...marks].entries()) {
        const letter = (marked[i] as string)
          .normalize('NFD')
          .replace('a', baseOf.get(base) ?? base)
          .normalize('NFC')
        const shown = encoding === 'vni' ? mark.toUpperCase() : mark
        if (!letters.has(letter)) letters.set(letter, base + mark)
        if (!letters.has(letter.toUpperCase())) letters.set(letter.toUpperCase(), base.toUpperCase() + shown)
      }
  return letters
}

function placed(letters: string, from: number): (readonly [string, string])[] {
  return [...letters].flatMap((letter, i) => (letter === ' ' ? [] : [[letter, String.fromCharCode(from + i)] as const]))
}

function bothCases(letters: ReadonlyMap<string, string>): (readonly [string, string])[] {
  return [...letters].flatMap(([letter, unit]) => [[letter, unit] as const, [letter.toUpperCase(), unit.toUpperCase()] as const])
}

function see(byte: number, view: View): string {
  return view === 'windows-1252' && byte >= 0x80 && byte < 0xa0 ? (table.cp1252[byte - 0x80] as string) : String.fromCharCode(byte)
}
