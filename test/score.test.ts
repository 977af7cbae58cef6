import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { parseCampaign } from '../src/core'

/** The accuracy command, over documents of one line and a core that answers as it is told. */

const script = fileURLToPath(new URL('../scripts/score.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'thidua-score-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TEXT = 'Kỷ niệm 2024, 2025.'
const empty = parseCampaign('')
const mention = (start: number, iso: string, confidence: number): object => ({
  raw: TEXT.slice(start, start + 4),
  span: { start, end: start + 4 },
  confidence,
  iso,
  precision: 'month',
})
const block = { raw: TEXT, span: { start: 0, end: TEXT.length }, confidence: 1, role: 'paragraph', text: TEXT }
const answer = (changes: object): object => ({ ...empty, blocks: [block], diagnostics: [], ...changes })

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'gold'), { recursive: true })
  writeFileSync(join(folder, 'gold/a.json'), JSON.stringify({ theme: null, dates: ['2024-01', '2025-01'], movements: [] }))
  writeFileSync(join(folder, 'gold/a.txt'), TEXT)
  core(answer({ dates: [mention(8, '2024-01', 0.95), mention(14, '2025-01', 0.85)] }))
})

/** A built core that gives this for every text. */
function core(result: unknown, body = `return ${JSON.stringify(result)}`): void {
  writeFileSync(join(folder, 'core.mjs'), `export function parseCampaign(input) { ${body} }`)
}

function score(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [script, '--gold', 'gold', '--core', 'core.mjs', ...args], { cwd: folder, encoding: 'utf8' })
}
const scoreJson = (...args: string[]): Record<string, unknown> => JSON.parse(score('--json', ...args).stdout) as Record<string, unknown>

describe('score', () => {
  test('prints a row per field that the answers judge, and the mean', () => {
    const { status, stdout } = score()
    expect(status).toBe(0)
    expect(stdout).toMatch(/^dates +2 +0 +0 +1\.000 +1\.000 +1\.000$/m)
    expect(stdout).toMatch(/^theme +1 +0 +0 /m)
    expect(stdout).not.toContain('citations')
    expect(stdout).toContain('1 documents, 1 wholly right, broken promises 0, mean F1 1.0000')
  })

  test('counts what is missed and what is extra, and names them on request', () => {
    core(answer({ dates: [mention(8, '2024-01', 0.95), mention(14, '2025-02', 0.85)] }))
    const { status, stdout } = score('--verbose')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^dates +1 +1 +1 +0\.500 +0\.500 +0\.500$/m)
    expect(stdout).toContain('a  dates missed "2025-01"\na  dates extra "2025-02"\n')
    expect(score().stdout).not.toContain('missed')
  })

  test('tells how far confidence can be trusted', () => {
    core(answer({ dates: [mention(8, '2024-01', 0.95), mention(14, '2025-02', 0.85)] }))
    expect(scoreJson().calibration).toEqual({
      values: 2,
      error: expect.closeTo(0.45),
      bands: [
        { from: 0.8, to: 0.9, values: 1, confidence: 0.85, right: 0 },
        { from: 0.9, to: 1, values: 1, confidence: 0.95, right: 1 },
      ],
    })
  })

  test('leaves out what is skipped', () => expect(score('--skip', 'dates,theme').stdout).not.toMatch(/^(?:dates|theme)/m))
})

describe('a broken promise', () => {
  test.each([
    ['a raw that stands elsewhere', answer({ dates: [{ ...mention(8, '2024-01', 0.9), raw: '2023' }] }), 'dates.0.raw is not what stands at 8..12'],
    ['lost ink', answer({ blocks: [] }), 'no block holds "Kỷ niệm 2024, 2025."'],
    [
      'an untold blank',
      answer({
        header: { ...empty.header, number: { raw: '', span: { start: 0, end: 0 }, confidence: 1, serial: null, year: null, symbol: 'PĐ', text: '/PĐ' } },
      }),
      'header.number has no serial',
    ],
  ])('exits with 1: %s', (_, result, told) => {
    core(result)
    const { status, stdout } = score()
    expect(stdout).toContain(`broken promise  a: ${told}`)
    expect(status).toBe(1)
  })

  test('exits with 1: an error', () => {
    core(null, "throw new Error('at a loss')")
    expect(score()).toMatchObject({ status: 1, stdout: expect.stringContaining('broken promise  a: threw Error: at a loss') })
  })

  test('exits with 1: a second run that differs', () => {
    core(null, `return { ...${JSON.stringify(answer({}))}, genre: { value: 'other', confidence: Math.random() } }`)
    expect(score()).toMatchObject({ status: 1, stdout: expect.stringContaining('broken promise  a: a second run gave another result') })
  })
})

describe('the record', () => {
  test('is compared with the next run, then rewritten', () => {
    core(answer({ dates: [mention(8, '2024-01', 0.95)] }))
    expect(score().stdout).not.toContain('since the run')
    core(answer({ dates: [mention(8, '2024-01', 0.95), mention(14, '2025-01', 0.85)], theme: { ...block, text: 'Một', kind: 'theme' } }))
    const { stdout } = score()
    expect(stdout).toMatch(/since the run of .+: mean F1 0\.8889 to 0\.6667, misses gained 1, lost 1/)
    expect(stdout).toContain('  up    dates 0.667 to 1.000\n')
    expect(stdout).toContain('  down  theme 1.000 to 0.000\n')
    expect(stdout).toContain('  + a  theme extra "Một"\n  - a  dates missed "2025-01"\n')
    expect(score().stdout).toMatch(/since the run of .+: no change/)
  })

  test('stands where it is told, and stays with --keep', () => {
    score('--record', 'mine.json')
    const before = readFileSync(join(folder, 'mine.json'), 'utf8')
    core(answer({}))
    expect(score('--record', 'mine.json', '--keep').stdout).toContain('down  dates')
    expect(readFileSync(join(folder, 'mine.json'), 'utf8')).toBe(before)
  })

  test('of other answers is left alone', () => {
    score()
    expect(score('--skip', 'dates').stdout).not.toContain('since the run')
    expect(Object.keys(JSON.parse(readFileSync(join(folder, 'scores.local.json'), 'utf8')) as object)).toHaveLength(2)
  })

  test('that cannot be read is told', () => {
    writeFileSync(join(folder, 'scores.local.json'), '{')
    expect(score()).toMatchObject({ status: 1, stderr: expect.stringContaining('the record scores.local.json is no JSON') })
  })
})

describe('missing input', () => {
  test('exits with 1, the others still scored', () => {
    writeFileSync(join(folder, 'gold/b.json'), '{}')
    expect(score()).toMatchObject({ status: 1, stderr: expect.stringContaining('b: no text'), stdout: expect.stringContaining('1 documents') })
  })

  test('exits with 1 for answers that are no JSON', () => {
    writeFileSync(join(folder, 'gold/a.json'), '{')
    expect(score()).toMatchObject({ status: 1, stderr: expect.stringContaining('a: its answers are no JSON') })
  })

  test.each([
    [['--gold', 'nowhere'], 'no folder nowhere'],
    [['--source', 'nowhere'], 'no folder nowhere'],
    [['--core', 'nowhere.js'], 'no built package at nowhere.js; run: npm run build'],
  ])('exits with 1: %j', (args, told) => expect(score(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining(told) }))

  test('exits with 1 for a folder without answers', () => {
    rmSync(join(folder, 'gold/a.json'))
    writeFileSync(join(folder, 'gold/misses.json'), '{}')
    expect(score()).toMatchObject({ status: 1, stderr: expect.stringContaining('no answers') })
  })
})

describe('bad usage', () => {
  test.each([[['--golden', 'x']], [['--gold']], [['gold']]])('exits with 2 and tells the usage: %j', (args) => {
    const { status, stderr } = score(...args)
    expect(stderr).toContain('usage: npm run score')
    expect(status).toBe(2)
  })

  test('is told apart from help', () => expect(score('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('usage: npm run score') }))
})
