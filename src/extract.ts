import { EXTRACTORS } from './extractors/index'
import type { ReasonId } from './rules'
import type { ClaimKinds, Claims, Extracted, Extractor, OutlineNode, Paragraph, Passage, Placed, Plugin, Refusal, Role, Segmented, Stage } from './shapes'
import { fold } from './text/fold'
import { allMatches } from './text/matches'
import { makePassage } from './text/passages'
import { firstFrom, holding } from './text/ranges'

const READ: ReadonlySet<Role> = new Set<Role>(['title', 'preamble', 'heading', 'item', 'paragraph', 'closing', 'annex'])

/** Every extractor over every passage of running text; the runner knows where each claim stands. */
export const extract: Stage<Segmented, Extracted> = (given) => {
  const under = headings(given)
  const refusals: Refusal[] = []
  const watched = (passage: Passage): Passage => (given.options.explain ? listening(passage, refusals) : passage)
  const passages = given.paragraphs
    .filter((paragraph) => READ.has(paragraph.role))
    .map((paragraph) => watched(makePassage(given.source, paragraph, under.get(paragraph) ?? '')))
  const claims = Object.fromEntries(Object.entries(EXTRACTORS).map(([kind, extractor]) => [kind, run(extractor as Extractor, passages)]))
  const found = claims as unknown as Claims
  const asked = given.options.use?.find((plugin) => plugin.date)?.date
  return { ...given, passages, refusals, claims: asked ? { ...found, date: [...found.date, ...otherDates(passages, asked)] } : found }
}

/** The passage with an ear for what its readers refuse. */
function listening(passage: Passage, refusals: Refusal[]): Passage {
  const refuse = (reason: ReasonId, start: number, end: number): void => {
    refusals.push({ reason, at: { start: passage.at(start, 'start'), end: passage.at(end, 'end') } })
  }
  return { ...passage, refuse }
}

const CUE = /\b(?:ngay|thang) ?\d/g
/** How much of a text a plug-in is shown behind a cue, and how far a date in it may reach, in UTF-16 units. */
const SHOWN = 64
const REACH = 48

/** Dates behind a cue that our own grammar left unread, as a plug-in reads them; what is ours, or was refused, is not asked again. */
function otherDates(passages: readonly Passage[], ask: NonNullable<Plugin['date']>): Placed<ClaimKinds['date']>[] {
  const found: Placed<ClaimKinds['date']>[] = []
  for (const passage of passages) {
    let asked = 0
    for (const cue of passage.digits ? allMatches(CUE, passage.fold) : []) {
      const at = cue.index
      if (at < asked || isOurs(passage, at)) continue
      asked = at + REACH
      const date = ask(passage.text.slice(at, at + SHOWN))
      if (date && date.end <= REACH)
        found.push({ start: at + date.start, end: at + date.end, iso: date.iso, precision: date.precision, confidence: 0.5, rule: 'plug-in', passage })
    }
  }
  return found
}

function isOurs({ dates, numbers }: Passage, at: number): boolean {
  const date = dates[firstFrom(dates, at)]
  const number = numbers[firstFrom(numbers, at)]
  return holding(dates, at) !== undefined || (date !== undefined && date.start < at + REACH) || (number !== undefined && number.start < at + 12)
}

/** All that one extractor finds, in the order of the passages. */
export function run<K extends keyof ClaimKinds>(extractor: Extractor<K>, passages: readonly Passage[]): Placed<ClaimKinds[K]>[] {
  const found: Placed<ClaimKinds[K]>[] = []
  for (const passage of passages) for (const claim of extractor.find(passage)) found.push({ passage, ...claim })
  return found
}

/** The heading that each paragraph of an item stands under, folded. */
function headings({ outline, appendices, source }: Segmented): Map<Paragraph, string> {
  const under = new Map<Paragraph, string>()
  const visit = (nodes: readonly OutlineNode[], above: string): void => {
    for (const node of nodes) {
      const own = node.heading ? fold(source.text.slice(node.heading.start, node.heading.end)) : ''
      const here = own || above
      for (const paragraph of node.paragraphs) under.set(paragraph, own ? `${above} ${own}`.trim() : above)
      visit(node.children, own ? `${above} ${own}`.trim() : here)
    }
  }
  visit(outline, '')
  for (const appendix of appendices) visit(appendix.outline, '')
  return under
}
