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
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const STOPPED = /[ckpt]h?$/

/** Is the word a syllable as it is spelt, letter case apart? */
export function isSyllable(word: string): boolean {
  const split = word.toLowerCase().normalize('NFD')
  const tones = split.match(TONES) ?? []
  const plain = split.replace(TONES, '').normalize()
  return tones.length < 2 && SYLLABLE.test(plain) && (!STOPPED.test(plain) || '\u0301\u0323'.includes(tones[0] ?? ' '))
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
