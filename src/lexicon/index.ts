import { fold } from '../text/fold'
import abbreviations from './abbreviations.json'
import agencyHeads from './agency-heads.json'
import documentTypes from './document-types.json'
import familyNames from './family-names.json'
import issuers from './issuers.json'
import laws from './laws.json'
import movements from './movements.json'
import positions from './positions.json'
import provinces from './provinces.json'
import units from './units.json'

/**
 * The tables that a domain expert edits are JSON rows beside this file, each with its source. Here they become look-ups over
 * folds, so that letter case, tone placement and lost marks do not matter. Where rows fold alike the first one wins.
 */
export interface DocumentTypeRow {
  readonly name: string
  readonly code?: string
  readonly also?: readonly string[]
  readonly aliases?: readonly string[]
  readonly launch?: boolean
  readonly named?: boolean
  readonly generic?: boolean
}

const typeRows: readonly DocumentTypeRow[] = documentTypes.rows

function byFold<Row>(rows: readonly Row[], names: (row: Row) => readonly string[]): ReadonlyMap<string, Row> {
  const map = new Map<string, Row>()
  for (const row of rows) for (const name of names(row)) if (!map.has(fold(name))) map.set(fold(name), row)
  return map
}

/** Rows by the first word of their folded name, the longest name first: a look-up tries few. */
function byFirstWord<Row>(rows: readonly Row[], name: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const map = new Map<string, Row[]>()
  for (const row of [...rows].sort((a, b) => name(b).length - name(a).length)) {
    const word = name(row).split(/[^a-z\d&/]/)[0] as string
    map.set(word, [...(map.get(word) ?? []), row])
  }
  return map
}

/** Types of documents by folded name or alias. */
export const TYPE_BY_NAME = byFold(typeRows, (row) => [row.name, ...(row.aliases ?? [])])
/** Types of documents by code as the symbol has it ('PĐ', 'QĐ'). */
export const TYPE_BY_CODE: ReadonlyMap<string, DocumentTypeRow> = new Map(
  [...typeRows].reverse().flatMap((row) => [...(row.also ?? []), ...(row.code ? [row.code] : [])].map((code) => [code, row] as const)),
)
/** Codes that are a type's own, slips ('PD') apart. */
export const TYPE_CODES: ReadonlySet<string> = new Set(
  typeRows.flatMap((row) => (row.code ? [row.code, ...(row.also ?? []).filter((code) => code !== 'PD')] : [])),
)
/** Folded names of types, longest first, for anchored patterns. */
export const TYPE_NAMES: readonly string[] = [...TYPE_BY_NAME.keys()].sort((a, b) => b.length - a.length)

export const POSITIONS: ReadonlySet<string> = new Set(positions.rows.map(fold))
export const FAMILY_NAMES: ReadonlySet<string> = new Set(familyNames.rows.map((name) => fold(name).replace(/'$/, '')))
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  abbreviations.rows.filter((row) => row.length === 2).map((row) => [row[0] as string, row[1] as string]),
)
export const AMBIGUOUS_ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  abbreviations.rows.filter((row) => row.length > 2).map((row) => [row[0] as string, row.slice(1)]),
)
/** Issuing bodies as they follow 'của', folded, longest first. */
export const ISSUERS: ReadonlyMap<string, readonly string[]> = byFirstWord([...new Set(issuers.rows.map(fold))], (name) => name)
/** Bodies and laws whose names hold a comma, which would else end them. */
export const COMMA_NAMES: readonly string[] = [...issuers.rows, ...laws.rows].filter((name) => name.includes(',')).map(fold)
/** Units and counted nouns, folded, longest first. */
export const UNITS: readonly string[] = [...new Set(units.rows.map(fold))].sort((a, b) => b.length - a.length)
/** Folded titles of well-known laws, for texts that lost their capitals. */
export const LAWS: readonly string[] = laws.rows.map(fold)
export const MOVEMENTS: readonly string[] = movements.rows
export const PROVINCES: ReadonlyMap<string, (typeof provinces.rows)[number]> = byFold(provinces.rows, (row) => [row.name])

/** Words that open the name of a body in a letterhead, a sentence or a signature. */
export const AGENCY_HEADS: readonly string[] = agencyHeads.rows.map((row) => fold(row.head))
/** Heads that need the next line of a letterhead to be a name at all. */
export const OPEN_HEADS: ReadonlySet<string> = new Set(agencyHeads.rows.filter((row) => row.open).map((row) => fold(row.head)))

/** Folded name and usual letters of bodies, longest first. */
export const AGENCY_NAMES: readonly (readonly [string, string])[] = [
  ...new Map([...agencyHeads.rows.map((row) => row.head), ...issuers.rows].map((name) => [fold(name), name] as const)),
]
export const AGENCIES: ReadonlyMap<string, readonly (readonly [string, string])[]> = byFirstWord(AGENCY_NAMES, ([name]) => name)

/** A pattern source that matches any of the folded words, longest first. */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
}
