import * as z from 'zod'

/**
 * The contract of `parseCampaign()`, version 1, as one zod schema: the types and the published JSON Schema derive from
 * it. Offsets are UTF-16 units of the string that the caller passed; spans are half-open. Dates are ISO 8601 of the
 * precision that the ink has ('2014-04-07', '2024-01', '2024').
 */
const span = z.object({ start: z.int().min(0), end: z.int().min(0) })
const confidence = z.number().min(0).max(1)
const isoDate = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
const explanation = z.object({
  rule: z.string(),
  evidence: z.string(),
  mended: z.object({ ink: z.string(), read: z.string() }).optional(),
  rejected: z.array(z.object({ ruleId: z.string(), message: z.string(), span })),
})
const located = z.object({ raw: z.string(), span, confidence, parts: z.array(span).optional(), explain: explanation.optional() })

const role = z.enum([
  'chrome',
  'page-number',
  'motto',
  'letterhead',
  'number',
  'dateline',
  'document-type',
  'title',
  'preamble',
  'heading',
  'item',
  'paragraph',
  'closing',
  'recipients',
  'signature',
  'annex',
])
const block = located.extend({ role, text: z.string(), continues: z.boolean().optional() })
const worded = located.extend({ text: z.string() })
const agency = worded.extend({ canonical: z.string().nullable() })
const documentNumber = worded.extend({ serial: z.string().nullable(), year: z.int().nullable(), symbol: z.string().nullable() })
const dateMention = located.extend({ iso: isoDate.nullable(), precision: z.enum(['day', 'month', 'year']).nullable() })
const documentType = worded.extend({ code: z.string().nullable() })
const theme = worded.extend({ kind: z.enum(['theme', 'motto', 'slogan']) })
const section = located.extend({
  kind: z.enum(['part', 'article', 'roman', 'decimal', 'letter', 'bullet']),
  label: z.string(),
  path: z.string(),
  heading: z.string().nullable(),
  text: z.string(),
  get children() {
    return z.array(section)
  },
})
const recipient = worded.extend({ kind: z.enum(['recipient', 'filing']), purpose: z.string().nullable(), copies: z.int().nullable() })
const signature = located.extend({
  capacity: z.enum(['TM', 'KT', 'TL', 'TUQ', 'Q']).nullable(),
  onBehalfOf: z.string().nullable(),
  positions: z.array(z.string()),
  actingFor: z.string().nullable(),
  name: z.string().nullable(),
})
const annex = located.extend({ title: z.string().nullable(), items: z.array(z.string()), sections: z.array(section) })
const period = located.extend({
  kind: z.enum(['campaign', 'stage', 'term', 'school-year']),
  start: isoDate.nullable(),
  end: isoDate.nullable(),
})
const anniversary = located.extend({
  years: z.int(),
  event: z.string(),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  consistent: z.boolean().nullable(),
})
const citation = located.extend({
  documentType: z.string(),
  number: z.string().nullable(),
  date: isoDate.nullable(),
  issuer: z.string().nullable(),
  subject: z.string().nullable(),
  directive: z.string(),
})
const directive = z.object({
  id: z.string(),
  documentType: z.string(),
  number: z.string().nullable(),
  date: isoDate.nullable(),
  issuer: z.string().nullable(),
  subject: z.string().nullable(),
  mentions: z.int().min(1),
})
const target = worded.extend({ comparator: z.enum(['>', '>=', '=', '<=', '<']), value: z.number(), unit: z.string() })
const diagnostic = z.object({
  ruleId: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  span: span.nullable(),
  suggestion: z.string().optional(),
  data: z.record(z.string(), z.string()).optional(),
})

/** What `parseCampaign()` returns. */
export const campaignDocument = z.object({
  schemaVersion: z.literal('1'),
  language: z.object({ code: z.string(), confidence }),
  genre: z.object({ value: z.enum(['campaign-launch', 'campaign-related', 'other']), confidence }),
  header: z.object({
    motto: located.nullable(),
    superior: agency.nullable(),
    issuer: agency.nullable(),
    number: documentNumber.nullable(),
    place: worded.nullable(),
    date: dateMention.nullable(),
    documentType: documentType.nullable(),
    title: worded.nullable(),
  }),
  theme: theme.nullable(),
  themes: z.array(theme),
  preamble: z.array(block),
  sections: z.array(section),
  closing: z.array(block),
  addressees: z.array(recipient),
  recipients: z.array(recipient),
  signatures: z.array(signature),
  annexes: z.array(annex),
  dates: z.array(dateMention),
  periods: z.array(period),
  anniversaries: z.array(anniversary),
  citations: z.array(citation),
  directives: z.array(directive),
  movements: z.array(worded),
  targets: z.array(target),
  blocks: z.array(block),
  diagnostics: z.array(diagnostic),
})

export type CampaignDocument = z.infer<typeof campaignDocument>
export type Span = z.infer<typeof span>
export type Explanation = z.infer<typeof explanation>
export type Located = z.infer<typeof located>
export type Role = z.infer<typeof role>
export type Block = z.infer<typeof block>
export type Worded = z.infer<typeof worded>
export type Agency = z.infer<typeof agency>
export type DocumentNumber = z.infer<typeof documentNumber>
export type DateMention = z.infer<typeof dateMention>
export type DocumentType = z.infer<typeof documentType>
export type Theme = z.infer<typeof theme>
export type Section = z.infer<typeof section>
export type Recipient = z.infer<typeof recipient>
export type Signature = z.infer<typeof signature>
export type Annex = z.infer<typeof annex>
export type Period = z.infer<typeof period>
export type Anniversary = z.infer<typeof anniversary>
export type Citation = z.infer<typeof citation>
export type Directive = z.infer<typeof directive>
export type Movement = Worded
export type Target = z.infer<typeof target>
export type Diagnostic = z.infer<typeof diagnostic>
