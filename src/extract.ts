import { EXTRACTORS } from './extractors/index'
import type { ClaimKinds, Claims, Extracted, Extractor, OutlineNode, Paragraph, Passage, Placed, Role, Segmented, Stage } from './shapes'
import { makePassage } from './text/passages'
import { fold } from './text/fold'

const READ: ReadonlySet<Role> = new Set<Role>(['title', 'preamble', 'heading', 'item', 'paragraph', 'closing', 'annex'])

/** Every extractor over every passage of running text; the runner knows where each claim stands. */
export const extract: Stage<Segmented, Extracted> = (given) => {
  const under = headings(given)
  const passages = given.paragraphs
    .filter((paragraph) => READ.has(paragraph.role))
    .map((paragraph) => makePassage(given.source, paragraph, under.get(paragraph) ?? ''))
  const claims = Object.fromEntries(Object.entries(EXTRACTORS).map(([kind, extractor]) => [kind, run(extractor as Extractor, passages)]))
  return { ...given, passages, claims: claims as unknown as Claims }
}

/** All that one extractor finds, in the order of the passages. */
export function run<K extends keyof ClaimKinds>(extractor: Extractor<K>, passages: readonly Passage[]): Placed<ClaimKinds[K]>[] {
  const found: Placed<ClaimKinds[K]>[] = []
  for (const passage of passages) for (const claim of extractor.find(passage)) found.push({ ...claim, passage })
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
