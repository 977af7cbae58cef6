import type { Anniversary, Citation, DateMention, Explanation, Recipient, Signature } from './document'
import { AUTHORITY } from './layout/offices'
import { resolveGenre, resolveThemes } from './resolvers/campaign'
import { resolveDirectives } from './resolvers/directives'
import { distance, doubts } from './resolvers/doubts'
import { explain } from './resolvers/explain'
import { resolveHeader } from './resolvers/header'
import { resolveLanguage } from './resolvers/language'
import { resolveRecipient, resolveSignature } from './resolvers/tail'
import type { Claim, Claims, Extracted, Note, Placed, Resolved, Slice, Stage } from './shapes'
import { locate, type Place } from './text/locate'
import { valueOf } from './text/phrases'

/** From what the ink says to what it means: values with their places, identities across mentions, doubts. */
export const resolve: Stage<Extracted, Resolved> = (given) => {
  const { source, claims, tail, head } = given
  const notes: Note[] = [...given.notes]
  const language = resolveLanguage(source, given.options)
  const genre = resolveGenre(given)
  const header = resolveHeader(given, notes)
  const kept: Extracted =
    genre.value === 'other' ? { ...given, claims: { ...claims, period: claims.period.filter((claim) => claim.kind !== 'campaign') } } : given
  doubts(kept, header.date?.iso ?? null, notes)
  if (language.code === 'vie') for (const plugin of given.options.use ?? []) for (const note of plugin.suspects?.(given.passages) ?? []) notes.push(note)
  if (language.code !== 'vie' && language.code !== 'und') notes.push({ ruleId: 'language/not-vietnamese', at: null, data: { value: language.code } })
  const themes = resolveThemes(given)
  const { ids, directives } = resolveDirectives(claims.citation)
  const place = (claim: Placed<Claim>, kind: keyof Claims): Place & { explain?: Explanation } => {
    const piece = { start: claim.passage.at(claim.start, 'start'), end: claim.passage.at(claim.end, 'end') }
    const found = located(source, piece, claim.confidence)
    return given.options.explain ? { explain: explain(given, kind, claim.rule, piece), ...found } : found
  }
  const words = (claim: Placed<Claim>): string => valueOf(claim.passage.text.slice(claim.start, claim.end))
  const themed = themes.all.map((claim) => ({ text: words(claim), kind: claim.kind, ...place(claim, 'theme') }))
  const mentions: DateMention[] = claims.date.map((claim) => ({ iso: claim.iso, precision: claim.precision, ...place(claim, 'date') }))
  const values: Resolved['values'] = {
    language,
    genre,
    header,
    theme: themes.own ? (themed[themes.all.indexOf(themes.own)] ?? null) : null,
    themes: themed,
    addressees: head.addressees.map((pieces) => resolveRecipient(source, pieces)),
    recipients: tail.recipients.map((pieces): Recipient => resolveRecipient(source, pieces)),
    signatures: tail.signatures.map((group): Signature => resolveSignature(source, group, AUTHORITY)),
    dates: byPlace(header.date ? [header.date, ...mentions] : mentions),
    periods: byPlace(kept.claims.period.map((claim) => ({ kind: claim.kind, start: claim.from, end: claim.to, ...place(claim, 'period') }))),
    anniversaries: byPlace(
      claims.anniversary.map(
        (claim): Anniversary => ({
          years: claim.years,
          event: claim.event,
          from: claim.from,
          to: claim.to,
          consistent: agrees(claim.years, distance(claim.from, claim.to)),
          ...place(claim, 'anniversary'),
        }),
      ),
    ),
    citations: byPlace(
      claims.citation.map(
        (claim, i): Citation => ({
          documentType: claim.documentType,
          number: claim.number,
          date: claim.date,
          issuer: claim.issuer,
          subject: claim.subject,
          directive: ids[i] as string,
          ...place(claim, 'citation'),
        }),
      ),
    ),
    directives,
    movements: byPlace(claims.movement.map((claim) => ({ text: words(claim), ...place(claim, 'movement') }))),
    targets: byPlace(
      claims.target.map((claim) => ({ comparator: claim.comparator, value: claim.value, unit: claim.unit, text: words(claim), ...place(claim, 'target') })),
    ),
  }
  return { ...given, notes, values }
}

/** A place in the ink; where a cleaner changed units of it (same length, other letters) it is doubtful. */
function located(source: Resolved['source'], piece: Slice, confidence: number): Place {
  const place = locate(source, piece, confidence)
  const clean = piece.end - piece.start
  return place.raw.length === clean && place.raw !== source.text.slice(piece.start, piece.end)
    ? { raw: place.raw, span: place.span, confidence: Math.min(confidence, 0.8) }
    : place
}

const agrees = (years: number, apart: number | null): boolean | null => (apart === null ? null : years === apart)
const byPlace = <Value extends { span: { start: number; end: number } }>(values: Value[]): Value[] =>
  values.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
