import remarkParse from 'remark-parse'
import { type Data, unified } from 'unified'
import type { Plugin } from '../shapes'
import { markdownParts } from './markdown-parts'

interface Edit {
  readonly start: number
  readonly end: number
  readonly put: string
}
type Extension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>
type Handle = NonNullable<NonNullable<Extension['enter']>[string]>

/**
 * Constructs that would rewrite plain text: lists lose the numbers in the ink (two '3.' become 3 and 4), four blanks become
 * code, a row of dashes makes a heading of the line above, a definition or a tag disappears whole.
 */
const DISABLED = ['list', 'codeIndented', 'setextUnderline', 'definition', 'htmlFlow', 'htmlText']
/** Tokens of micromark that are markup and nothing else. */
const MARKUP = ['autolinkMarker', 'blockQuotePrefix', 'codeTextPadding', 'codeTextSequence', 'escapeMarker', 'labelImageMarker', 'labelMarker', 'resource']
/** Emphasis does not begin or end so: the stars of '(*) … (*)' are footnotes, the lines of '__/__/2024' blanks of a form. */
const STARS = { first: /^[*_]*[)\]}]/, last: /[([{][*_]*$/ }
const LINES = { first: /^[*_]*[)\]}/.,;:]/, last: /[([{/][*_]*$/ }

/** A fence and the name of a language; '~~~ Nơi nhận ~~~' is a fence to the parser too, but its words are text. */
const FENCE = /^[ \t]*[`~]+[ \t]*[\w.+#-]*[ \t]*$/

/**
 * Markdown by unified and remark-parse. In: a text in real Markdown. Out: edits in order that take the markup out of it; every
 * offset is one of the text, values of the tree are never used, and labels of items stay as they are written. Text that would
 * blow the parser up gives no edits.
 */
export function markdown(): Plugin {
  return { name: 'markdown', markdown: (text) => markdownParts(text).flatMap((part) => editsOf(text.slice(part.start, part.end), part.start)) }
}

function editsOf(words: string, offset: number): Edit[] {
  // A BOM at the front is dropped and every offset is then one too small (micromark 4.0.3, preprocess).
  const bom = /^\uFEFF*/.exec(words)?.[0].length ?? 0
  const found: Edit[] = []
  unified()
    .use(remarkParse)
    .data('micromarkExtensions', [{ disable: { null: DISABLED } }])
    .data('fromMarkdownExtensions', [{ enter: collectors(words.slice(bom), found) }])
    .parse(words.slice(bom))
  return disjoint(found).map((edit) => ({ start: edit.start + bom + offset, end: edit.end + bom + offset, put: edit.put }))
}

/** Handlers of the tree builder that note edits as markup comes by. All but `hardBreakEscape` are of tokens that it has no handler for. */
function collectors(words: string, found: Edit[]): Record<string, Handle> {
  const cut = (start: number, end: number): void => void found.push({ start, end, put: '' })
  const whole: Handle = (token) => cut(token.start.offset, token.end.offset)
  const pair =
    (width: number): Handle =>
    (token) => {
      const start = token.start.offset
      const end = token.end.offset
      if (isFormOrNote(words, start, end)) return
      cut(start - width, start)
      cut(end, end + width)
    }
  return {
    ...Object.fromEntries(MARKUP.map((type) => [type, whole])),
    codeFencedFence(token) {
      if (FENCE.test(words.slice(token.start.offset, token.end.offset))) whole.call(this, token)
    },
    emphasisText: pair(1),
    strongText: pair(2),
    atxHeadingSequence: (token) => cut(token.start.offset, token.end.offset + (/^[ \t]*/.exec(words.slice(token.end.offset))?.[0].length ?? 0)),
    hardBreakEscape(token) {
      whole.call(this, token)
      this.enter({ type: 'break' }, token)
    },
    characterReferenceMarker: reference(found),
  }
}

/** Do the marks around [start, end) belong to a form or a footnote rather than to emphasis? Its first and last letters tell. */
function isFormOrNote(words: string, start: number, end: number): boolean {
  const never = words.charAt(start - 1) === '_' ? LINES : STARS
  return never.first.test(words.slice(start, Math.min(end, start + 16))) || never.last.test(words.slice(Math.max(start, end - 16), end))
}

/**
 * '&' and ';' of an entity are one type of token, and between them the tree builder adds the letters that it means to the text
 * that is open: what has come to it since the '&' is what the entity means.
 */
function reference(found: Edit[]): Handle {
  let open: { start: number; length: number } | null = null
  return function (token) {
    const node = this.stack[this.stack.length - 1]
    const value = node && 'value' in node ? node.value : ''
    if (open) found.push({ start: open.start, end: token.end.offset, put: value.slice(open.length) })
    open = open ? null : { start: token.start.offset, length: value.length }
  }
}

/** In order, without what lies in another: escapes and entities of an address go with the address. */
function disjoint(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = []
  let end = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < end) continue
    kept.push(edit)
    end = edit.end
  }
  return kept
}
