import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { firstWords, hang, type Page } from '../../src/cli/page'
import { painter, wantsColour } from '../../src/cli/paint'
import { build, FIXTURES, fixture, LETTER, put, runner, scratch } from './program'

const folder = scratch()
const entry = build(folder)
const run = runner(entry)
const A = fixture('a01-ubnd-tinh-phat-dong.txt')
const BLANKS = fixture('a02-ubnd-xa-phat-dong-trong.txt')
const SPLIT = fixture('c08-khoi-thi-dua-nfd.txt')
const ESCAPE = String.fromCharCode(27)

describe('the page', () => {
  test('says what stands in the document', () => {
    const { status, out, err } = run(['show', A])
    expect([status, err]).toEqual([0, ''])
    for (const line of [
      A,
      'Launches a campaign · Vietnamese',
      '  Issuer         Ủy ban nhân dân tỉnh Hà Tĩnh',
      '  Number         148/PĐ-UBND',
      '  Superior body  —',
      '  Date           2025-05-12',
      '  Type           Phát động (PĐ)',
      '  “Hà Tĩnh tăng tốc, giữ nghĩa tri ân, sớm ngày về đích”',
      '  II.  NỘI DUNG THI ĐUA',
      '    1. Trên mặt trận kinh tế',
      '   80 years  Quốc khánh 1945-09-02 – 2025-09-02 ✓',
      '   95 years  cao trào Xô viết Nghệ Tĩnh 1930-09-12 – 2024-09-12 ✗',
      'Citations (3)',
      '  1×  Luật Thi đua, Khen thưởng · 2022-06-15',
      '    1. Làm cho mỗi công dân, mỗi gia đình và mỗi công sở coi thi đua là việc…',
      '  campaign  2025-05-19 – 2025-06-30',
      '  - Ban Thi đua - Khen thưởng Trung ương (b/c)',
      '  - Phan Trọng Khải · TM. ỦY BAN NHÂN DÂN · KT. CHỦ TỊCH · PHÓ CHỦ TỊCH',
    ])
      expect(out.split('\n')).toContain(line)
    expect(out).toMatch(/\nDoubts\n {2}\d+:\d+ {2}warning 95 years/)
  })

  test('and in Vietnamese, dates as they are written there', () => {
    const { out } = run(['show', A, '--lang', 'vi'])
    for (const line of [
      'Phát động thi đua · Tiếng Việt',
      '  Ngày ban hành     12/05/2025',
      'Bố cục',
      '   80 năm  Quốc khánh 02/09/1945 – 02/09/2025 ✓',
      'Văn bản viện dẫn (3)',
      '  đợt thi đua  19/05/2025 – 30/06/2025',
      'Nơi nhận',
      'Chữ ký',
      'Chỗ cần xem lại',
    ])
      expect(out.split('\n')).toContain(line)
    expect(out).not.toMatch(/Header|Outline|Doubts/)
  })

  test('a blank of the form shows as one, a doubtful value has a question mark that is explained', () => {
    expect(run(['show', BLANKS]).out).toMatch(/ {2}Number {9}… \/PĐ-UBND/)
    const { out } = run(['show', SPLIT])
    expect(out).toContain('  Number         07/PĐ-KTĐ9 ?\n')
    expect(out).toContain('\n? marks what was read with less than 90% confidence\n')
    expect(run(['show', A]).out).not.toContain('? marks')
  })

  test('several documents follow each other', () => {
    const [first, second] = [run(['show', A]).out, run(['show', BLANKS]).out]
    expect(run(['show', A, BLANKS]).out).toBe(`${first}\n\n${second}`)
  })

  test('a document steers no terminal', () => {
    const text = LETTER.replace('“Đường thông', `“Đường${ESCAPE}[31m\u202e thông`)
    const { out } = run(['show', put(folder, 'hostile.txt', text)])
    expect(out).not.toMatch(/[\p{Cf}]|(?!\n)\p{Cc}/u)
  })
})

describe('width', () => {
  test.each(['40', '64', '100'])('no line is longer than %s letters, and all is composed', (COLUMNS) => {
    const files = readdirSync(FIXTURES)
      .filter((name) => name.endsWith('.txt'))
      .map(fixture)
    for (const language of ['en', 'vi']) {
      const { out } = run(['show', ...files, '--lang', language], { env: { COLUMNS } })
      expect(out).toBe(out.normalize('NFC'))
      for (const line of out.split('\n')) if (!line.startsWith(FIXTURES)) expect([...line].length, line).toBeLessThanOrEqual(Number(COLUMNS))
    }
  })

  const page = (width: number): Page => ({ width, paint: painter(false), language: 'vi' })

  test('what is wrapped hangs under its first word, split letters count as one', () => {
    const body = [{ text: 'Đường thông, làng đẹp'.normalize('NFD') }]
    expect(hang(page(20), { text: '  Số   ' }, body)).toBe('  Số   Đường thông,\n       làng đẹp\n')
    expect(hang(page(20), { text: '  Số   '.normalize('NFD') }, body).split('\n')[1]).toBe('       làng đẹp')
  })

  test('a word longer than the line is cut, a deep margin leaves half of the line', () => {
    expect(hang(page(10), { text: '  ' }, [{ text: 'abcdefghijkl mn' }])).toBe('  abcdefgh\n  ijkl mn\n')
    expect(hang(page(12), { text: ' '.repeat(9) }, [{ text: 'mot hai ba' }])).toBe('         mot\n      hai ba\n')
  })

  test('what is whole is not broken at its blanks', () => {
    expect(hang(page(12), { text: '' }, [{ text: 'nhân dịp' }, { text: '1 – 2', whole: true }])).toBe('nhân dịp\n1 – 2\n')
  })

  test('first words', () => {
    expect(firstWords('Thi đua là yêu nước', 30)).toBe('Thi đua là yêu nước')
    expect(firstWords('Thi đua, là yêu nước', 11)).toBe('Thi đua…')
    expect(firstWords('abcdefghijkl', 6)).toBe('abcde…')
  })
})

describe('colour', () => {
  const coloured = (env: Readonly<Record<string, string>>): boolean => run(['show', A], { env }).out.includes(`${ESCAPE}[`)

  test('none in a pipe, unless forced', () => {
    expect([coloured({}), coloured({ FORCE_COLOR: '1' }), coloured({ FORCE_COLOR: '0' }), coloured({ NO_COLOR: '1' })]).toEqual([false, true, false, false])
  })

  test('it changes no letter', () => {
    const { out } = run(['show', A], { env: { FORCE_COLOR: '1' } })
    expect(out.replaceAll(new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g'), '')).toBe(run(['show', A]).out)
  })

  test('NO_COLOR and poor terminals have none, FORCE_COLOR goes first', () => {
    expect(
      [{}, { NO_COLOR: '' }, { NO_COLOR: '1' }, { TERM: 'dumb' }, { NO_COLOR: '1', FORCE_COLOR: '1' }, { FORCE_COLOR: 'false' }].map((env) =>
        wantsColour(env, true),
      ),
    ).toEqual([true, true, false, false, true, false])
    expect(wantsColour({}, false)).toBe(false)
  })

  const terminal = spawnSync('script', ['-qec', 'stty cols 50 && tty', '/dev/null'], { encoding: 'utf8' })
  test.skipIf(terminal.status !== 0)('on a terminal: colour, and its width', () => {
    const show = (env: NodeJS.ProcessEnv): string =>
      spawnSync('script', ['-qec', `stty cols 50; "${process.execPath}" "${entry}" show "${A}"`, '/dev/null'], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, LANG: 'C', TERM: 'xterm', ...env },
      }).stdout.replaceAll('\r', '')
    expect(show({})).toBe(run(['show', A], { env: { COLUMNS: '50', FORCE_COLOR: '1' } }).out)
    expect(show({ NO_COLOR: '1' })).toBe(run(['show', A], { env: { COLUMNS: '50' } }).out)
  })
})
