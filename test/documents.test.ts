/**
 * Every document of fixtures/documents against its answers by hand.
 *
 * fixtures/documents/misses.json records what each document still misses. A new miss is red, and so is a recorded one that
 * is gone, so that the record stays true. `THIDUA_UPDATE_GAPS=1 npx vitest run test/documents.test.ts` rewrites it. On the
 * main branch it may only shrink: a change that adds a miss names it in its own text.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { parseCampaign } from '../src/index'
import type { Answers } from './support/answers'
import { compare } from './support/compare'
import { readList, UPDATE_GAPS, writeList } from './support/gaps'
import { brokenPromises } from './support/promises'

const FOLDER = new URL('../fixtures/documents/', import.meta.url)
const LIST = new URL('misses.json', FOLDER)
const recorded = readList<Record<string, readonly string[]>>(LIST, {})
const seen = new Map<string, readonly string[]>()
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => name.slice(0, -4))
const read = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8')

describe.each(names)('%s', (name) => {
  const input = read(`${name}.txt`)
  const answers = JSON.parse(read(`${name}.json`)) as Answers

  test('misses what is recorded, no more and no less', () => {
    const misses = compare(answers, parseCampaign(input)).flatMap((verdict) => verdict.misses)
    seen.set(name, misses)
    if (UPDATE_GAPS) return
    const before = recorded[name] ?? []
    expect(without(misses, before), 'new misses').toEqual([])
    expect(without(before, misses), 'no longer missed: update the record with THIDUA_UPDATE_GAPS=1').toEqual([])
  })

  test('keeps the promises', () => expect(brokenPromises(input, parseCampaign(input))).toEqual([]))

  test('has answers that stand in it', () => expect(strangers(answers, input)).toEqual([]))
})

test('there are 20 documents at least', () => expect(names.length).toBeGreaterThanOrEqual(20))

test('the record names no other documents', () => expect(UPDATE_GAPS ? [] : without(Object.keys(recorded), names)).toEqual([]))

afterAll(() => {
  if (UPDATE_GAPS) writeList(LIST, Object.fromEntries([...seen].filter(([, misses]) => misses.length > 0).sort()))
})

/** The lines of one list that the other has not, or has less often. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return lines.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Answers in the document's own words must be found in it, white space folded and marks of emphasis off. */
function strangers(answers: Answers, input: string): string[] {
  const page = flatten(input)
  const quoted = [
    answers.header?.title,
    answers.header?.superior,
    answers.header?.place,
    answers.theme,
    ...(answers.themes ?? []),
    ...(answers.movements ?? []),
    ...(answers.signatures ?? []).map(({ name }) => name),
    ...(answers.sections ?? []).flatMap(({ starts, ends }) => [starts, ends]),
    ...(answers.anniversaries ?? []).map(({ event }) => event),
    ...(answers.citations ?? []).flatMap(({ issuer, subject }) => [issuer, subject]),
  ]
  return quoted.filter((words): words is string => words != null && !page.includes(flatten(words)))
}

const flatten = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s*_|“”"]+/g, ' ')
    .replace(/\s+([.,;:)])/g, '$1')
    .trim()
