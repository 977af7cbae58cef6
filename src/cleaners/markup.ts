import { allMatches } from '../text/matches'
import type { Edit } from '../text/source'

/**
 * The traces of markup in texts that came out of web pages and editors: emphasis marks around words and quotes, '#' before
 * headings, pipes and <br> of a table that holds a letterhead or a signature. Bullets ('* '), rules ('***', '-----') and
 * stars that do not pair are text. No Markdown parser: labels of items must stay as the ink has them.
 */
const STAR_RUN = /\*{1,3}/g
const HEADING = /^(#{1,6}) +(?=\S)/gm
const BREAK = /<br ?\/?>/gi
const ROW = /^\|.*\|[ \t]*$/gm
const LETTERHEAD = /CỘNG H|ĐẢNG CỘNG SẢN|Nơi nhận|N[ơo]i nh|S[ốoó][ :]|, ngày|ĐOÀN TNCS/i

const NAMED = /(?:phong trào|cuộc vận động|chủ đề|khẩu hiệu)(?: thi đua)?:?\s*$/i

export function markupEdits(text: string): Edit[] {
  const edits: Edit[] = []
  if (text.includes('*')) {
    emphasis(text, edits)
    lostQuotes(text, edits)
  }
  if (text.includes('#')) for (const match of allMatches(HEADING, text)) edits.push(cut(match.index, match[0].length, 'markup/heading'))
  if (text.includes('|')) tables(text, edits)
  return edits
}

const cut = (start: number, length: number, rule: string): Edit => ({ start, end: start + length, put: '', rule })

/** An opening quotation mark that a scan read as a star: 'chủ đề *Thi đua …”'. */
function lostQuotes(text: string, edits: Edit[]): void {
  for (const match of allMatches(LOST_QUOTE, text))
    if (/[”"]/.test(text.slice(match.index, match.index + 600)))
      edits.push({ start: match.index + match[0].length - 1, end: match.index + match[0].length, put: '“', rule: 'markup/quote' })
}

const LOST_QUOTE = /(?:chủ đề|khẩu hiệu|phương châm|phong trào thi đua)\s*:?\s*\*(?=\p{Lu}[^*]{8,400}[”"])/giu

/** A run of stars is emphasis when it touches a word or quote on one side and its like closes it before the next empty line. */
function emphasis(text: string, edits: Edit[]): void {
  let open: { at: number; run: string } | null = null
  for (const match of allMatches(STAR_RUN, text)) {
    const at = match.index
    const before = text.charAt(at - 1)
    const after = text.charAt(at + match[0].length)
    if (open && open.run.length === match[0].length && /\S/.test(before) && !crossesGap(text, open.at, at)) {
      // A movement's name in italics is as good as quoted; the marks stay as quotation marks.
      const named = open.run === '*' && NAMED.test(text.slice(Math.max(0, open.at - 40), open.at)) && !/["“]/.test(text.charAt(open.at + 1))
      edits.push(
        { ...cut(open.at, open.run.length, 'markup/emphasis'), put: named ? '“' : '' },
        { ...cut(at, match[0].length, 'markup/emphasis'), put: named ? '”' : '' },
      )
      open = null
    } else if (/\S/.test(after) && after !== '*' && (at === 0 || /[\s“"'(|>\-–]/.test(before))) open = { at, run: match[0] }
  }
}

/** Is there an empty line between, or more than one could have emphasised? */
function crossesGap(text: string, from: number, to: number): boolean {
  return to - from > 2000 || /\n[ \t]*\n/.test(text.slice(from, to))
}

/** Rows of a table that hold parts of the head or tail are set one cell a line, left column first. */
function tables(text: string, edits: Edit[]): void {
  for (const match of allMatches(ROW, text)) {
    if (!LETTERHEAD.test(match[0])) continue
    for (let i = 0; i < match[0].length; i++) {
      if (match[0].charAt(i) !== '|') continue
      const edge = i === 0 || /^\|\s*$/.test(match[0].slice(i))
      edits.push({ start: match.index + i, end: match.index + i + 1, put: edge ? '' : '\n', rule: 'markup/table' })
    }
    for (const hit of allMatches(BREAK, match[0]))
      edits.push({ start: match.index + hit.index, end: match.index + hit.index + hit[0].length, put: '\n', rule: 'markup/table' })
  }
}
