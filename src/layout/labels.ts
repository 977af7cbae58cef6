import type { Marker, Note, Paragraph, Slice } from '../shapes'
import { upperShare } from '../text/fold'
import { romanValue, toRoman } from './markers'
import type { Page } from './page'

/**
 * Roman labels that a scan damaged ('HI.' for 'III.', 'H.' for 'II.', '1V.' for 'IV.', 'II.' for 'III.'), mended where the row of
 * labels leaves one reading. Of all readings of the row the cheapest is taken: a label as it stands costs nothing, a mended one
 * something, a repeated or skipped number more; so a typist's two 'II.' stay two, and a scan's become II and III.
 */
interface Candidate {
  readonly paragraph: Paragraph
  readonly token: string
  /** Value as it stands, 0 where it is no numeral. */
  readonly literal: number
  readonly values: readonly number[]
  readonly marker: Marker
}

const DAMAGED = /^[\s.,'`*_-]{0,4}([IVXLHTUNY1lijvi|!ĨÍÌỊỈ\][]{1,5})(?:[.,:]{1,2}|[/⁄-])(?=\s|\p{Lu})/u
/** How the strokes of I, II and III are read by OCR engines; a dot is any lost or doubled stroke. */
const READINGS: Readonly<Record<string, readonly number[]>> = {
  L: [1],
  '1': [1],
  l: [1],
  i: [1],
  '|': [1],
  '!': [1],
  J: [1],
  H: [2],
  N: [2],
  U: [2],
  '11': [2],
  ll: [2],
  LI: [2],
  IL: [2],
  '1I': [2],
  I1: [2],
  HI: [3],
  IH: [2, 3],
  HL: [3],
  LH: [3],
  TH: [3],
  HT: [3],
  '1H': [3],
  lH: [3],
  H1: [3],
  IIL: [3],
  LII: [3],
  '111': [3],
  HH: [3, 4],
  lII: [3],
  IIl: [3],
  IHI: [4, 3],
  '1V': [4],
  TV: [4],
  IY: [4],
  lV: [4],
  LV: [4],
  HV: [4],
  v: [5],
  Vv: [5],
  vV: [5],
  VV: [5],
  Y: [5],
  U1: [6],
  V1: [6],
  VL: [6],
  Vl: [6],
  VIL: [7],
  VH: [7],
  VLI: [7],
  VHI: [8],
  VIH: [8],
  '1X': [9],
  TX: [9],
  LX: [9],
}
/** A label whose closing mark the scan drew into its last stroke, before a heading in capitals: 'IU NỘI DUNG' for 'II/', 'IL' for 'II.'. */
const CLOSED = /^([IVXLHU1l|]{1,4}) (?=\p{Lu})/u
const CLOSED_READINGS: Readonly<Record<string, readonly number[]>> = {
  U: [1, 2],
  IU: [2],
  '1U': [2],
  lU: [2],
  HU: [3],
  IIU: [3],
  IHU: [3],
  IVU: [4],
  VU: [5],
  L: [1],
  IL: [2, 3],
  HL: [3],
  IIL: [3],
  IVL: [4],
  VL: [5],
  '1': [1],
  l: [1],
  I: [1],
  II: [2],
  III: [3],
  IV: [4],
  V: [5],
  VI: [6],
}
const MEND_WRAPPED = 0.9
const MEND_TYPED = 1.3
const IRREGULAR = 1.2
/** Roman labels that a document can have; a longer row is no outline. */
const ROW = 60

export function mendRomans(page: Page, paragraphs: readonly Paragraph[], notes: Note[]): Map<Paragraph, Marker> {
  const mended = new Map<Paragraph, Marker>()
  const row = paragraphs.map((paragraph) => candidate(page, paragraph)).filter((found) => found !== null)
  const sure = row.filter((found) => found.literal > 0 && found.marker.kind === 'roman')
  if (sure.length === 0 || row.length < 2 || row.length > ROW) return mended
  const values = cheapest(row, page.width === null ? MEND_TYPED : MEND_WRAPPED)
  for (const [i, found] of row.entries()) {
    const value = values[i] as number
    if (value === 0 || (value === found.literal && found.paragraph.marker?.kind === 'roman')) continue
    const at = { start: (found.paragraph.slices[0] as Slice).start, end: found.marker.textStart }
    mended.set(found.paragraph, { ...found.marker, kind: 'roman', style: 'roman', label: toRoman(value), ordinal: value })
    notes.push({ ruleId: 'numbering/repaired-label', at, data: { ink: page.slice(at).trim(), value: toRoman(value) }, suggestion: toRoman(value) })
  }
  return mended
}

function candidate(page: Page, paragraph: Paragraph): Candidate | null {
  const first = paragraph.slices[0]
  if (!first || paragraph.role !== 'paragraph') return null
  const start = page.text.slice(first.start, Math.min(first.end, first.start + 16))
  const match = DAMAGED.exec(start)
  if (!match) return closed(page, paragraph, first, start)
  const textStart = first.start + match[0].length + (/\s/.test(page.text.charAt(first.start + match[0].length)) ? 1 : 0)
  const line = page.text.slice(textStart, Math.min(first.end, textStart + 50)).split(/[\n:]/)[0] as string
  const token = (match[1] as string).normalize('NFD').replace(/\p{M}/gu, '')
  const literal = token === token.toUpperCase() && /^[IVXL]+$/.test(token) ? romanValue(token.toLowerCase()) : 0
  const real = literal > 0 && toRoman(literal) === token ? literal : 0
  // A damaged label stands before a heading in capitals; a sound one may stand before anything.
  if (upperShare(line) < 0.75 && !(real > 0 && paragraph.marker?.kind === 'roman')) return null
  const values = new Set<number>([...(real > 0 ? [real] : []), ...(READINGS[token] ?? [])])
  if (real > 0 && /^I{1,2}$/.test(token)) values.add(real + 1)
  if (/^I?V$|^VI{1,2}$/.test(token)) values.add(real + 1)
  if (token === 'V') values.add(4)
  const marker = paragraph.marker ?? { kind: 'roman', style: 'roman', label: token, ordinal: real, textStart }
  return { paragraph, token, literal: real, values: [...values], marker: { ...marker, textStart: Math.max(marker.textStart, Math.min(textStart, first.end)) } }
}

function closed(page: Page, paragraph: Paragraph, first: Slice, start: string): Candidate | null {
  const token = CLOSED.exec(start)?.[1] ?? ''
  const values = Object.hasOwn(CLOSED_READINGS, token) ? (CLOSED_READINGS[token] as readonly number[]) : []
  const textStart = first.start + token.length + 1
  const heading = page.text.slice(textStart, Math.min(first.end, textStart + 50)).split(/[\n:]/)[0] as string
  if (values.length === 0 || paragraph.marker || heading.length < 6 || upperShare(heading) < 0.9) return null
  return { paragraph, token, literal: 0, values, marker: { kind: 'roman', style: 'roman', label: token, ordinal: 0, textStart } }
}

/** The cheapest reading of the row: dynamic programming over the few values of each label; 0 leaves a token out of it. */
function cheapest(row: readonly Candidate[], mend: number): number[] {
  let states = new Map<number, { cost: number; path: number[] }>([[0, { cost: 0, path: [] }]])
  for (const found of row) {
    const next = new Map<number, { cost: number; path: number[] }>()
    const put = (last: number, cost: number, path: number[]): void => {
      const known = next.get(last)
      if (!known || known.cost > cost) next.set(last, { cost, path })
    }
    for (const [last, state] of states) {
      for (const value of found.values) put(value, state.cost + price(found, value, last, mend), [...state.path, value])
      if (found.marker.kind !== 'roman' || found.literal === 0) put(last, state.cost + 1, [...state.path, 0])
    }
    states = next
  }
  return [...states.values()].reduce((best, state) => (state.cost < best.cost ? state : best)).path
}

function price(found: Candidate, value: number, last: number, mend: number): number {
  const read = value === found.literal ? 0 : found.literal > 0 ? mend : 0.3
  return read + (value === last + 1 ? 0 : IRREGULAR)
}
