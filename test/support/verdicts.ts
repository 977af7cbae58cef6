/** Values against answers: one to one, part by part, or one alone. */

/** What one field of one document came to. */
export interface Verdict {
  readonly field: string
  readonly right: number
  /** Found, but not among the answers. */
  readonly extra: number
  /** Among the answers, but not found. */
  readonly missing: number
  /** Every miss in words, one line each. */
  readonly misses: readonly string[]
  /** Confidence of each found value that the answers can judge, and whether it was right. */
  readonly judged: readonly Judged[]
}
export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

export interface Found<Value> {
  readonly value: Value
  readonly confidence: number
}

export const found = <Value extends { confidence: number }>(values: readonly Value[]): Found<Value>[] =>
  values.map((value) => ({ value, confidence: value.confidence }))
export const words = <Value extends { text: string; confidence: number }>(values: readonly Value[]): Found<string>[] =>
  values.map((value) => ({ value: value.text, confidence: value.confidence }))
const inWords = (value: unknown): string => JSON.stringify(value)

/** One-to-one, in order: each answer takes the first found value that equals it. */
export function matchAll<A, V>(
  field: string,
  expected: readonly A[],
  values: readonly Found<V>[],
  equal: (answer: A, value: V) => boolean,
  show: (value: V) => unknown = (value) => value,
): { verdict: Verdict; pairs: [A, V][] } {
  const left = [...values]
  const pairs: [A, V][] = []
  const missing: A[] = []
  const judged: Judged[] = []
  for (const answer of expected) {
    const at = left.findIndex(({ value }) => equal(answer, value))
    const [hit] = at < 0 ? [] : left.splice(at, 1)
    if (!hit) missing.push(answer)
    else {
      pairs.push([answer, hit.value])
      judged.push({ confidence: hit.confidence, right: true })
    }
  }
  const misses = [...missing.map((answer) => `${field} missed ${inWords(answer)}`), ...left.map(({ value }) => `${field} extra ${inWords(show(value))}`)]
  judged.push(...left.map(({ confidence }) => ({ confidence, right: false })))
  return { verdict: { field, right: pairs.length, extra: left.length, missing: missing.length, misses, judged }, pairs }
}

/** A part of values already matched: what does not agree counts as both extra and missing; the unmatched are missing here too. */
export function partOf<A, V>(
  field: string,
  total: number,
  pairs: readonly [A, V][],
  agree: (answer: A, value: V) => boolean,
  show: (answer: A, value: V) => unknown,
): Verdict {
  const wrong = pairs.filter(([answer, value]) => !agree(answer, value))
  const right = pairs.length - wrong.length
  return {
    field,
    right,
    extra: wrong.length,
    missing: total - right,
    misses: wrong.map(([answer, value]) => `${field} differs ${inWords(show(answer, value))}`),
    judged: [],
  }
}

/** A single value: rightly absent counts as right. */
export function single<V extends { confidence: number }>(
  field: string,
  answer: string | null,
  value: V | null,
  read: (value: V) => string | null,
  equal: (answer: string, text: string, value: V) => boolean,
): Verdict {
  const text = value ? read(value) : null
  const right = text === null || answer === null ? text === answer : equal(answer, text, value as V)
  const misses = [
    ...(right || answer === null ? [] : [`${field} missed ${inWords(answer)}`]),
    ...(right || text === null ? [] : [`${field} extra ${inWords(text)}`]),
  ]
  const judged = value && text !== null ? [{ confidence: value.confidence, right }] : []
  return { field, right: right ? 1 : 0, extra: right || text === null ? 0 : 1, missing: right || answer === null ? 0 : 1, misses, judged }
}
