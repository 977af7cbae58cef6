import type { ClaimKinds } from '../../src/shapes'

/**
 * Lines that are their own expectation: `{date 2014-04-07|ngày 07/4/2014}` marks what must be found, with its place and its
 * values; what is unmarked must not be found. Marks nest. Values stand in the order below, then by name (`issuer="…"`);
 * '-' and '?' are null, and so are the issuer and subject that a citation's mark does not name.
 */
export interface Mark {
  readonly kind: keyof ClaimKinds
  readonly start: number
  readonly end: number
  readonly values: Readonly<Record<string, string | null>>
}
export interface MarkedLine {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Values by position, as the claims name them. */
const ORDER: { readonly [K in keyof ClaimKinds]: readonly (string & keyof ClaimKinds[K])[] } = {
  date: ['iso'],
  period: ['kind', 'from', 'to'],
  anniversary: ['years', 'from', 'to'],
  citation: ['number', 'date'],
  theme: ['kind'],
  movement: [],
  target: ['comparator', 'value', 'unit'],
}
const NAMES: { readonly [K in keyof ClaimKinds]?: Readonly<Record<string, string & keyof ClaimKinds[K]>> } = {
  anniversary: { event: 'event' },
  citation: { type: 'documentType', issuer: 'issuer', subject: 'subject' },
}
const ABSENT: { readonly [K in keyof ClaimKinds]?: Mark['values'] } = { citation: { issuer: null, subject: null } }
export const KINDS = Object.keys(ORDER) as (keyof ClaimKinds)[]

/** Read a line of the notation; a slip in it is an error with its column. */
export function readMarkedLine(line: string): MarkedLine {
  const marks: Mark[] = []
  let text = ''
  const open: { kind: keyof ClaimKinds; values: Mark['values']; start: number; column: number }[] = []
  for (let at = 0; at < line.length; ) {
    const unit = line.charAt(at)
    if (unit === '{') {
      const bar = endOfValues(line, at)
      open.push({ ...readValues(line.slice(at + 1, bar), at), start: text.length, column: at })
      at = bar + 1
      continue
    }
    if (unit === '}') {
      const mark = open.pop()
      if (!mark) throw new SyntaxError(`column ${at + 1}: '}' without a mark`)
      marks.push({ kind: mark.kind, start: mark.start, end: text.length, values: mark.values })
    } else text += unit
    at++
  }
  const left = open.pop()
  if (left) throw new SyntaxError(`column ${left.column + 1}: the mark is never closed`)
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) }
}

/** The bar that ends the values of a mark; one inside quotes is none. */
function endOfValues(line: string, from: number): number {
  let quoted = false
  for (let at = from; at < line.length; at++) {
    const unit = line.charAt(at)
    if (unit === '"') quoted = !quoted
    else if (unit === '|' && !quoted) return at
  }
  throw new SyntaxError(`column ${from + 1}: the mark has no '|'`)
}

function readValues(words: string, column: number): Pick<Mark, 'kind' | 'values'> {
  const [kind, ...rest] = words.match(/(?:[a-z]+=)?"[^"]*"|\S+/g) ?? []
  if (!isKind(kind)) throw new SyntaxError(`column ${column + 1}: no such kind of mark: '${kind ?? ''}'`)
  const values: Record<string, string | null> = { ...ABSENT[kind] }
  const order = [...ORDER[kind]] as string[]
  for (const word of rest) {
    const named = /^([a-z]+)="(.*)"$/.exec(word)
    const name = named ? (NAMES[kind] as Record<string, string> | undefined)?.[named[1] as string] : order.shift()
    if (!name) throw new SyntaxError(`column ${column + 1}: a ${kind} has no value '${word}'`)
    values[name] = valueOf(named ? (named[2] as string) : word)
  }
  if (order.length > 0) throw new SyntaxError(`column ${column + 1}: the ${kind} lacks ${order.join(', ')}`)
  return { kind, values }
}

const isKind = (word: string | undefined): word is keyof ClaimKinds => word !== undefined && word in ORDER
const valueOf = (word: string): string | null => (word === '-' || word === '?' ? null : word.replace(/^"(.*)"$/, '$1'))

/** The same line with its letters split (NFD): what is marked stays marked. */
export function splitLetters({ text, marks }: MarkedLine): MarkedLine {
  const to = (offset: number): number => text.slice(0, offset).normalize('NFD').length
  return {
    text: text.normalize('NFD'),
    marks: marks.map((mark) => ({ ...mark, start: to(mark.start), end: to(mark.end) })),
  }
}
