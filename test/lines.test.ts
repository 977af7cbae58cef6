/**
 * Every marked line of fixtures/lines, as written and with its letters split.
 *
 * fixtures/lines/known-gaps.json names the lines that are expected to fail. A listed line that passes is red, so that the
 * list stays true; an unlisted one that fails is red. `THIDUA_UPDATE_GAPS=1 npx vitest run test/lines.test.ts` rewrites the
 * list. On the main branch it may only shrink: a change that lengthens it has broken something.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from '../src/extract'
import { EXTRACTORS } from '../src/extractors/index'
import { normalize } from '../src/normalize'
import type { Claim, Extractor } from '../src/shapes'
import { passageOf } from '../src/text/passages'
import { readList, UPDATE_GAPS, writeList } from './support/gaps'
import { KINDS, type Mark, type MarkedLine, readMarkedLine, splitLetters } from './support/marked-lines'

const FOLDER = new URL('../fixtures/lines/', import.meta.url)
const LIST = new URL('known-gaps.json', FOLDER)
const gaps = new Set(readList<string[]>(LIST, []))
const failing: string[] = []
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
const lines = files.flatMap((file) =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .map((text, i) => ({ file, name: `${file}:${i + 1}`, text }))
    .filter(({ text }) => text.trim() !== '' && !text.startsWith('#')),
)

for (const file of files)
  describe(file, () => {
    test.each(lines.filter((line) => line.file === file))('$name', ({ name, text }) => {
      const written = readMarkedLine(text)
      const complaints = [...judge(written), ...judge(splitLetters(written)).map((complaint) => `letters split: ${complaint}`)]
      if (complaints.length > 0) failing.push(name)
      if (UPDATE_GAPS) return
      if (gaps.has(name)) expect(complaints, 'mended: take it off fixtures/lines/known-gaps.json').not.toEqual([])
      else expect(complaints, [written.text, ...complaints].join('\n')).toEqual([])
    })
  })

describe('the lines', () => {
  test('are 300 at least', () => expect(lines.length).toBeGreaterThanOrEqual(300))

  test('have all those that the list of gaps names', () => {
    const names = new Set(lines.map((line) => line.name))
    expect(UPDATE_GAPS ? [] : [...gaps].filter((name) => !names.has(name))).toEqual([])
  })
})

afterAll(() => {
  if (UPDATE_GAPS)
    writeList(
      LIST,
      lines.map((line) => line.name).filter((name) => failing.includes(name)),
    )
})

/** What is missed, found without a mark, or found with another value. */
function judge({ text, marks }: MarkedLine): string[] {
  const found = KINDS.flatMap((kind) => claims(kind, text))
  const complaints: string[] = []
  for (const mark of marks) {
    const at = found.findIndex((one) => one.kind === mark.kind && one.start === mark.start && one.end === mark.end)
    const [claim] = at < 0 ? [] : found.splice(at, 1)
    if (!claim) complaints.push(`missed ${tell(text, mark)}`)
    else
      for (const [name, value] of Object.entries(mark.values))
        if (claim.values[name] !== value)
          complaints.push(`${mark.kind}.${name}: expected ${JSON.stringify(value)}, found ${JSON.stringify(claim.values[name])}`)
  }
  return [...complaints, ...found.map((claim) => `unmarked ${tell(text, claim)}`)]
}

/** What one extractor finds in a line, in offsets of the line. */
function claims(kind: Mark['kind'], line: string): Mark[] {
  const { source } = normalize({ input: line, options: {} })
  const passage = passageOf(source, [{ start: 0, end: source.text.length }], 'paragraph', '', 0)
  return run(EXTRACTORS[kind] as Extractor, [passage]).map((claim) => ({
    kind,
    start: source.at(passage.at(claim.start, 'start'), 'start'),
    end: source.at(passage.at(claim.end, 'end'), 'end'),
    values: asWords(claim),
  }))
}

const asWords = (claim: Claim): Mark['values'] =>
  Object.fromEntries(Object.entries(claim).map(([name, value]) => [name, value === null ? null : String(value)]))

const tell = (text: string, { kind, start, end, values }: Mark): string => {
  const { passage, start: _, end: __, confidence, ...own } = values
  return `${kind} ${start}-${end} “${text.slice(start, end)}” ${JSON.stringify(own)}`
}
