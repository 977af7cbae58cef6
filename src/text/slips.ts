import { apart, lettersOf, onsetOf, plain, plainOf, rhymePlaceOf, spellingOf, syllableWith, toneOf } from './syllables'

/** How one syllable was made of another, the likeliest first; 0 where more than one thing would have happened to it. */
export const TONE = 1
export const MARK = 2
export const LETTER = 3

/** The one slip that makes `ink` of `right`: another tone mark, other marks on its letters, all marks lost, one letter or one onset. */
export function slipBetween(ink: number, right: number): number {
  const [one, two] = [spellingOf(ink), spellingOf(right)]
  if (one === two) return toneOf(ink) === toneOf(right) ? 0 : TONE
  if (toneOf(ink) !== toneOf(right)) return toneOf(ink) === 0 && lettersOf(one).replace('đ', 'd') === plainOf(two) ? LETTER : 0
  if (plainOf(one) === plainOf(two)) return MARK
  return oneLetter(lettersOf(one), lettersOf(two)) || soundAlike(one, two) ? LETTER : 0
}

/** Onsets that much of the country says alike, before the same rhyme. */
const ALIKE = ['ch tr', 'd gi r', 'l n', 's x'].map((list) => list.split(' '))
const soundAlike = (one: number, two: number): boolean =>
  rhymePlaceOf(one) === rhymePlaceOf(two) && ALIKE.some((list) => list.includes(onsetOf(one)) && list.includes(onsetOf(two)))

/** One letter put in, taken out, changed, or two neighbours exchanged. */
export function oneLetter(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return Math.max(left.length, right.length) === 1 || (left.length === 2 && left[0] === right[1] && left[1] === right[0])
}

/** Letters under their marks; letters that sound or look like others, or stand beside them on the keyboard; those that hands leave out. */
const VARIANTS = lettersBy('a:aăâ e:eê o:oôơ u:uư d:dđ')
const CONFUSED = lettersBy(
  'b:vnh c:xte d:sf đ:d e:cro f:dg g:hfq h:gjnb i:uylt j:hi k:ljh l:nkit m:n n:mbuh o:ipce p:o q:wg r:tdn s:xa t:rcyl u:nyiv v:bcy w:qv x:sc y:uiv z:xd',
)
const LEFT_OUT = 'hngrtciuoaưđ'

function lettersBy(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map((entry) => [entry.charAt(0), entry.slice(2)]))
}

/** The syllables that a word may have been under another tone, then under other marks, then both. */
export function remarked(word: string): readonly (readonly number[])[] {
  const { letters, tone } = apart(word)
  const spellings = respelt(plain(letters))
  const tones = (spelling: string): number[] => [0, 1, 2, 3, 4, 5].map((other) => syllableWith(spelling, other))
  return [tones(letters), spellings.map((spelling) => syllableWith(spelling, tone)), spellings.flatMap(tones)]
}

/** The same letters under all marks; of a word with more vowels than syllables have nothing but itself. */
function respelt(bare: string): readonly string[] {
  if (bare.replace(/[^aeou]/g, '').length > 3) return [bare]
  return [...bare].reduce<string[]>((made, letter) => made.flatMap((start) => [...(VARIANTS.get(letter) ?? letter)].map((variant) => start + variant)), [''])
}

/** The syllables that a word may have been before one letter was put in, exchanged with the next, changed or left out. */
export function retyped(word: string): readonly number[] {
  const { letters, tone } = apart(word)
  const made: string[] = []
  for (let i = 0; i <= letters.length; i++) {
    const [start, here, end] = [letters.slice(0, i), letters.charAt(i), letters.slice(i + 1)]
    if (here) made.push(start + end, start + end.charAt(0) + here + end.slice(1))
    for (const other of CONFUSED.get(here) ?? '') made.push(start + other + end)
    for (const other of LEFT_OUT) made.push(start + other + here + end)
  }
  return made.map((spelling) => syllableWith(spelling, tone))
}
