import { oneLine } from './clean'
import type { Host } from './host'
import type { Style } from './paint'

/** Words of one style; pieces stand a space apart. */
export interface Piece {
  readonly text: string
  readonly style?: Style | undefined
  /** Not broken at its blanks. */
  readonly whole?: true
}

/** What the width of a line and the colours decide. */
export type Page = Pick<Host, 'width' | 'paint' | 'language'>

/** Letters of composed text; these documents have no wide ones. */
export const widthOf = (text: string): number => [...text.normalize('NFC')].length
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/**
 * A lead and what hangs beside it: the lines that follow the first stand under the first word of the body. The lead is taken as it
 * is, blanks and all; the body is folded.
 */
export function hang(page: Page, lead: Piece, body: readonly Piece[]): string {
  const margin = Math.min(widthOf(lead.text), page.width >> 1)
  const lines = flow(wordsOf(body), page.width - widthOf(lead.text), page.width - margin)
  const [first = [], ...rest] = lines.map((line) => painted(page, line))
  const indent = ' '.repeat(margin)
  return [page.paint(lead.text, lead.style) + first, ...rest.map((line) => indent + line)].map((line) => `${line.trimEnd()}\n`).join('')
}

/** As many first words as there is room for, and a sign where some are left out. */
export function firstWords(text: string, room: number): string {
  const clean = oneLine(text)
  if (widthOf(clean) <= room) return clean
  const letters = [...clean].slice(0, Math.max(1, room - 1)).join('')
  const edge = letters.lastIndexOf(' ')
  return `${(edge > letters.length / 2 ? letters.slice(0, edge) : letters).replace(/[\s,;:.–-]+$/, '')}…`
}

function wordsOf(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap(({ text, style, whole }) => {
    const clean = oneLine(text)
    return (whole ? [clean] : clean.split(' ')).filter(Boolean).map((word) => ({ text: word, style }))
  })
}

/** Fill lines with words; a word longer than a line is cut. */
function flow(words: readonly Piece[], firstRoom: number, room: number): Piece[][] {
  const lines: Piece[][] = [[]]
  let left = firstRoom
  for (const word of words.flatMap((each) => cut(each, Math.max(1, Math.min(firstRoom, room))))) {
    const line = lines[lines.length - 1] as Piece[]
    const width = widthOf(word.text)
    const taken = line.length === 0 ? width : width + 1
    if (taken <= left) {
      line.push(word)
      left -= taken
    } else {
      lines.push([word])
      left = room - width
    }
  }
  return lines
}

function cut({ text, style }: Piece, room: number): Piece[] {
  const letters = [...text]
  const count = Math.ceil(letters.length / room)
  return Array.from({ length: count }, (_, i) => ({ text: letters.slice(i * room, (i + 1) * room).join(''), style }))
}

/** Neighbours of one style are painted at one go. */
function painted({ paint }: Page, line: readonly Piece[]): string {
  const runs: Piece[] = []
  for (const word of line) {
    const last = runs[runs.length - 1]
    if (last && last.style === word.style) runs[runs.length - 1] = { ...last, text: `${last.text} ${word.text}` }
    else runs.push(word)
  }
  return runs.map(({ text, style }) => paint(text, style)).join(' ')
}
