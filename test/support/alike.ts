/** When two wordings are the same value. */

/** A text without what two careful typists differ in: quotes, emphasis, white space, marks at the end, letter case. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„‟«»"'‘’*_`]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s;,.:]+$/, '')
    .trim()
    .toLowerCase()
}

/** Letters and digits alone, without tone marks: what a poor scan leaves. */
export function bare(text: string): string {
  return plain(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Dice's share of common pairs of letters, 0 to 1. */
export function dice(one: string, other: string): number {
  if (one === other) return 1
  if (one.length < 2 || other.length < 2) return 0
  const pairs = new Map<string, number>()
  for (const pair of pairsOf(one)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of pairsOf(other)) {
    const left = pairs.get(pair) ?? 0
    if (left === 0) continue
    common++
    pairs.set(pair, left - 1)
  }
  return (2 * common) / (one.length + other.length - 2)
}

function* pairsOf(text: string): Generator<string> {
  for (let at = 0; at + 1 < text.length; at++) yield text.slice(at, at + 2)
}

type Words = string | null | undefined

/** The same words. Two absent values are the same, an absent one and a present one are not. */
export const same = (one: Words, other: Words): boolean => (one == null || other == null ? (one ?? null) === (other ?? null) : plain(one) === plain(other))

/** Nearly the same words, in full or without what a scan takes away. */
export const near =
  (limit: number) =>
  (one: Words, other: Words): boolean =>
    one == null || other == null ? (one ?? null) === (other ?? null) : Math.max(dice(plain(one), plain(other)), dice(bare(one), bare(other))) >= limit

/** Does a text begin with these words (end with them), damage allowed? */
export function opensWith(text: string, words: string | null): boolean {
  const [whole, part] = [bare(text), bare(words ?? '')]
  return whole.startsWith(part) || dice(whole.slice(0, part.length), part) >= 0.85
}
export function closesWith(text: string, words: string | null): boolean {
  const [whole, part] = [bare(text), bare(words ?? '')]
  return whole.endsWith(part) || dice(whole.slice(-part.length), part) >= 0.85
}

/**
 * Does a suggestion mend the damage? It holds the whole good phrase, or that part of it which has every changed syllable
 * ('chỉ tiêu' for 'chi tiêu chủ yếu' → 'chỉ tiêu chủ yếu'), and no longer the damaged one.
 */
export function mends(suggestion: string, bad: string, good: string): boolean {
  const holds = (whole: string, part: string): boolean => ` ${plain(whole)} `.includes(` ${plain(part)} `)
  if (holds(suggestion, bad) && !holds(good, bad)) return false
  if (plain(suggestion).includes(plain(good))) return true
  const damaged = new Set(plain(bad).split(' '))
  const changed = plain(good)
    .split(' ')
    .filter((word) => !damaged.has(word))
  return changed.length > 0 && holds(good, suggestion) && changed.every((word) => holds(suggestion, word))
}
