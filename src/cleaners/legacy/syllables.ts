/**
 * Is a word a Vietnamese syllable? By the rules of the spelling, not by a list: an onset, a rhyme that goes with it, at most one
 * tone mark, on a vowel that may bear it, and of the six tones only sắc and nặng where the syllable ends in a stop. Old and new
 * placement of the mark (hoà, hòa) are both right. About one in sixty of the accented words of other languages, read in a wrong
 * encoding, passes: decisions are made over lines and documents, never on one word.
 */
const ANY = 'b|ch|d|đ|h|k|kh|l|m|n|nh|ph|r|s|t|th|tr|v|x|gi'
const BACK_ONSET = `(?:${ANY}|c|g|ng)?`
const FRONT_ONSET = `(?:${ANY}|gh|ngh)?`
const BACK = [
  'a(?:ch?|i|m|ng?|nh|o|p|t|u|y)?', 'ă(?:c|m|ng?|p|t)', 'â(?:c|m|ng?|p|t|u|y)', 'o(?:c|i|m|ng?|p|t)?', 'oa(?:ch?|i|m|ng?|nh|o|p|t|y)?', 'oă(?:c|m|ng?|t)',
  'oe(?:n|o|t)?', 'oo(?:c|ng)', 'ô(?:c|i|m|ng?|p|t)?', 'ơ(?:i|m|n|p|t)?', 'u(?:a|c|i|m|ng?|p|t|ơ)?', 'uâ(?:ng?|t|y)', 'uê(?:ch|nh?|t)?', 'uô(?:c|i|m|ng?|t)',
  'uy(?:a|ch|nh?|p|t|u|ên|êt)?', 'ư(?:a|c|i|m|ng?|t|u)?', 'ươ(?:c|i|m|ng?|p|t|u)',
  // Names of the highlands: Đắk Lắk, Niê.
  '[aăoôuư]k', 'iê',
].join('|')
const FRONT = 'e(?:c|m|ng?|o|p|t)?|ê(?:ch|m|nh?|p|t|u)?|i(?:a|ch|m|nh?|p|t|u)?|iê(?:c|m|ng?|p|t|u)|y'
const GLIDE = 'qu(?:a(?:ch?|i|m|ng?|nh|o|t|u|y)?|ă(?:c|m|ng?|p|t)|â(?:c|ng?|t|u|y)|e(?:c|n|o|t)?|ê(?:ch|nh?|t|u)?|i(?:ch|nh|t)?|y(?:ch|nh?|t|ên|êt)?|ơ|ôc)'
const RULES = `(?:${BACK_ONSET}(?:${BACK})|${FRONT_ONSET}(?:${FRONT})|${GLIDE}|gi(?:n|p|ê(?:c|m|ng?|p|t))?|yê(?:m|ng?|t|u))`

const SYLLABLE = new RegExp(`^${RULES}$`)
/** The same without any marks, for words in which only a mark is wrong. */
const SKELETON = new RegExp(`^${bare(RULES)}$`)
const COMBINING = /[\u0300-\u036f]/
const STOPPED = /(?:[ckpt]|ch)$/
const ONSET = /^(?:qu|gi)(?=[aăâeêioôơuưy])/
const VOWELS = /[aăâeêioôơuưy]+/
const MARKED = /[ăâêôơư](?!.*[ăâêôơư])/
/** Vowels that bear the mark on the second letter, or where typists put it on either. */
const EITHER = /^(?:oa|oe|uy)$/
const SECOND = /^(?:oa[iyo]|oeo|uyu|uya|oo)$/
const LONGEST = 8

/** Vowels with a tone mark: the vowel, and whether the tone (sắc, nặng) may stand before a stop. */
const TONED: ReadonlyMap<string, readonly [vowel: string, stops: boolean]> = new Map(
  [...'aăâeêioôơuưy'].flatMap((vowel) => [...'\u0300\u0309\u0303\u0301\u0323'].map((tone) => [(vowel + tone).normalize('NFC'), [vowel, tone === '\u0301' || tone === '\u0323']])),
)

/** Is the word a syllable as it is spelt, letter case apart? */
export function isSyllable(word: string): boolean {
  const letters = (COMBINING.test(word) ? word.normalize('NFC') : word).toLowerCase()
  if (letters.length > LONGEST) return false
  let plain = ''
  let at = -1
  let stops = false
  for (let i = 0; i < letters.length; i++) {
    const letter = letters.charAt(i)
    const toned = letter > '\x7f' ? TONED.get(letter) : undefined
    plain += toned ? toned[0] : letter
    if (!toned) continue
    if (at >= 0) return false
    at = i
    stops = toned[1]
  }
  if (!SYLLABLE.test(plain) || (!stops && STOPPED.test(plain))) return false
  return at < 0 || mayBear(plain, at)
}

/** Could the word be a syllable if its marks were others? */
export function resemblesSyllable(word: string): boolean {
  return word.length <= LONGEST && SKELETON.test(bare(word.toLowerCase()))
}

/** Is this vowel of a syllable the one that bears its tone mark? */
function mayBear(plain: string, at: number): boolean {
  const onset = ONSET.exec(plain)?.[0].length ?? 0
  const cluster = VOWELS.exec(plain.slice(onset))
  if (!cluster) return false
  const place = at - onset - cluster.index
  // 'qúy' for 'quý' is a usual slip.
  if (place < 0) return at === 1 && plain.startsWith('quy')
  const [vowels] = cluster
  const marked = MARKED.exec(vowels)
  if (marked) return place === marked.index
  return EITHER.test(vowels) ? place < 2 : place === (SECOND.test(vowels) ? 1 : 0)
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replaceAll('đ', 'd')
}
