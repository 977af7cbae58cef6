import type { Directive } from '../document'
import type { CitationClaim } from '../shapes'
import { fold } from '../text/fold'

/**
 * The distinct documents that the citations mean. Identity is type, number or name, date or year, and issuer, never the number
 * alone: 02/CT-UBND of 2023 and of 2024 are two. A mention without a date joins the only dated one of its number, if there is
 * exactly one; what cannot be decided stays apart. Returned beside each citation's directive id.
 */
export function resolveDirectives(citations: readonly CitationClaim[]): { ids: string[]; directives: Directive[] } {
  const groups = new Map<string, CitationClaim[]>()
  for (const citation of citations) {
    const key = `${slug(citation.documentType)}/${slug(citation.number ?? citation.subject)}${citation.number || citation.subject ? '' : slug(citation.issuer)}`
    const group = groups.get(key)
    if (group) group.push(citation)
    else groups.set(key, [citation])
  }
  const homes = new Map<CitationClaim, string>()
  const directives: Directive[] = []
  for (const group of groups.values())
    for (const members of split(group)) {
      const directive = merge(members)
      directives.push(directive)
      for (const member of members) homes.set(member, directive.id)
    }
  const first = new Map(citations.map((citation, i) => [homes.get(citation), i] as const).reverse())
  directives.sort((a, b) => (first.get(a.id) ?? 0) - (first.get(b.id) ?? 0))
  return { ids: citations.map((citation) => homes.get(citation) as string), directives }
}

/** Earlier mentions that a new one is compared with: they agree among themselves. */
const COMPARED = 8

/** Mentions of one type and number, apart where date or issuer speak against it. */
function split(group: readonly CitationClaim[]): CitationClaim[][] {
  const sets: CitationClaim[][] = []
  const dated = group.filter((citation) => citation.date !== null)
  for (const citation of dated) {
    const set = sets.find(
      (members) => agree(members[0]?.date ?? null, citation.date) && members.slice(0, COMPARED).every((member) => sameIssuer(member.issuer, citation.issuer)),
    )
    if (set) set.push(citation)
    else sets.push([citation])
  }
  for (const citation of group.filter((one) => one.date === null)) {
    const fitting = sets.filter((members) => members.slice(0, COMPARED).every((member) => sameIssuer(member.issuer, citation.issuer)))
    if (fitting.length === 1) fitting[0]?.push(citation)
    else sets.push([citation])
  }
  return sets
}

/** Two ISO dates of any precision that can be one. */
const agree = (a: string | null, b: string | null): boolean => a !== null && b !== null && (a.startsWith(b) || b.startsWith(a))

/** 'UBND tỉnh' and 'Ủy ban nhân dân tỉnh Lạng Sơn' can be one body; two names neither of which goes on from the other cannot. */
function sameIssuer(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true
  const [one, two] = [plain(a), plain(b)]
  return one.startsWith(two) || two.startsWith(one) || one.endsWith(two) || two.endsWith(one)
}

const plain = (name: string): string =>
  fold(name)
    .replace(/^ubnd(?![a-z])/, 'uy ban nhan dan')
    .replace(/[^a-z\d]+/g, ' ')
    .trim()

function merge(members: readonly CitationClaim[]): Directive {
  const longest = (pick: (member: CitationClaim) => string | null): string | null =>
    members.map(pick).reduce((best, value) => (value !== null && (best === null || value.length > best.length) ? value : best), null)
  const first = members[0] as CitationClaim
  const directive = {
    documentType: first.documentType,
    number: first.number,
    date: longest((one) => one.date),
    issuer: longest((one) => one.issuer),
    subject: first.number === null ? first.subject : longest((one) => one.subject),
  }
  const name = directive.number ?? (directive.issuer && !directive.subject ? null : directive.subject)
  return { id: [directive.documentType, name, directive.date, directive.issuer].map(slug).join('/'), ...directive, mentions: members.length }
}

/** A value as a part of an id: small ASCII letters, digits and hyphens; '-' for what is unknown. */
export function slug(value: string | null): string {
  return (
    (value === null
      ? ''
      : fold(value)
          .replace(/[^a-z\d]+/g, '-')
          .replace(/^-|-$/g, '')) || '-'
  )
}
