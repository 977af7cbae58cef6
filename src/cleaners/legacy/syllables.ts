/**
 * Is a word a Vietnamese syllable? By the rules of the spelling, not by a list: an onset, a rhyme that goes with it, at most one
 * tone mark, on a vowel that may bear it, and of the six tones only sắc and nặng where the syllable ends in a stop. Old and new
 * placement of the mark (hoà, hòa) are both right. About one string in thirty of random accented letters passes, which is why
 * decisions are made over lines and documents and never on one word.
 */
const ANY = 'b|ch|d|đ|h|kh|l|m|n|nh|ph|r|s|t|th|tr|v|x|gi'
const BACK_ONSET = `(?:${ANY}|c|g|ng)?`
const FRONT_ONSET = `(?:${ANY}|k|gh|ngh)?`
const BACK = [
  'a(?:ch?|i|m|ng?|nh|o|p|t|u|y)?', 'ă(?:c|m|ng?|p|t)', 'â(?:c|m|ng?|p|t|u|y)', 'o(?:c|i|m|ng?|p|t)?', 'oa(?:ch?|i|m|ng?|nh|o|p|t|y)?', 'oă(?:c|m|ng?|t)',
  'oe(?:n|o|t)?', 'oo(?:c|ng)', 'ô(?:c|i|m|ng?|p|t)?', 'ơ(?:i|m|n|p|t)?', 'u(?:a|c|i|m|ng?|p|t|ơ)?', 'uâ(?:ng?|t|y)', 'uê(?:ch|nh?|t)?', 'uô(?:c|i|m|ng?|t)',
  'uy(?:a|ch|nh?|p|t|u|ên|êt)?', 'ư(?:a|c|i|m|ng?|t|u)?', 'ươ(?:c|i|m|ng?|p|t|u)',
].join('|')
const FRONT = 'e(?:c|m|ng?|o|p|t)?|ê(?:ch|m|nh?|p|t|u)?|i(?:a|ch|m|nh?|p|t|u)?|iê(?:c|m|ng?|p|t|u)|y'
const GLIDE = 'qu(?:a(?:ch?|i|m|ng?|nh|o|t|u|y)?|ă(?:c|m|ng?|p|t)|â(?:c|ng?|t|u|y)|e(?:c|n|o|t)?|ê(?:ch|nh?|t|u)?|i(?:ch|nh|t)?|y(?:ch|nh?|t|ên|êt)?|ơ|ôc)'
const RULES = `(?:${BACK_ONSET}(?:${BACK})|${FRONT_ONSET}(?:${FRONT})|${GLIDE}|gi(?:n|p|ê(?:c|m|ng?|p|t))?|yê(?:m|ng?|t|u))`

const SYLLABLE = new RegExp(`^${RULES}$`)
/** The same without any marks, for words in which only a mark is wrong. */
const SKELETON = new RegExp(`^${bare(RULES)}$`)
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const STOPPED = /(?:[cpt]|ch)$/
const VOWELS = /[aăâeêioôơuưy]+/
const MARKED = 'ăâêôơư'
/** The vowels that bear the mark on their second letter, at least where a consonant follows; typists put it on either. */
const EITHER = /^(?:oa|oe|uy)$/
const SECOND = /^(?:oa[iyo]|oeo|uyu|uya|oo)$/

/** Is the word a syllable as it is spelt, letter case apart? */
export function isSyllable(word: string): boolean {
  const split = word.toLowerCase().normalize('NFD')
  const tones = split.match(TONES)
  if (tones && tones.length > 1) return false
  const plain = split.replace(TONES, '').normalize('NFC')
  if (!SYLLABLE.test(plain)) return false
  if (!tones) return !STOPPED.test(plain)
  if (STOPPED.test(plain) && tones[0] !== '\u0301' && tones[0] !== '\u0323') return false
  return mayBear(plain, split.slice(0, split.search(TONES)).normalize('NFC').length - 1)
}

/** Could the word be a syllable if its marks were others? */
export function resemblesSyllable(word: string): boolean {
  return SKELETON.test(bare(word.toLowerCase()))
}

function mayBear(plain: string, at: number): boolean {
  const onset = /^(?:qu|gi)(?=[aăâeêioôơuưy])/.exec(plain)?.[0].length ?? 0
  const cluster = VOWELS.exec(plain.slice(onset))
  // 'qúy' for 'quý' is a usual slip.
  if (!cluster) return false
  const place = at - onset - cluster.index
  if (place < 0) return plain.startsWith('quy') && at === 1
  const vowels = cluster[0]
  const marked = Math.max(...[...MARKED].map((letter) => vowels.lastIndexOf(letter)))
  if (marked >= 0) return place === marked
  return EITHER.test(vowels) ? place < 2 : place === (SECOND.test(vowels) ? 1 : 0)
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replaceAll('đ', 'd')
}
