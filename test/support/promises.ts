import type { CampaignDocument } from '../../src/document'

/**
 * The promises of the contract that can be checked on a result: every value is tied to its place, nothing is lost, blanks
 * are told. What is broken, in words; an empty list where nothing is.
 */
export function brokenPromises(input: string, document: CampaignDocument): string[] {
  return [...brokenPlaces(input, document), ...brokenBlocks(input, document), ...untoldBlanks(document)]
}

/** Promise 2: `raw` is the slice of the input at `span`, `parts` lie in it, and every listed value has a place. */
function brokenPlaces(input: string, document: CampaignDocument): string[] {
  const broken: string[] = []
  visit(document, '', (value, path) => {
    const { span, raw, parts } = value as { span?: unknown; raw?: unknown; parts?: unknown[] }
    if (raw !== undefined && !isSpan(span, input)) broken.push(`${path} has no place in the input: ${JSON.stringify(span)}`)
    else if (span != null && !isSpan(span, input)) broken.push(`${path}.span is none of the input: ${JSON.stringify(span)}`)
    else if (raw !== undefined && isSpan(span, input) && raw !== input.slice(span.start, span.end))
      broken.push(`${path}.raw is not what stands at ${span.start}..${span.end}`)
    for (const part of parts ?? [])
      if (!isSpan(part, input) || !isSpan(span, input) || part.start < span.start || part.end > span.end)
        broken.push(`${path}.parts reach out of the span: ${JSON.stringify(part)}`)
  })
  for (const [path, value] of placed(document)) if (typeof value.raw !== 'string') broken.push(`${path} has no raw`)
  return broken
}

function isSpan(span: unknown, input: string): span is { start: number; end: number } {
  const { start, end } = (span ?? {}) as { start?: unknown; end?: unknown }
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= (start as number) && (start as number) <= (end as number) && (end as number) <= input.length
}

function visit(value: unknown, path: string, each: (value: object, path: string) => void): void {
  if (typeof value !== 'object' || value === null) return
  each(value, path)
  for (const [key, child] of Object.entries(value)) visit(child, path === '' ? key : `${path}.${key}`, each)
}

/** Every value that must be located, with its path. */
function* placed(document: CampaignDocument): Generator<[string, { raw?: unknown }]> {
  const { header, theme } = document
  for (const [name, value] of Object.entries({ ...header, theme })) if (value) yield [name, value]
  const lists = [
    'themes',
    'preamble',
    'closing',
    'addressees',
    'recipients',
    'signatures',
    'annexes',
    'dates',
    'periods',
    'anniversaries',
    'citations',
    'movements',
    'targets',
    'blocks',
  ] as const
  for (const list of lists) for (const [i, value] of document[list].entries()) yield [`${list}.${i}`, value]
  const queue = [...document.sections, ...document.annexes.flatMap((annex) => annex.sections)]
  for (const node of queue) {
    yield [`section ${node.path}`, node]
    queue.push(...node.children)
  }
}

/** Promise 3: blocks are in order and disjoint, and every non-white-space unit of the input lies in one. */
function brokenBlocks(input: string, { blocks }: CampaignDocument): string[] {
  const broken: string[] = []
  let at = 0
  const lost = (from: number, to: number): void => {
    const gap = input.slice(from, to).trim()
    if (gap) broken.push(`no block holds ${JSON.stringify(gap.slice(0, 60))} at ${from}..${to}`)
  }
  for (const [i, { span }] of blocks.entries()) {
    if (span.start < at) broken.push(`blocks.${i} begins at ${span.start}, before the end ${at} of the one before it`)
    if (span.end <= span.start) broken.push(`blocks.${i} is empty`)
    lost(at, span.start)
    at = Math.max(at, span.end)
  }
  lost(at, input.length)
  return broken
}

/** Promise 5: a blank of the head is told and has a confidence below 1; a date has no year that the ink has not. */
function untoldBlanks({ header: { number, date }, dates, diagnostics }: CampaignDocument): string[] {
  const broken: string[] = []
  const told = (...rules: string[]): boolean => diagnostics.some(({ ruleId }) => rules.includes(ruleId))
  if (number?.serial === null && !(number.confidence < 1 && told('header/missing-serial', 'header/unreadable-number')))
    broken.push('header.number has no serial, and nothing tells it')
  if (date && date.precision !== 'day' && !(date.confidence < 1 && told('header/incomplete-date', 'header/unreadable-date')))
    broken.push('header.date is not whole, and nothing tells it')
  for (const [i, { iso, raw, confidence, precision }] of dates.entries()) {
    if (precision !== PRECISIONS[iso?.length ?? 0]) broken.push(`dates.${i} is ${iso} and says that this is a ${precision}`)
    if (iso === null && confidence >= 1) broken.push(`dates.${i} cannot be read, yet is certain`)
    if (iso !== null && !digitsOf(raw).includes(iso.slice(0, 4))) broken.push(`dates.${i} has a year that ${JSON.stringify(raw)} has not`)
  }
  return broken
}

/** What a date of so many letters is. */
const PRECISIONS: Readonly<Record<number, string | null>> = { 0: null, 4: 'year', 7: 'month', 10: 'day' }
const digitsOf = (raw: string): string => raw.replace(/\D/g, '')
