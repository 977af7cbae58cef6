import type { Anniversary, CampaignDocument, Directive, Period, Recipient, Signature } from '../core'
import { say } from './messages'
import type { Page, Piece } from './page'
import { ABSENT, dateText, faint, part, plain, type Row, unsure } from './render-parts'

export function renderTheme(page: Page, { theme }: CampaignDocument): string {
  const body: readonly Piece[] = theme ? [{ text: `“${theme.text}”`, style: 'strong' }, ...unsure(theme.confidence)] : ABSENT
  return part(page, say('show/theme', page.language), [{ lead: plain(''), body }])
}

export function renderAnniversaries(page: Page, { anniversaries }: CampaignDocument): string {
  const width = Math.max(0, ...anniversaries.map(({ years }) => String(years).length))
  return part(
    page,
    say('show/anniversaries', page.language),
    anniversaries.map((each) => anniversaryRow(page, each, width)),
  )
}

function anniversaryRow({ language }: Page, { years, event, from, to, consistent, confidence }: Anniversary, width: number): Row {
  const dates = [from, to].filter((iso) => iso !== null).map((iso) => dateText(iso, language))
  const verdict: readonly Piece[] = consistent === null ? [] : [consistent ? { text: '✓', style: 'good' } : { text: '✗', style: 'bad' }]
  return {
    lead: { text: say('show/years', language, { years: String(years).padStart(width) }), style: 'label' },
    body: [plain(event), ...(dates.length > 0 ? [{ ...faint(dates.join(' – ')), whole: true as const }] : []), ...verdict, ...unsure(confidence)],
  }
}

/** The documents that are cited, each with the number of its mentions. */
export function renderCitations(page: Page, { directives, citations }: CampaignDocument): string {
  const width = Math.max(0, ...directives.map(({ mentions }) => String(mentions).length))
  const rows = directives.map((directive): Row => {
    const sure = Math.max(0, ...citations.filter((citation) => citation.directive === directive.id).map(({ confidence }) => confidence))
    return { lead: { text: `${String(directive.mentions).padStart(width)}×`, style: 'label' }, body: [...directiveWords(page, directive), ...unsure(sure)] }
  })
  return part(page, `${say('show/citations', page.language)} (${citations.length})`, rows)
}

function directiveWords({ language }: Page, { documentType, number, date, issuer, subject }: Directive): readonly Piece[] {
  const details = [date && dateText(date, language), issuer].filter((detail) => detail !== null && detail !== '')
  const name: Piece = { text: number ? `${documentType} ${number}` : subject ? `${documentType} ${subject}` : documentType, style: 'strong' }
  return [name, ...(details.length > 0 ? [plain(`· ${details.join(' · ')}`)] : []), ...(number && subject ? [faint(`· ${subject}`)] : [])]
}

export function renderPeriods(page: Page, { periods }: CampaignDocument): string {
  return part(
    page,
    say('show/periods', page.language),
    periods.map((period) => periodRow(page, period)),
  )
}

function periodRow({ language }: Page, { kind, start, end, raw, confidence }: Period): Row {
  const [first, last] = [start, end].map((iso) => iso && dateText(iso, language))
  const words =
    first && last ? `${first} – ${last}` : first ? say('show/from', language, { start: first }) : last ? say('show/until', language, { end: last }) : raw
  return { lead: { text: say(`show/${kind}`, language), style: 'label' }, body: [plain(words), ...unsure(confidence)] }
}

export function renderRecipients(page: Page, { recipients }: CampaignDocument): string {
  return part(
    page,
    say('show/recipients', page.language),
    recipients.map((recipient) => recipientRow(page, recipient)),
  )
}

function recipientRow({ language }: Page, { text, purpose, copies, confidence }: Recipient): Row {
  const notes = [purpose, copies === null ? null : say('show/copies', language, { copies })].filter((note) => note !== null)
  return { lead: { text: '-', style: 'label' }, body: [plain(text), ...(notes.length > 0 ? [faint(`(${notes.join(', ')})`)] : []), ...unsure(confidence)] }
}

export function renderSignatures(page: Page, { signatures }: CampaignDocument): string {
  return part(
    page,
    say('show/signatures', page.language),
    signatures.map((signature) => signatureRow(page, signature)),
  )
}

function signatureRow({ language }: Page, { capacity, onBehalfOf, actingFor, positions, name, confidence }: Signature): Row {
  const behalf = onBehalfOf && (capacity ? `${capacity}. ${onBehalfOf}` : onBehalfOf)
  const titles = [behalf, actingFor && `KT. ${actingFor}`, ...positions].filter((title) => title)
  const who: Piece = name ? { text: name, style: 'strong' } : faint(say('show/unnamed', language))
  return { lead: { text: '-', style: 'label' }, body: [who, ...(titles.length > 0 ? [plain(`· ${titles.join(' · ')}`)] : []), ...unsure(confidence)] }
}
