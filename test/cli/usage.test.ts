import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MESSAGES } from '../../src/cli/messages'
import { build, fixture, runner, scratch } from './program'

const folder = scratch()
const run = runner(build(folder))
const VI = { env: { LANG: 'vi_VN.UTF-8' } }

describe('help and version', () => {
  test('--help and help explain the program on standard output', () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { status, out, err } = run(args)
      expect([status, err]).toEqual([0, ''])
      for (const command of ['thidua parse FILE', 'thidua check FILE', 'thidua show FILE', '--lang', '--version']) expect(out).toContain(command)
    }
  })

  test.each(['parse', 'check', 'show', 'help'])('help %s and %s --help are one text', (command) => {
    const asked = run(['help', command])
    expect(asked.status).toBe(0)
    expect(asked.out).toContain(`thidua ${command}`)
    expect(run([command, '--help'])).toEqual(asked)
    expect(run([command, '-h', '--nonsense'])).toEqual(asked)
  })

  test('every command is explained in Vietnamese too', () => {
    for (const command of ['parse', 'check', 'show']) {
      const { out } = run(['help', command, '--lang', 'vi'])
      expect(out).toContain('TỆP')
      expect(out).not.toContain('Options:')
    }
  })

  test('help lines fit a terminal of 100 letters', () => {
    for (const language of ['en', 'vi'])
      for (const command of [[], ['parse'], ['check'], ['show'], ['help']])
        for (const line of run(['help', ...command, '--lang', language]).out.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(100)
  })

  test('--version is that of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    for (const args of [['--version'], ['-V'], ['parse', '--version']]) expect(run(args)).toEqual({ status: 0, out: `${version}\n`, err: '' })
  })
})

describe('misuse', () => {
  const document = fixture('a01-ubnd-tinh-phat-dong.txt')
  test.each([
    ['nothing at all', [], 'parse, check, show or explain', 'thidua parse|check|show'],
    ['an unknown command', ['prase', document], '“prase”', 'thidua parse|check|show'],
    ['an unknown command that asks for help', ['prase', '--help'], '“prase”', 'thidua parse|check|show'],
    ['a command that every object has', ['constructor', document], '“constructor”', 'thidua parse|check|show'],
    ['help on an unknown command', ['help', 'prase'], '“prase”', 'thidua help'],
    ['help on two commands', ['help', 'parse', 'show'], '“show”', 'thidua help'],
    ['an unknown option', ['parse', '--colour', document], '“--colour”', 'thidua parse FILE'],
    ['an unknown short option', ['check', '-x', document], '“-x”', 'thidua check FILE'],
    ['an option of another command', ['check', '--pretty', document], '“--pretty”', 'thidua check FILE'],
    ['no files', ['show'], 'at least one file', 'thidua show FILE'],
    ['an option without its value', ['parse', document, '--out'], '“--out” needs a value', 'thidua parse FILE'],
    ['an option in the place of a value', ['parse', document, '--out', '--pretty'], '“--out” needs a value', 'thidua parse FILE'],
    ['an empty value', ['parse', document, '--out='], '“--out” needs a value', 'thidua parse FILE'],
    ['a value too many', ['parse', document, '--pretty=no'], '“--pretty” takes no value', 'thidua parse FILE'],
    ['an unknown format', ['parse', document, '--format', 'xml'], '“--format” takes json|ndjson, not “xml”', 'thidua parse FILE'],
    ['an unknown language', ['show', document, '--lang=fr'], '“--lang” takes en|vi, not “fr”', 'thidua show FILE'],
    ['pretty lines', ['parse', document, '--format', 'ndjson', '--pretty'], 'one line for each document', 'thidua parse FILE'],
    ['standard input twice', ['check', '-', '-'], 'only once', 'thidua check FILE'],
  ])('%s: what and how in two lines, exit 2', (_, args, what, how) => {
    const { status, out, err } = run(args, { cwd: folder })
    expect([status, out]).toEqual([2, ''])
    expect(err.split('\n')).toHaveLength(3)
    expect(err).toMatch(/^thidua: .+\nUsage: /)
    expect(err).toContain(what)
    expect(err.split('\n')[1]).toContain(how)
  })

  test('a name that would break the line does not', () => {
    expect(run(['a\nb\x1b[31m']).err.split('\n')[0]).toBe('thidua: there is no command “a?b?[31m”')
  })

  test('options stand anywhere; after -- all words are files', () => {
    expect(run(['--lang', 'vi', 'show', document]).out).toContain('Trích yếu')
    expect(run(['show', document, '--lang', 'vi']).out).toContain('Trích yếu')
    expect(run(['check', '--', '--nowhere.txt']).err).toContain('--nowhere.txt: no such file')
  })
})

describe('the language of messages', () => {
  test.each([
    [{ LANG: 'vi_VN.UTF-8' }, true],
    [{ LANG: 'vi' }, true],
    [{ LC_MESSAGES: 'vi_VN', LANG: 'en_US.UTF-8' }, true],
    [{ LC_ALL: 'vi_VN', LC_MESSAGES: 'en_US', LANG: 'en_US.UTF-8' }, true],
    [{ LC_ALL: '', LANG: 'vi_VN.UTF-8' }, true],
    [{ LC_ALL: 'C', LANG: 'vi_VN.UTF-8' }, false],
    [{ LANG: 'vie_XX' }, false],
    [{ LANG: 'en_US.UTF-8' }, false],
  ])('%j', (env, vietnamese) => {
    expect(run(['show'], { env }).err).toContain(vietnamese ? 'Cách dùng:' : 'Usage:')
  })

  test('--lang goes before the locale, also for misuse', () => {
    expect(run(['show', '--lang', 'en'], VI).err).toContain('Usage:')
    expect(run(['show', '--lang', 'vi', '--bogus']).err).toContain('không có tùy chọn “--bogus”')
  })

  test('every message is there in both languages with the same places for values', () => {
    const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort()
    for (const [id, { en, vi }] of Object.entries(MESSAGES)) {
      expect(places(vi), id).toEqual(places(en))
      expect(vi, id).not.toBe(en)
      expect(vi, id).toBe(vi.normalize('NFC'))
    }
  })
})
