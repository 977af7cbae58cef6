/**
 * A seeded maker of slips: what a typist or a scan does to one word of a clean text, at a place that is known. For measuring how
 * many of them are found, kind by kind.
 */
export const KINDS = ['tone', 'mark', 'letter', 'doubled', 'lost'] as const
export type Kind = (typeof KINDS)[number]

/** A text with one slip: what was written, what should stand there, and where. */
export interface Slip {
  readonly kind: Kind
  readonly text: string
  readonly start: number
  readonly end: number
  /** The words that stood there. */
  readonly right: string
}

/** Numbers from 0 up to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Small words of running text with a blank on both sides. */
const WORD = /(?<=\p{Ll} )\p{Ll}{2,7}(?= \p{Ll})/gu

/** So many texts with one slip of the kind each, made of words drawn from the text. */
export function slips(text: string, kind: Kind, count: number, random: () => number): Slip[] {
  const places = [...text.matchAll(WORD)]
  const made: Slip[] = []
  for (let tries = 0; made.length < count && tries < 20 * count && places.length > 0; tries++) {
    const place = places[Math.floor(random() * places.length)] as RegExpExecArray
    const slip = slipAt(text, place.index, place[0], kind, random)
    if (slip) made.push(slip)
  }
  return made
}

function slipAt(text: string, start: number, right: string, kind: Kind, random: () => number): Slip | null {
  const put = (wrong: string, end = start + right.length): Slip => ({
    kind,
    text: text.slice(0, start) + wrong + text.slice(end),
    start,
    end: start + wrong.length,
    right,
  })
  if (kind === 'doubled') return put(`${right} ${right}`)
  if (kind === 'lost') return put('', start + right.length + 1)
  const wrong = (kind === 'tone' ? otherTone : kind === 'mark' ? otherMark : otherLetter)(right, random)
  return wrong && wrong !== right ? put(wrong) : null
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const TONED = /([aăâeêioôơuưy])([\u0300\u0301\u0303\u0309\u0323]?)/u

/** Tone marks apart, letters whole. */
const apart = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/([aeou])([\u0302\u0306\u031b])/g, (pair) => pair.normalize('NFC'))
    .replace(
      /([aeou])([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b])/g,
      (_, letter: string, tone: string, mark: string) => (letter + mark).normalize('NFC') + tone,
    )

/** Another tone mark, where it stood; on the last vowel where there was none. */
function otherTone(word: string, random: () => number): string | null {
  const split = apart(word)
  const tone = pick(TONES, random)
  const marked = /[\u0300\u0301\u0303\u0309\u0323]/.exec(split)
  if (marked) return split.replace(marked[0], tone).normalize('NFC')
  return TONED.test(split) ? split.replace(TONED, `$1${tone}`).normalize('NFC') : null
}

const MARKED = lettersBy('a:ăâ ă:aâ â:aă e:ê ê:e o:ôơ ô:oơ ơ:oô u:ư ư:u d:đ đ:d')

function lettersBy(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map((entry) => [entry.charAt(0), entry.slice(2)]))
}

/** Another mark on one letter, or none. */
function otherMark(word: string, random: () => number): string | null {
  const letters = [...apart(word)]
  const places = letters.flatMap((letter, i) => (MARKED.has(letter) ? [i] : []))
  if (places.length === 0) return null
  const at = pick(places, random)
  letters[at] = pick([...(MARKED.get(letters[at] as string) ?? '')], random)
  return letters.join('').normalize('NFC')
}

/** Letters that stand side by side on the keyboard, sound alike or look alike. */
const CONFUSED = lettersBy('n:mbl m:n g:hf h:gj c:tx t:cr p:o l:nk s:xd x:s d:sf đ:s r:td v:b b:vn k:l i:uoy y:ui u:i o:ip a:s e:r q:w')

/** One letter changed, taken out, put in twice, or exchanged with the next. */
function otherLetter(word: string, random: () => number): string | null {
  const letters = [...word]
  const at = Math.floor(random() * letters.length)
  const letter = letters[at] as string
  const way = Math.floor(random() * 4)
  if (way === 0) return CONFUSED.has(letter) ? splice(letters, at, 1, pick([...(CONFUSED.get(letter) ?? '')], random)) : null
  if (way === 1) return letters.length > 2 ? splice(letters, at, 1, '') : null
  if (way === 2) return splice(letters, at, 1, letter + letter)
  return at + 1 < letters.length ? splice(letters, at, 2, (letters[at + 1] as string) + letter) : null
}

const splice = (letters: readonly string[], at: number, count: number, put: string): string =>
  letters.slice(0, at).join('') + put + letters.slice(at + count).join('')
