import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { remarks } from '../../src/cli/check'
import { lineStarts, placeOf } from '../../src/cli/place'
import { parseCampaign, sentence } from '../../src/index'
import { build, ENGLISH, fixture, LETTER, put, runner, scratch } from './program'

const folder = scratch()
const run = runner(build(folder))
const BLANKS = fixture('a02-ubnd-xa-phat-dong-trong.txt')
const CLEAN = fixture('a05-quyet-dinh-kem-phu-luc.txt')
const LINE = /^(.+):(\d+):(\d+) (error|warning|info) (.+) ([a-z]+\/[a-z-]+)$/

test('each diagnostic is a line that leads to its place', () => {
  const text = readFileSync(BLANKS, 'utf8')
  const { diagnostics } = parseCampaign(text)
  const { status, out } = run(['check', BLANKS])
  const lines = out.trimEnd().split('\n')
  expect(status).toBe(0)
  expect(diagnostics.length).toBeGreaterThan(1)
  expect(lines).toHaveLength(diagnostics.length)
  for (const [i, { span, severity, ruleId, data }] of diagnostics.entries()) {
    const [, file, line, column, how, words, rule] = LINE.exec(lines[i] ?? '') ?? []
    expect([file, how, rule, words]).toEqual([BLANKS, severity, ruleId, sentence(ruleId, data).replace(/ngày +tháng/, 'ngày … tháng')])
    const at =
      text
        .split('\n')
        .slice(0, Number(line) - 1)
        .join('\n').length +
      (Number(line) > 1 ? 1 : 0) +
      Number(column) -
      1
    expect(at).toBe(span?.start ?? 0)
  }
})

test('messages are Vietnamese where asked, rules and severities are not', () => {
  const english = run(['check', BLANKS])
  const vietnamese = run(['check', BLANKS, '--lang', 'vi'])
  expect(vietnamese.out).toContain('warning Số văn bản còn để trống')
  expect(vietnamese.err).toMatch(/^Đã kiểm tra 1 tệp: lỗi 0, cảnh báo \d+, lưu ý \d+; không đọc được 0\n$/)
  const frame = (out: string): string[] => out.split('\n').map((line) => line.replace(LINE, '$1:$2:$3 $4 $6'))
  expect(frame(vietnamese.out)).toEqual(frame(english.out))
})

test('what has no place stands at 1:1', () => {
  const { out } = run(['check', '-'], { input: LETTER })
  expect(out).toContain('-:1:1 info The document has no signature block signature/missing\n')
})

describe('exit status and summary', () => {
  test('0 without errors, a clean file prints nothing', () => {
    expect(run(['check', CLEAN])).toEqual({ status: 0, out: '', err: '1 checked: errors 0, warnings 0, notes 0; not readable 0\n' })
  })

  test('1 with an error', () => {
    const { status, out, err } = run(['check', CLEAN, put(folder, 'english.txt', ENGLISH)])
    expect(status).toBe(1)
    expect(out).toMatch(/english\.txt:1:1 error The text is not in Vietnamese but in “eng” language\/not-vietnamese\n/)
    expect(err).toMatch(/^2 checked: errors 1, /)
  })

  test('1 with an unreadable file, the others checked, the summary last', () => {
    const { status, out, err } = run(['check', 'nowhere.txt', BLANKS])
    expect(status).toBe(1)
    expect(out).toContain('header/missing-serial')
    expect(err).toMatch(/^thidua: nowhere\.txt: no such file.*\n1 checked: errors 0, warnings \d+, notes \d+; not readable 1\n$/)
  })
})

describe('places', () => {
  test('lines end in LF, CR LF or CR; columns are UTF-16 units', () => {
    const text = 'ab\r\n\r😀x\nlast'
    const starts = lineStarts(text)
    const place = (offset: number): string => Object.values(placeOf(starts, offset)).join(':')
    expect([0, 1, 4, 5, 7, 8, 9, text.length].map(place)).toEqual(['1:1', '1:2', '2:1', '3:1', '3:3', '3:4', '4:1', '4:5'])
  })

  test('a byte order mark and CR LF do not move them', () => {
    const plain = readFileSync(BLANKS, 'utf8')
    const places = (input: string | Uint8Array): string[] =>
      run(['check', '-'], { input })
        .out.split('\n')
        .map((line) => line.replace(LINE, '$2:$3 $6'))
    const expected = places(plain)
    expect(expected.length).toBeGreaterThan(2)
    expect(places(`\ufeff${plain}`)).toEqual(expected)
    expect(places(plain.replaceAll('\n', '\r\n'))).toEqual(expected)
    expect(places(Buffer.from(`\ufeff${plain}`, 'utf16le'))).toEqual(expected)
  })

  test('ink with line breaks or control characters stays on its line', () => {
    const document = parseCampaign(LETTER)
    const data = { ink: 'Kế\nhoạch\x1b[31m\u202e số\t5' }
    const [remark] = remarks(
      { ...document, diagnostics: [{ ruleId: 'citation/impossible-date', severity: 'warning', message: '', span: null, data }] },
      { name: 'x', text: LETTER, format: 'auto' },
      'vi',
    )
    expect(remark?.words).toBe('Văn bản viện dẫn không thể có ngày này: “Kế hoạch [31m số 5”')
  })

  test('a rule that the table does not know keeps its own message', () => {
    const document = parseCampaign(LETTER)
    const [remark] = remarks(
      { ...document, diagnostics: [{ ruleId: 'other/rule', severity: 'info', message: 'its own', span: { start: 3, end: 4 } }] },
      { name: 'x', text: LETTER, format: 'auto' },
      'vi',
    )
    expect([remark?.words, remark?.place]).toEqual(['its own', { line: 1, column: 4 }])
  })
})

test('colour where it is forced', () => {
  expect(run(['check', BLANKS], { env: { FORCE_COLOR: '1' } }).out).toContain('\x1b[33mwarning\x1b[0m')
})
