import type { Extracted, Note, PeriodClaim, Placed } from '../shapes'

/** What a careful reader would question in dates, anniversaries and time frames. */
export function doubts(given: Extracted, ownDate: string | null, notes: Note[]): void {
  anniversaryDoubts(given, notes)
  citationDoubts(given, ownDate, notes)
  periodDoubts(given, notes)
  if (given.tail.signatures.length === 0) notes.push({ ruleId: 'signature/missing', at: null })
  if (given.tail.recipients.length === 0) notes.push({ ruleId: 'recipients/missing', at: null })
}

const placeOf = (claim: Placed<{ start: number; end: number }>): { start: number; end: number } => ({
  start: claim.passage.at(claim.start, 'start'),
  end: claim.passage.at(claim.end, 'end'),
})

/** Years between two ISO dates, or null. */
export function distance(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : Number(to.slice(0, 4)) - Number(from.slice(0, 4))
}

function anniversaryDoubts({ claims }: Extracted, notes: Note[]): void {
  for (const claim of claims.anniversary) {
    const apart = distance(claim.from, claim.to)
    if (apart !== null && apart !== claim.years)
      notes.push({ ruleId: 'anniversary/mismatch', at: placeOf(claim), data: { years: String(claim.years), distance: String(apart) } })
  }
}

function citationDoubts({ claims, source }: Extracted, ownDate: string | null, notes: Note[]): void {
  for (const claim of claims.citation) {
    const at = placeOf(claim)
    if (claim.repaired)
      notes.push({
        ruleId: 'citation/repaired-number',
        at,
        data: { ink: source.text.slice(at.start, at.end), value: claim.number ?? '' },
        suggestion: claim.number ?? '',
      })
    if (claim.impossibleDate || (claim.date !== null && ownDate !== null && isLater(claim.date, ownDate)))
      notes.push({ ruleId: 'citation/impossible-date', at, data: { ink: source.text.slice(at.start, at.end) } })
  }
}

/** Is the first ISO date certainly behind the second, at the precision that both have? */
function isLater(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length)
  return date.slice(0, length) > other.slice(0, length)
}

const PHASE =
  /(?:dot|giai doan|chang|buoc|ky|vong|cao diem|thang cao diem|tuan cao diem)[ \n]+(?:thu[ \n]+)?(?:\d+|[ivx]+|mot|hai|ba|bon|tu|nhat|cuoi|dau)(?![a-z])[^.;]{0,90}$/

/** Two frames of the whole campaign with different ends; phases and frames that follow each other do not conflict. */
/** Frames of time that are held against each other; a document has a handful. */
const MOST_FRAMES = 40

function periodDoubts({ claims }: Extracted, notes: Note[]): void {
  const frames = claims.period
    .filter((claim) => claim.kind === 'campaign' && claim.to !== null && !PHASE.test(claim.passage.fold.slice(Math.max(0, claim.start - 110), claim.start)))
    .slice(0, MOST_FRAMES)
  for (const [i, claim] of frames.entries()) {
    const other = frames.slice(0, i).find((earlier) => conflicts(earlier, claim))
    if (other) return void notes.push({ ruleId: 'period/conflict', at: placeOf(claim), data: { end: claim.to as string, other: other.to as string } })
  }
}

function conflicts(one: PeriodClaim, two: PeriodClaim): boolean {
  const [a, b] = [one.to as string, two.to as string]
  if (a.startsWith(b) || b.startsWith(a)) return false
  const follows = (first: PeriodClaim, second: PeriodClaim): boolean => second.from !== null && second.from >= (first.to as string)
  const within = (inner: PeriodClaim, outer: PeriodClaim): boolean =>
    inner.from !== null && outer.from !== null && inner.from >= outer.from && (inner.to as string) <= (outer.to as string)
  return !follows(one, two) && !follows(two, one) && !within(one, two) && !within(two, one)
}
