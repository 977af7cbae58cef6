/**
 * Is a word a Vietnamese syllable? By the rules of the spelling, not by a list: an onset that goes with the vowel behind it, a rhyme,
 * at most one tone mark, and of the six tones only sắc and nặng where the syllable ends in a stop. Names of the highlands (Đắk Lắk,
 * Niê) pass. About one in sixty of the accented words of other languages, read in a wrong encoding, does too: decisions are made over
 * lines and documents, never on one word.
 */
const ONSET = '(?!c[eêiy]|n?g[eê]|ngi|n?gh[^eêi])(?:[bcdđghklmnprstvx]|[cgknpt]h|tr|ngh?|gi|qu)?'
const RHYMES = [
  '(?:o?[aăe]|u?[âô]|[iouư]|oo|u?yê|iê|ươ)(?:[cmnpt]|ng)?',
  'u?[êơy][mnpt]?|(?:o?a|u?[êy]|i)[cn]h',
  '(?:o?a|u?ô|[oơuư]|ươ)i|(?:o?a|u?â)y|(?:[aâiưê]|[iy]ê|uy|ươ)u|o?[ae]o|[iuư]a|uya|[aăoôuư]k',
]
const RULES = `^${ONSET}(?:${RHYMES.join('|')})$`

const SYLLABLE = new RegExp(RULES)
/** The same without any marks, for words in which only a mark is wrong. */
const SKELETON = new RegExp(bare(RULES))
const STOPPED = /[ckpt]h?$/
/** Vowels with a tone mark: the vowel, and whether the tone (sắc, nặng) may stand before a stop. */
const TONED: ReadonlyMap<string, readonly [vowel: string, stops: boolean]> = new Map(
  [...'aăâeêioôơuưy'].flatMap((vowel) => [...'\u0300\u0309\u0303\u0301\u0323'].map((tone, i) => [(vowel + tone).normalize(), [vowel, i > 2]])),
)

/** Is the word a syllable as it is spelt, letter case apart? */
export function isSyllable(word: string): boolean {
  const letters = word.normalize().toLowerCase()
  let [plain, tones, fits] = ['', 0, !STOPPED.test(letters)]
  for (let i = 0; i < letters.length; i++) {
    const toned = TONED.get(letters.charAt(i))
    plain += toned ? toned[0] : letters.charAt(i)
    if (toned) tones++
    if (toned?.[1]) fits = true
  }
  return fits && tones < 2 && SYLLABLE.test(plain)
}

/** Could the word be a syllable if its marks were others? */
export function resemblesSyllable(word: string): boolean {
  return SKELETON.test(bare(word.toLowerCase()))
}

function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
}
