import type { Edit } from '../../text/source'
import type { Segment, Word } from './segments'

/** Words of one letter that a lone sign may be: '¸' is 'á', '«' is 'ô', '®' the item 'đ)'; but '§ 5' is a section. */
const ONE = 'áàôơởủúýừêđĐ'
/** What stands around a sign: behind a word, or before the bracket or stroke of an item, or a number ('§30'). */
const PLACE = /[^\s\d*+.–-][,;]? \0(?! \d)|\0[)/\d]/
const LETTER = /\p{L}/u
/** Signs by nature, though Unicode has ª º µ as letters. */
const SIGN = /[^A-Za-zÀ-ÖØ-öø-ɏ]/

/** The edits of a line: letters, in capitals where their words are, and punctuation. */
export function editsOf({ reading, text, start: from, words }: Segment): Edit[] {
  const edits: Edit[] = []
  const capitals = reading.name === 'tcvn3' ? tellCapitals(words) : ''
  for (const [i, { start, raw, verdict }] of words.entries())
    for (const edit of verdict.found) {
      const put = capitals[i] === 'C' ? edit.put.toUpperCase() : edit.put
      const alone = raw.length === 1 && SIGN.test(raw) && LETTER.test(put)
      const inPlace =
        !alone ||
        (ONE.includes(put) && PLACE.test(`${text.slice(Math.max(0, start - from - 3), start - from)}\0${text.slice(start - from + 1, start - from + 3)}`))
      if (inPlace && put !== raw.slice(edit.start, edit.end)) edits.push({ start: start + edit.start, end: start + edit.end, put, rule: edit.rule })
    }
  return edits
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
