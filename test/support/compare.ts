import type { CampaignDocument, Section } from '../../src/document'
import { bare, closesWith, mends, near, opensWith, same } from './alike'
import type { Answers, CitationAnswer, SectionAnswer } from './answers'
import { found, matchAll, partOf, single, type Verdict, words } from './verdicts'

/** Rules on which every set of answers has a say: one of these given without cause is a false alarm. */
const DECIDED = [
  'header/missing-serial',
  'header/incomplete-date',
  'header/repaired-symbol',
  'numbering/duplicate-label',
  'numbering/gap',
  'anniversary/mismatch',
  'period/conflict',
  'citation/impossible-date',
  'signature/missing',
  'recipients/missing',
  'language/not-vietnamese',
]

/** A document against its answers, field by field. Fields and rules in `skip` are left out. */
export function compare(answers: Answers, document: CampaignDocument, skip: ReadonlySet<string> = new Set()): Verdict[] {
  return [
    ...header(answers, document),
    ...campaign(answers, document),
    ...sections(answers, document),
    ...recipients(answers, document),
    ...signatures(answers, document),
    ...time(answers, document),
    ...citations(answers, document),
    ...diagnostics(answers, document, skip),
  ].filter((verdict) => !skip.has(verdict.field))
}

function header({ header: answer = {} }: Answers, { header: { number, place, date, documentType, title, superior, issuer } }: CampaignDocument): Verdict[] {
  const verdicts: Verdict[] = []
  if (answer.serial !== undefined) verdicts.push(single('header.serial', answer.serial, number, (value) => value.serial, same))
  if (answer.symbol !== undefined) verdicts.push(single('header.symbol', answer.symbol, number, (value) => value.symbol, same))
  if (answer.place !== undefined) verdicts.push(single('header.place', answer.place, place, (value) => value.text, same))
  if (answer.date !== undefined) verdicts.push(single('header.date', answer.date, date, (value) => value.iso, same))
  if (answer.documentType !== undefined) verdicts.push(single('header.documentType', answer.documentType, documentType, (value) => value.text, same))
  if (answer.title !== undefined) verdicts.push(single('header.title', answer.title, title, (value) => value.text, near(0.95)))
  if (answer.superior !== undefined) verdicts.push(single('header.superior', answer.superior, superior, (value) => value.text, near(0.9)))
  if (answer.issuer != null)
    verdicts.push(
      single(
        'header.issuer',
        answer.issuer,
        issuer,
        (value) => value.text,
        (one, text, { canonical }) => near(0.9)(one, text) || near(0.9)(one, canonical),
      ),
    )
  return verdicts
}

function campaign(answers: Answers, document: CampaignDocument): Verdict[] {
  const verdicts: Verdict[] = []
  if (answers.theme !== undefined) verdicts.push(single('theme', answers.theme, document.theme, (value) => value.text, near(0.95)))
  if (answers.themes) verdicts.push(matchAll('themes', answers.themes, words(document.themes), near(0.95)).verdict)
  if (answers.movements) verdicts.push(matchAll('movements', answers.movements, words(document.movements), near(0.9)).verdict)
  if (answers.targets)
    verdicts.push(
      matchAll(
        'targets',
        answers.targets,
        found(document.targets),
        (answer, value) => answer.comparator === value.comparator && answer.value === value.value && same(answer.unit, value.unit),
        ({ comparator, value, unit }) => ({ comparator, value, unit }),
      ).verdict,
    )
  if (answers.annexes)
    verdicts.push(
      matchAll(
        'annexes',
        answers.annexes,
        found(document.annexes),
        (answer, value) =>
          near(0.9)(answer.title, value.title) &&
          answer.items.length === value.items.length &&
          answer.items.every((item, i) => near(0.9)(item, value.items[i])),
        ({ title, items }) => ({ title, items }),
      ).verdict,
    )
  return verdicts
}

const flat = (nodes: readonly Section[]): Section[] => nodes.flatMap((node) => [node, ...flat(node.children)])

function sections({ sections: answers }: Answers, document: CampaignDocument): Verdict[] {
  if (!answers) return []
  const brief = ({ path, kind, heading, text }: Section): unknown => ({ path, kind, heading, starts: text.slice(0, 40), ends: text.slice(-40) })
  const { verdict, pairs } = matchAll(
    'sections',
    answers,
    found(flat(document.sections)),
    (answer, node) =>
      node.path === answer.path && near(0.9)(answer.heading, node.heading || null) && (answer.starts === null || opensWith(node.text, answer.starts)),
    brief,
  )
  const whole = ({ starts, ends }: SectionAnswer, { heading, text }: Section): boolean =>
    starts === null && ends === null ? bare(text) === '' || bare(text) === bare(heading ?? '') : ends === null || closesWith(text, ends)
  return [
    verdict,
    partOf('sections.extent', answers.length, pairs, whole, ({ path, ends }, { text }) => ({ path, ends, found: text.slice(-60) })),
    partOf(
      'sections.kind',
      answers.length,
      pairs,
      (answer, node) => answer.kind === node.kind,
      ({ path, kind }, node) => ({ path, kind, found: node.kind }),
    ),
  ]
}

function recipients({ recipients: answers }: Answers, document: CampaignDocument): Verdict[] {
  if (!answers) return []
  const { verdict, pairs } = matchAll(
    'recipients',
    answers,
    found(document.recipients),
    (answer, value) => near(0.9)(answer.text, value.text) && answer.kind === value.kind,
    ({ text, kind, purpose, copies }) => ({ text, kind, purpose, copies }),
  )
  const marks = partOf(
    'recipients.marks',
    answers.length,
    pairs,
    (answer, value) => same(answer.purpose, value.purpose) && answer.copies === value.copies,
    ({ text, purpose, copies }, value) => ({ text, purpose, copies, found: { purpose: value.purpose, copies: value.copies } }),
  )
  return [verdict, marks]
}

function signatures({ signatures: answers }: Answers, document: CampaignDocument): Verdict[] {
  if (!answers) return []
  const { verdict, pairs } = matchAll(
    'signatures.name',
    answers,
    found(document.signatures),
    (answer, value) => near(0.95)(answer.name, value.name),
    ({ name }) => ({ name }),
  )
  const list = (positions: readonly string[]): string | null => positions.join(' | ') || null
  const office = partOf(
    'signatures.office',
    answers.length,
    pairs,
    (answer, value) =>
      answer.capacity === value.capacity && near(0.9)(answer.onBehalfOf, value.onBehalfOf) && near(0.9)(list(answer.positions), list(value.positions)),
    (answer, { capacity, onBehalfOf, positions }) => ({ ...answer, found: { capacity, onBehalfOf, positions } }),
  )
  return [verdict, office]
}

function time(answers: Answers, document: CampaignDocument): Verdict[] {
  const verdicts: Verdict[] = []
  // A bare year is no mention that the answers list.
  if (answers.dates) {
    const mentions = document.dates.filter((date) => date.precision !== 'year').map(({ iso, confidence }) => ({ value: iso, confidence }))
    verdicts.push(matchAll('dates', answers.dates, mentions, same).verdict)
  }
  if (answers.periods)
    verdicts.push(
      matchAll(
        'periods',
        answers.periods,
        found(document.periods),
        (answer, value) => answer.kind === value.kind && answer.start === value.start && answer.end === value.end,
        ({ kind, start, end }) => ({ kind, start, end }),
      ).verdict,
    )
  if (answers.anniversaries)
    verdicts.push(
      matchAll(
        'anniversaries',
        answers.anniversaries,
        found(document.anniversaries),
        (answer, value) => answer.years === value.years && near(0.85)(answer.event, value.event) && answer.from === value.from && answer.to === value.to,
        ({ years, event, from, to }) => ({ years, event, from, to }),
      ).verdict,
    )
  return verdicts
}

function citations({ citations: answers }: Answers, document: CampaignDocument): Verdict[] {
  if (!answers) return []
  const show = ({ documentType, number, date, issuer, subject }: CitationAnswer): unknown => ({ documentType, number, date, issuer, subject })
  const numbered = matchAll(
    'citations',
    answers.filter((answer) => answer.number !== null),
    found(document.citations.filter((value) => value.number !== null)),
    (answer, value) => same(answer.number, value.number) && same(answer.documentType, value.documentType) && answer.date === value.date,
    show,
  )
  const named = matchAll(
    'citations.named',
    answers.filter((answer) => answer.number === null),
    found(document.citations.filter((value) => value.number === null)),
    (answer, value) => same(answer.documentType, value.documentType) && answer.date === value.date && near(0.8)(answer.subject, value.subject),
    show,
  )
  const pairs = [...numbered.pairs, ...named.pairs]
  const part = (name: 'issuer' | 'subject', limit: number): Verdict =>
    partOf(
      `citations.${name}`,
      answers.length,
      pairs,
      (answer, value) => near(limit)(answer[name], value[name]),
      (answer, value) => ({ of: answer.number ?? answer.documentType, [name]: answer[name], found: value[name] }),
    )
  return [numbered.verdict, named.verdict, part('issuer', 0.9), part('subject', 0.85)]
}

function diagnostics(answers: Answers, document: CampaignDocument, skip: ReadonlySet<string>): Verdict[] {
  const verdicts: Verdict[] = []
  if (answers.diagnostics) {
    const given = new Set(document.diagnostics.map(({ ruleId }) => ruleId))
    const asked = answers.diagnostics.filter((rule) => !skip.has(rule))
    // Rules beyond those decided may be given freely.
    const told = [...given].filter((rule) => asked.includes(rule) || (DECIDED.includes(rule) && !skip.has(rule)))
    const { verdict } = matchAll(
      'diagnostics',
      asked,
      told.map((value) => ({ value, confidence: 1 })),
      (answer, value) => answer === value,
    )
    verdicts.push({ ...verdict, judged: [] })
  }
  if (answers.repairs) {
    const suggestions = document.diagnostics.flatMap(({ suggestion }) => (suggestion ? [suggestion] : []))
    const damage = Object.entries(answers.repairs)
    const missed = damage.filter(([bad, good]) => !suggestions.some((suggestion) => mends(suggestion, bad, good)))
    verdicts.push({
      field: 'repairs',
      right: damage.length - missed.length,
      extra: 0,
      missing: missed.length,
      misses: missed.map(([bad, good]) => `repairs missed ${JSON.stringify({ [bad]: good })}`),
      judged: [],
    })
  }
  return verdicts
}
