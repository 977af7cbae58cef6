/**
 * What scanning does to a text, as a seeded model: each unit is damaged with a given probability, and how is drawn by the
 * weights below, which follow the order of frequency in OCR output of printed Vietnamese pages (tone marks first, then
 * punctuation, look-alike letters, digits, blanks, specks). The same text, share and seed give the same damage.
 */
const FAMILIES = ['aàáảãạăằắẳẵặâầấẩẫậ', 'eèéẻẽẹêềếểễệ', 'iìíỉĩị', 'oòóỏõọôồốổỗộơờớởỡợ', 'uùúủũụưừứửữự', 'yỳýỷỹỵ', 'dđ']
const ALIKE: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'l',
  '5': 'S',
  '8': 'B',
  l: '1',
  O: '0',
  c: 'e',
  e: 'c',
  n: 'u',
  u: 'n',
  t: 'r',
  i: 'l',
  I: 'l',
  h: 'b',
  đ: 'd',
  Đ: 'D',
  T: 'I',
  W: 'V',
  ';': ':',
  ':': ';',
  ',': '.',
  '.': ',',
  '“': '"',
  '”': '"',
  '-': '~',
  '–': '-',
  '/': '⁄',
}
const SPECKS = ["'", '`', '.', '~', '|']

/** Mulberry32: 32 bits of state, the same numbers on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A text with a share of its units damaged, 0 to 1. Line breaks stay. */
export function damage(text: string, share: number, seed: number): string {
  const next = random(seed)
  let out = ''
  for (const unit of text) out += unit === '\n' || next() >= share ? unit : spoil(unit, next)
  return out
}

function spoil(unit: string, next: () => number): string {
  const kind = next()
  if (kind < 0.62) return confuse(unit, next)
  if (kind < 0.78) return ALIKE[unit] ?? confuse(unit, next)
  if (kind < 0.86) return unit === ' ' ? '' : unit
  if (kind < 0.92) return `${unit}${unit === ' ' ? ' ' : ''}`
  if (kind < 0.97) return unit + (SPECKS[Math.floor(next() * SPECKS.length)] as string)
  return /\p{L}/u.test(unit) ? '' : unit
}

/** Another letter of the same family: a tone or a mark lost, gained or misread. */
function confuse(unit: string, next: () => number): string {
  const small = unit.toLowerCase()
  const family = FAMILIES.find((letters) => letters.includes(small))
  if (!family) return ALIKE[unit] ?? unit
  const other = [...family][Math.floor(next() * family.length)] as string
  return unit === small ? other : other.toUpperCase()
}
