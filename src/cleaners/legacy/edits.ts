import type { Edit } from '../../text/source'
import type { Segment, Word } from './segments'

/** Words of one letter that a lone sign may be: '¸' is 'á', '«' is 'ô', '®' the item 'đ)'. */
const ONE = 'áàôơởủúýừêđ'
const LETTER = /\p{L}/u
/** Signs by nature, though Unicode has ª º µ as letters; and controls. */
const SIGN = /[^A-Za-zÀ-ÖØ-öø-ɏ]/
const CONTROL = /[^ -~\u00a0-\uffff]/
const BEFORE = /[^\s\d*+.–-][,;]? $/

/** The edits of a line: letters, in capitals where their words are, and punctuation. */
export function editsOf({ reading, text, start: from, words }: Segment): Edit[] {
  const edits: Edit[] = []
  const capitals = reading.name === 'tcvn3' ? tellCapitals(words) : ''
  for (const [i, { start, raw, verdict }] of words.entries())
    for (const edit of verdict.found) {
      const put = capitals[i] === 'C' ? edit.put.toUpperCase() : edit.put
      const alone = raw.length === 1 && SIGN.test(raw) && LETTER.test(put)
      if (put !== raw.slice(edit.start, edit.end) && (!alone || isLetter(put, text, start - from)))
        edits.push({ start: start + edit.start, end: start + edit.end, put, rule: edit.rule })
    }
  return edits
}

/**
 * Is a sign that stands alone a letter? Behind a word, where '§ 5' is a section; before the bracket or stroke of an item ('®)'); and
 * where it is a control.
 */
function isLetter(put: string, text: string, at: number): boolean {
  const after = text.slice(at, at + 3)
  const inPlace = BEFORE.test(text.slice(Math.max(0, at - 3), at)) ? !/^§ \d/.test(after) : /^(?:.[)/]|§\d)/.test(after) || CONTROL.test(after.charAt(0))
  return inPlace && ONE.includes(put.toLowerCase())
}

/**
 * TCVN3 has no capitals with tone marks: they lived in fonts of their own (.VnTimeH), and the bytes say 'CéNG HOµ'. Where the plain
 * letters of a word are capitals so are the others ('C'); a word with one plain letter or none ('X·', 'Sè', 'ë') goes by the words
 * beside it. A line that was typed in small letters and only shown in capitals keeps them: nothing in it tells.
 */
function tellCapitals(words: readonly Word[]): string {
  const told = words.map(({ raw, verdict }) => {
    const plain = raw.replace(/[^A-Za-z]/g, '')
    if (/[a-z]/.test(plain)) return 'l'
    return plain.length < 2 ? '-' : verdict.value > 0 ? 'C' : '_'
  })
  const line = told.join('')
  return line.includes('C') ? line.replace(/(?<![l_-])([-_]+)(?=C|$)/g, (run) => run.replaceAll('-', 'C')) : line
}
