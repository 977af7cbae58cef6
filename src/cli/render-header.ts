import type { CampaignDocument, Located } from '../core'
import { type MessageId, say } from './messages'
import type { Page, Piece } from './page'
import { ABSENT, dateText, faint, part, plain, type Row, unsure } from './render-parts'

type Header = CampaignDocument['header']

/** The fields of the letterhead, each in a row; an absent one is a dash. */
export function renderHeader(page: Page, { header, addressees }: CampaignDocument): string {
  const { motto, superior, issuer, number, place, date, documentType, title } = header
  const row = (label: MessageId, value: Located | null, words: readonly Piece[]): Row => ({
    lead: { text: say(label, page.language), style: 'label' },
    body: value ? [...words, ...unsure(value.confidence)] : ABSENT,
  })
  const agency = (value: Header['issuer']): readonly Piece[] => [plain(value?.canonical ?? value?.text ?? '')]
  const rows = [
    row('show/motto', motto, [plain(lines(motto))]),
    row('show/superior', superior, agency(superior)),
    row('show/issuer', issuer, agency(issuer)),
    row('show/number', number, numberWords(number)),
    row('show/place', place, [plain(place?.text ?? '')]),
    row('show/date', date, date ? dateWords(date, page) : []),
    row('show/document-type', documentType, [plain(documentType?.text ?? ''), ...(documentType?.code ? [faint(`(${documentType.code})`)] : [])]),
    row('show/title', title, [{ text: title?.text ?? '', style: 'strong' }]),
    ...addressees.map((addressee) => row('show/addressees', addressee, [plain(addressee.text)])),
  ]
  return part(page, say('show/header', page.language), rows)
}

/** The ink of a motto on one line; what stands in the column beside it is not its own. */
function lines(motto: Located | null): string {
  if (!motto) return ''
  const pieces = motto.parts?.map(({ start, end }) => motto.raw.slice(start - motto.span.start, end - motto.span.start)) ?? [motto.raw]
  return pieces
    .flatMap((piece) => piece.split(/\s*\n\s*/))
    .filter((line) => /\p{L}/u.test(line))
    .join(' · ')
}

/** A serial that was never filled in shows as a gap. */
function numberWords(number: Header['number']): readonly Piece[] {
  if (!number) return []
  if (number.serial !== null) return [plain(number.text)]
  return [{ text: '…', style: 'doubt' as const }, plain(number.text)]
}

function dateWords(date: NonNullable<Header['date']>, { language }: Page): readonly Piece[] {
  return [date.iso === null ? { text: date.raw, style: 'doubt' } : plain(dateText(date.iso, language))]
}
