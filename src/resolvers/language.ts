import type { ParseOptions } from '../shapes'
import type { Source } from '../text/source'

/** Letters that Vietnamese writes with marks: đ, ă â ê ô ơ ư and every vowel with a tone. */
const OURS = markTable('ăâđêôơưĂÂĐÊÔƠƯàáảãèéẻẽìíỉĩòóỏõùúủũỳýÀÁÈÉÌÍÒÓÙÚÝ')
/** Frequent words of office texts without their marks. */
const STRIPPED =
  /(?<![a-z])(?:cua|va|cac|nhung|duoc|trong|thi dua|phong trao|khen thuong|thuc hien|nghi quyet|uy ban|nhan dan|can cu|ke hoach|quyet dinh|cong|dang|tinh|so|ngay|thang|nam)(?![a-z])/g
/** How much of a text is read, in UTF-16 units. */
const SAMPLE = 2000

/** The language by its letters: Vietnamese marks about a fifth of them; stripped of marks it shows in its words. */
export function resolveLanguage({ text, fold }: Source, options: ParseOptions): { code: string; confidence: number } {
  const { letters, ours } = countLetters(text, fold)
  if (letters === 0) return { code: 'und', confidence: 0 }
  const share = ours / letters
  if (share >= 0.12) return { code: 'vie', confidence: letters > 40 ? 0.99 : 0.9 }
  const sample = fold.slice(0, SAMPLE)
  const words = (sample.match(STRIPPED)?.length ?? 0) / (sample.split(/\s+/).length || 1)
  if (words > 0.18) return { code: 'vie', confidence: 0.8 }
  const asked = letters > 60 ? options.use?.find((plugin) => plugin.language)?.language?.(text.slice(0, SAMPLE)) : undefined
  return asked ?? (share >= 0.05 ? { code: 'vie', confidence: 0.5 } : { code: 'und', confidence: 0.3 })
}

function countLetters(text: string, fold: string): { letters: number; ours: number } {
  let letters = 0
  let ours = 0
  for (let i = 0; i < Math.min(text.length, SAMPLE); i++) {
    const code = fold.charCodeAt(i)
    const unit = text.charCodeAt(i)
    if ((code >= 97 && code <= 122) || (code === 126 && unit > 126)) letters++
    ours += OURS[unit] ?? 0
  }
  return { letters, ours }
}

function markTable(letters: string): Uint8Array {
  const table = new Uint8Array(0x1efa).fill(1, 0x1ea0)
  for (const letter of letters) table[letter.charCodeAt(0)] = 1
  return table
}
