import type { CampaignDocument } from '../document'
import { TYPE_BY_NAME } from '../lexicon/index'
import type { Extracted, Passage, Placed, ThemeClaim } from '../shapes'
import { fold } from '../text/fold'
import { inside } from '../text/quotes'

/** The themes in order, later quotations of the campaign's own one among them, and which is its own. */
export function resolveThemes(given: Extracted): { own: Placed<ThemeClaim> | null; all: Placed<ThemeClaim>[] } {
  const own = given.claims.theme.find((claim) => claim.kind !== 'motto' && !claim.cited && speaksForCampaign(claim)) ?? null
  const all = [...given.claims.theme]
  if (own) {
    const key = letters(own.passage.text.slice(own.start, own.end))
    const known = new Map<Passage, Set<number>>()
    for (const claim of all) known.set(claim.passage, (known.get(claim.passage) ?? new Set()).add(claim.start))
    for (const passage of given.passages)
      for (const quote of passage.quotes) {
        const length = quote.end - quote.start
        if (length > own.end - own.start + 60 || length < own.end - own.start - 60) continue
        const piece = inside(passage.text, quote)
        if (letters(passage.text.slice(piece.start, piece.end)) !== key) continue
        if (!known.get(passage)?.has(piece.start)) all.push({ ...piece, kind: own.kind, cited: false, rule: 'own-theme-again', confidence: 0.9, passage })
      }
    const order = new Map(given.passages.map((passage, i) => [passage, i]))
    all.sort((a, b) => (order.get(a.passage) as number) - (order.get(b.passage) as number) || a.start - b.start)
  }
  return { own, all }
}

/** Title, launching sentence or the section on the theme; not a phrase inside a task. */
function speaksForCampaign({ passage }: Placed<ThemeClaim>): boolean {
  if (passage.role === 'title' || passage.role === 'preamble' || passage.role === 'closing') return true
  if (/chu de|khau hieu/.test(passage.under) || /^(?:chu de|khau hieu)/.test(passage.fold)) return true
  return passage.role === 'annex' && passage.under === ''
}

const letters = (text: string): string => fold(text).replace(/[^a-z\d]+/g, '')

const LAUNCHES = /(?<![a-z])(?:phat dong|mo|to chuc)[ \n](?:thi dua|dot|phong trao|chien dich|cao trao|cuoc (?:van dong|thi dua)|cao diem)/
const RELATED = /(?<![a-z])(?:thi dua|phong trao|khen thuong|cuoc van dong|phat dong)(?![a-z])/

/** Does the document launch a campaign, speak of one, or neither? */
export function resolveGenre(given: Extracted): CampaignDocument['genre'] {
  const { head, source, passages } = given
  const type = head.documentType ? TYPE_BY_NAME.get(fold(source.text.slice(head.documentType.start, head.documentType.end))) : undefined
  if (type?.launch) return { value: 'campaign-launch', confidence: 0.97 }
  const title = passages.find((passage) => passage.role === 'title')?.fold ?? ''
  const opening = passages.filter((passage) => passage.role === 'title' || passage.role === 'preamble' || (passage.role === 'annex' && passage.under === ''))
  const official = head.documentType !== null || head.number !== null || head.motto.length > 0 || given.tail.signatures.length > 0
  const launches = opening.some((passage) => LAUNCHES.test(passage.fold) && !/^(?:thong bao|bao cao)/.test(type?.name ? fold(type.name) : ''))
  if (
    official &&
    launches &&
    (RELATED.test(title) || LAUNCHES.test(title) || opening.some((passage) => passage.role === 'preamble' && LAUNCHES.test(passage.fold)))
  )
    return { value: 'campaign-launch', confidence: 0.85 }
  if (passages.some((passage) => RELATED.test(passage.fold))) return { value: 'campaign-related', confidence: 0.8 }
  return { value: 'other', confidence: 0.85 }
}
