import { allMatches } from '../text/matches'
import type { Edit } from '../text/source'

/**
 * Letters that a scan or a typist put for digits inside a date or after 'ngày', 'tháng', 'năm': O and Ø for 0, l, I and | for 1.
 * Only these have one reading; S, § and B have two (5 or 8, 8 or 3) and stay as they are.
 */
const DATE = /(?<![\p{L}\d])[\dOoØQlI|]{1,2}([/.-])[\dOoØQlI|]{1,2}\1[12][\dOoØQlI|]{3}(?![\p{L}\d])/gu
const AFTER_WORD = /(?<=(?:ngày|tháng|th[aáàảãạ]ng) ?)(?=\d?[OoØQlI|])([\dOoØQlI|]{1,2})(?= ?(?:tháng|năm|[/.-]\d))/giu
const YEAR = /(?<=năm )(?=\d{0,3}[OoØQlI|])([12][\dOoØQlI|]{3})(?![\p{L}\d])/gu
const SERIAL = /(?<=[sS]ố:? )(?=[OolI|])([OolI|]\d{1,4})(?=\/)/gu
const DIGIT: Readonly<Record<string, string>> = { O: '0', o: '0', Ø: '0', Q: '0', l: '1', I: '1', '|': '1' }
const SUSPECT = /[OØQlI|](?=[\d/])|\d[OoØQlI|]/

export function digitEdits(text: string): Edit[] {
  if (!SUSPECT.test(text)) return []
  const edits: Edit[] = []
  for (const pattern of [DATE, AFTER_WORD, YEAR, SERIAL])
    for (const match of allMatches(pattern, text)) {
      const letters = match[0].match(/[OoØQlI|]/g)?.length ?? 0
      if (letters === 0 || letters > 3 || !/\d/.test(match[0])) continue
      for (let i = 0; i < match[0].length; i++) {
        const put = DIGIT[match[0].charAt(i)]
        if (put) edits.push({ start: match.index + i, end: match.index + i + 1, put, rule: 'digits/confused' })
      }
    }
  return edits
}
