import { spawnSync } from 'node:child_process'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clashes, targetOf } from '../../src/cli/targets'
import { campaignDocument } from '../../src/document'
import { parseCampaign } from '../../src/index'
import { build, ENGLISH, fixture, LETTER, put, runner, scratch } from './program'

const folder = scratch()
const entry = build(folder)
const run = runner(entry)
const A = fixture('a01-ubnd-tinh-phat-dong.txt')
const B = fixture('b02-huyen-uy-phat-dong.txt')
const fresh = (file: string): unknown => JSON.parse(JSON.stringify(parseCampaign(readFileSync(file, 'utf8'))))
const into = (name: string): string => join(folder, name)

describe('to standard output', () => {
  test('one file: one document of the contract, on one line', () => {
    const { status, out, err } = run(['parse', A])
    expect([status, err, out.split('\n').length]).toEqual([0, '', 2])
    expect(JSON.parse(out)).toEqual(fresh(A))
    campaignDocument.parse(JSON.parse(out))
  })

  test('several: an array in their order, pretty or not the same', () => {
    const { status, out } = run(['parse', A, B])
    expect([status, JSON.parse(out)]).toEqual([0, [fresh(A), fresh(B)]])
    const pretty = run(['parse', '--pretty', A, B]).out
    expect(JSON.parse(pretty)).toEqual(JSON.parse(out))
    expect(pretty.split('\n').length).toBeGreaterThan(1000)
  })

  test('an array stays one where only one of two can be read', () => {
    const { status, out, err } = run(['parse', into('nowhere.txt'), B])
    expect([status, JSON.parse(out)]).toEqual([1, [fresh(B)]])
    expect(err).toContain('nowhere.txt: no such file')
    expect(run(['parse', into('x.txt'), into('y.txt')]).out).toBe('[]\n')
    expect(run(['parse', into('x.txt')]).out).toBe('')
  })

  test('ndjson: a line each, its file first, the order of fields the same', () => {
    const { status, out } = run(['parse', '--format', 'ndjson', A, into('nowhere.txt'), B])
    const lines = out.trimEnd().split('\n')
    expect([status, lines.length]).toEqual([1, 2])
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { file: A, ...(fresh(A) as object) },
      { file: B, ...(fresh(B) as object) },
    ])
    const [first, second] = lines.map((line) => Object.keys(JSON.parse(line) as object))
    expect(first).toEqual(second)
    expect(first?.slice(0, 3)).toEqual(['file', 'schemaVersion', 'language'])
    expect(run(['parse', '--format=ndjson', A]).out).toBe(`${lines[0]}\n`)
  })

  test('- is standard input', () => {
    expect(JSON.parse(run(['parse', '-'], { input: readFileSync(A) }).out)).toEqual(fresh(A))
    expect(run(['parse', '-', '--format', 'ndjson'], { input: LETTER }).out).toMatch(/^\{"file":"-",/)
  })

  test('JSON is the same in both languages', () => {
    const doubtful = fixture('a02-ubnd-xa-phat-dong-trong.txt')
    const english = run(['parse', doubtful])
    expect(english.out).toContain('"ruleId"')
    expect(run(['parse', doubtful, '--lang', 'vi'])).toEqual(english)
  })

  const many = Array.from({ length: 60 }, () => A)
  test.skipIf(process.platform === 'win32').each([
    ['parse', ...many],
    ['parse', '--format', 'ndjson', ...many],
    ['show', ...many],
    ['help', 'parse'],
  ])('a reader that goes away early is no error: %s', (...args) => {
    for (const reader of ['head -c 100', ':']) {
      const piped = spawnSync('sh', ['-c', `{ "$@"; echo "exit $?" >&2; } | ${reader}`, 'sh', process.execPath, entry, ...args], { encoding: 'utf8' })
      expect(piped.stderr).toBe('exit 0\n')
    }
  })

  test.skipIf(!existsSync('/dev/full'))('a full disk is one', () => {
    const { status, stderr } = spawnSync('sh', ['-c', '"$@" > /dev/full', 'sh', process.execPath, entry, 'parse', A], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LANG: 'C' },
    })
    expect([status, stderr]).toEqual([1, 'thidua: writing to standard output failed (ENOSPC).\n'])
  })
})

describe('into a folder', () => {
  test('DIR/<name>.json for each, the folder made, nothing else in it, nothing printed', () => {
    const out = into('made/deep')
    const text = put(folder, 'in/Kế hoạch.số 2.txt', LETTER)
    const other = put(folder, 'in/plain.text', LETTER)
    expect(run(['parse', A, text, other, '-', '--out', out], { input: LETTER })).toEqual({ status: 0, out: '', err: '' })
    expect(readdirSync(out).sort()).toEqual(['Kế hoạch.số 2.json', 'a01-ubnd-tinh-phat-dong.json', 'plain.text.json', 'stdin.json'].sort())
    expect(JSON.parse(readFileSync(join(out, 'a01-ubnd-tinh-phat-dong.json'), 'utf8'))).toEqual(fresh(A))
  })

  test('pretty and ndjson are those of standard output', () => {
    for (const args of [['--pretty'], ['--format', 'ndjson'], []]) {
      const out = into(`formats${args.length}`)
      run(['parse', A, ...args, '--out', out])
      expect(readFileSync(join(out, 'a01-ubnd-tinh-phat-dong.json'), 'utf8')).toBe(run(['parse', A, ...args]).out)
    }
  })

  test('a second run puts a new file in the place of the old one, it does not write into it', () => {
    const out = into('again')
    const old = put(out, 'letter.json', 'old')
    linkSync(old, join(folder, 'kept.json'))
    const text = put(folder, 'in/letter.txt', LETTER)
    expect(run(['parse', text, '--out', out]).status).toBe(0)
    expect(JSON.parse(readFileSync(old, 'utf8'))).toEqual(fresh(text))
    expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe('old')
    expect(readdirSync(out)).toEqual(['letter.json'])
  })

  test('two inputs for one output: both named, neither written, the others done', () => {
    const out = into('clash')
    const one = put(folder, 'one/same.txt', LETTER)
    const two = put(folder, 'two/same.md', LETTER)
    const { status, err } = run(['parse', one, A, two, '--out', out])
    expect(status).toBe(1)
    expect(err.trimEnd().split('\n')).toHaveLength(2)
    expect(err).toContain(`thidua: ${one}: not written: ${two} would be written to ${join(out, 'same.json')} too`)
    expect(err).toContain(`thidua: ${two}: not written: ${one} would`)
    expect(readdirSync(out)).toEqual(['a01-ubnd-tinh-phat-dong.json'])
    expect(run(['parse', one, one, '--out', out]).status).toBe(1)
  })

  test('the others are written where one cannot be read', () => {
    const out = into('partly')
    const { status, err } = run(['parse', into('nowhere.txt'), A, '--out', out])
    expect([status, err.split('\n').length, readdirSync(out)]).toEqual([1, 2, ['a01-ubnd-tinh-phat-dong.json']])
  })

  test('a folder that cannot be made, a file that cannot be put in place: one line, exit 1, no leavings', () => {
    const blocked = put(folder, 'blocked', 'a file')
    const first = run(['parse', A, '--out', blocked])
    expect([first.status, first.err.split('\n').length]).toEqual([1, 2])
    expect(first.err).toContain(`thidua: ${blocked}: the folder cannot be made (EEXIST)`)
    const out = into('taken')
    mkdirSync(join(out, 'a01-ubnd-tinh-phat-dong.json'), { recursive: true })
    const second = run(['parse', A, B, '--out', out])
    expect([second.status, second.err.split('\n').length]).toEqual([1, 2])
    expect(second.err).toContain('a01-ubnd-tinh-phat-dong.json failed (')
    expect(readdirSync(out).sort()).toEqual(['a01-ubnd-tinh-phat-dong.json', 'b02-huyen-uy-phat-dong.json'])
  })

  test('names', () => {
    expect(['a/b.txt', 'b.MD', 'b.markdown', 'b.doc.txt', 'b.html', '.txt', '-'].map((file) => targetOf('out', file))).toEqual(
      ['b', 'b', 'b', 'b.doc', 'b.html', '.txt', 'stdin'].map((name) => join('out', `${name}.json`)),
    )
    const files = ['x/A.txt', 'y/a.txt', 'ề.txt'.normalize('NFC'), 'z/ề.txt'.normalize('NFD')]
    expect(clashes('out', files, 'linux').size).toBe(0)
    expect([...clashes('out', files, 'darwin').keys()]).toEqual(files)
  })
})

describe('plug-ins', () => {
  const bare = scratch()
  const without = runner(build(bare, { packages: false }))

  test('a document that needs none is read without their packages', () => {
    expect(without(['parse', A])).toEqual(run(['parse', A]))
    for (const needy of [put(folder, 'in/needs.md', LETTER), put(folder, 'in/english.txt', ENGLISH)]) {
      const { status, out, err } = without(['parse', '--format', 'ndjson', needy, A])
      expect([status, out]).toEqual([1, run(['parse', '--format', 'ndjson', A]).out])
      expect(err).toBe(`thidua: ${needy}: reading the document failed (ERR_MODULE_NOT_FOUND); this should never happen. Please report it with the file.\n`)
    }
  })

  test('Markdown is read as Markdown', () => {
    const text = LETTER.replace('Phong trào thi đua làm đường', '**Phong trào thi đua** làm đường')
    const { status, out } = run(['parse', put(folder, 'in/letter.md', text)])
    expect(status).toBe(0)
    const document = campaignDocument.parse(JSON.parse(out))
    expect(document.header.title?.text).toBe('Phong trào thi đua làm đường giao thông nông thôn năm 2025')
    expect(document.header.title?.raw).toBe(text.slice(document.header.title?.span.start, document.header.title?.span.end))
  })

  test('the language is asked for where the letters leave it open, also between documents that do not ask', () => {
    const english = put(folder, 'in/foreign.txt', ENGLISH)
    const { out } = run(['parse', A, english, A])
    const [before, foreign, after] = JSON.parse(out) as ReturnType<typeof parseCampaign>[]
    expect(foreign?.language.code).toBe('eng')
    expect([before, after]).toEqual([fresh(A), fresh(A)])
  })
})
