import type { ParseOptions } from '../shapes'
import { fold } from '../text/fold'

const OURS = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9àáảãèéẻẽìíỉĩòóỏõùúủũỳýÀÁÈÉÌÍÒÓÙÚÝ]/g
const LETTER = /\p{L}/gu
/** Frequent words of office texts without their marks. */
const STRIPPED = /(?<![a-z])(?:cua|va|cac|nhung|duoc|trong|thi dua|phong trao|khen thuong|thuc hien|nghi quyet|uy ban|nhan dan|can cu|ke hoach|quyet dinh|cong|dang|tinh|so|ngay|thang|nam)(?![a-z])/g
/** How much of a text is read, in UTF-16 units. */
const SAMPLE = 6000

/** The language by its letters: Vietnamese marks about a fifth of them; stripped of marks it shows in its words. */
export function resolveLanguage(text: string, options: ParseOptions): { code: string; confidence: number } {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(LETTER)?.length ?? 0
  if (letters === 0) return { code: 'und', confidence: 0 }
  const share = (sample.match(OURS)?.length ?? 0) / letters
  if (share >= 0.12) return { code: 'vie', confidence: letters > 40 ? 0.99 : 0.9 }
  const words = (fold(sample).match(STRIPPED)?.length ?? 0) / (sample.split(/\s+/).length || 1)
  if (words > 0.18) return { code: 'vie', confidence: 0.8 }
  const asked = letters > 60 ? options.use?.find((plugin) => plugin.language)?.language?.(sample) : undefined
  if (asked) return asked
  return share >= 0.05 ? { code: 'vie', confidence: 0.5 } : { code: 'und', confidence: 0.3 }
}
