import type { Language } from './messages'
import { hang, type Page, type Piece, pad, widthOf } from './page'

/** Below this a value carries a question mark. */
const SURE = 0.9
const MARK: Piece = { text: '?', style: 'doubt' }

export interface Row {
  readonly lead: Piece
  readonly body: readonly Piece[]
}

export const ABSENT: readonly Piece[] = [{ text: '—', style: 'faint' }]
export const plain = (text: string): Piece => ({ text })
export const faint = (text: string): Piece => ({ text, style: 'faint' })
export const unsure = (confidence: number): readonly Piece[] => (confidence < SURE ? [MARK] : [])

/** A titled part of the page; one without rows is left out. */
export function part(page: Page, title: string, rows: readonly Row[]): string {
  return rows.length === 0 ? '' : `\n${hang(page, { text: title, style: 'title' }, [])}${table(page, rows, '  ')}`
}

/** Rows whose bodies begin in one column. */
export function table(page: Page, rows: readonly Row[], margin: string): string {
  const width = Math.max(...rows.map(({ lead }) => widthOf(lead.text)))
  const gap = ' '.repeat(Math.min(width, 2))
  return rows.map(({ lead, body }) => hang(page, { ...lead, text: margin + pad(lead.text, width) + gap }, body)).join('')
}

/** A date as its readers write it: 2025-05-12 or 12/05/2025; as precise as it is. */
export function dateText(iso: string, language: Language): string {
  return language === 'vi' ? iso.split('-').reverse().join('/') : iso
}
