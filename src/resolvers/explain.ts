import type { CampaignDocument, Explanation, Located, Section } from '../document'
import { sentence } from '../rules'
import type { Resolved, Slice } from '../shapes'
import { spanOf } from '../text/locate'

/** Why a value is what it is: the rule, the words around it, what was mended, and what was looked at and refused near it. */

/** Units of the text shown before and after a value. */
const AROUND = 48
/** How far a refused candidate of a value's own kind may stand from it to be told of, in units; of another kind it must share ink with it. */
const NEAR = 300

export function explain({ source, refusals }: Pick<Resolved, 'source' | 'refusals'>, kind: string, rule: string, piece: Slice): Explanation {
  const read = source.text.slice(piece.start, piece.end)
  const span = spanOf(source, piece)
  const ink = source.ink.slice(span.start, span.end)
  return {
    rule: `${kind}/${rule}`,
    evidence: source.text
      .slice(Math.max(0, piece.start - AROUND), piece.end + AROUND)
      .replace(/\s+/g, ' ')
      .trim(),
    ...(ink.normalize('NFC') === read ? {} : { mended: { ink, read } }),
    rejected: refusals
      .filter(({ reason, at }) => {
        const reach = reason.startsWith(`${kind}/`) ? NEAR : 0
        return at.end > piece.start - reach && at.start < piece.end + reach
      })
      .slice(0, 12)
      .map(({ reason, at }) => ({ ruleId: reason, message: sentence(reason), span: spanOf(source, at) })),
  }
}

/** Explanations for the values that layout finds: the letterhead, the tail, the items. */
export function explainLayout(document: CampaignDocument, { source }: Pick<Resolved, 'source'>): CampaignDocument {
  const { header, recipients, addressees, signatures, sections } = document
  const told = <Value extends Located | null>(value: Value, rule: string): Value =>
    value === null ? value : { ...value, explain: { rule, evidence: around(source.ink, value as Located), rejected: [] } }
  const item = (section: Section): Section => ({ ...told(section, `layout/${section.kind}`), children: section.children.map(item) })
  return {
    ...document,
    header: {
      motto: told(header.motto, 'head/motto'),
      superior: told(header.superior, 'head/agencies'),
      issuer: told(header.issuer, header.issuer && header.issuer.confidence < 0.9 ? 'text/launching-body' : 'head/agencies'),
      number: told(header.number, 'head/number-line'),
      place: told(header.place, 'head/dateline'),
      date: told(header.date, 'head/dateline'),
      documentType: told(header.documentType, 'head/type-line'),
      title: told(header.title, 'head/title'),
    },
    addressees: addressees.map((one) => told(one, 'head/kinh-gui')),
    recipients: recipients.map((one) => told(one, 'tail/noi-nhan')),
    signatures: signatures.map((one) => told(one, 'tail/signature')),
    sections: sections.map(item),
  }
}

function around(ink: string, { span }: Located): string {
  return ink
    .slice(Math.max(0, span.start - AROUND), Math.min(span.end, span.start + 200) + AROUND)
    .replace(/\s+/g, ' ')
    .trim()
}
