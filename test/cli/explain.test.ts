import { describe, expect, test } from 'vitest'
import { build, fixture, put, runner, scratch } from './program'

const folder = scratch()
const run = runner(build(folder))
const DIRECTIVE = fixture('a03-chi-thi-thu-tuong.txt')
const pathsIn = (out: string): string[] => [...out.matchAll(/^([a-z]+(?:\[\d+\]|\.[a-zA-Z]+)*) {2}/gm)].map(([, path]) => path as string)

describe('what is explained', () => {
  test('one field: place, confidence, rule and evidence', () => {
    const { status, out, err } = run(['explain', DIRECTIVE, 'header.date'])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toMatch(/^header\.date {2}ngày 05 tháng 6 năm 2026 7:9 · 97%$/m)
    expect(out).toMatch(/^ {2}rule {6}head\/dateline$/m)
    expect(out).toMatch(/^ {2}evidence {2}… .*Hà Nội, ngày 05/m)
  })

  test('a part of a value is explained with the value', () => {
    expect(run(['explain', DIRECTIVE, 'header.date.iso']).out).toBe(run(['explain', DIRECTIVE, 'header.date']).out)
  })

  test('a list, one of its values, and an item under an item', () => {
    const { out } = run(['explain', DIRECTIVE, 'citations'])
    expect(pathsIn(out).slice(0, 3)).toEqual(['citations[0]', 'citations[1]', 'citations[2]'])
    expect(pathsIn(run(['explain', DIRECTIVE, 'citations[2]']).out)).toEqual(['citations[2]'])
    expect(pathsIn(run(['explain', DIRECTIVE, 'citations.2']).out)).toEqual(['citations[2]'])
    expect(pathsIn(run(['explain', DIRECTIVE, 'sections[0].children']).out)).toEqual(['sections[0].children[0]', 'sections[0].children[1]'])
  })

  test('everything, where no field is named', () => {
    const paths = pathsIn(run(['explain', DIRECTIVE]).out)
    expect(paths).toContain('header.number')
    expect(paths).toContain('signatures[0]')
    expect(paths.length).toBeGreaterThan(30)
  })

  test('what is not there is said to be absent', () => {
    expect(run(['explain', DIRECTIVE, 'header.superior']).out).toMatch(/^header\.superior {2}— nothing was read$/m)
    expect(run(['explain', DIRECTIVE, 'anniversaries']).out).toMatch(/^anniversaries {2}nothing was read$/m)
  })
})

describe('the evidence against a value', () => {
  const file = put(folder, 'scan.txt', 'Thực hiện Chỉ thị số 34-CTITW ngày l4/2/2014 của Bộ Chính trị về thi đua.\n')

  test('what was mended', () => {
    expect(run(['explain', file, 'citations', '--lang', 'en'], { env: { COLUMNS: '200' } }).out).toMatch(
      /^ {2}mended {4}“Chỉ thị số 34-CTITW ngày l4\/2\/2014” → “.* ngày 14\/2\/2014”$/m,
    )
  })

  test('what is doubtful in it', () => {
    const { out } = run(['explain', file, 'citations', '--lang', 'vi'], { env: { COLUMNS: '200' } })
    expect(out).toMatch(/^ {2}cần xem {2}1:11 .*34-CT\/TW.* citation\/repaired-number$/m)
  })

  test('what was rejected beside it, and why', () => {
    const draft = put(folder, 'length.txt', 'Chào mừng kỷ niệm 80 năm Quốc khánh, sau 3 năm thực hiện, các xã phấn đấu về đích nông thôn mới.\n')
    const wide = { env: { COLUMNS: '200' } }
    expect(run(['explain', draft, 'anniversaries', '--lang', 'en'], wide).out).toMatch(/^ {2}rejected {2}1:42 .* anniversary\/no-(?:event|cue)$/m)
    expect(run(['explain', draft, 'anniversaries', '--lang', 'vi'], wide).out).toMatch(/^ {2}đã loại {2}1:42 (?:chỉ là|không có)/m)
  })
})

describe('what cannot be explained', () => {
  test.each(['foo', 'citations[99]', 'header.foo', '', '[]', '__proto__', 'citations.length'])('a field that is not there: %s', (field) => {
    const { status, out, err } = run(['explain', DIRECTIVE, field])
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toMatch(/^thidua: .*a03-chi-thi-thu-tuong\.txt: there is no “.*” in this document; expected one of: header\.motto, .*\n$/)
  })

  test('no file, or more than one field', () => {
    expect(run(['explain'])).toMatchObject({ status: 2, out: '' })
    expect(run(['explain', DIRECTIVE, 'citations', 'dates'])).toMatchObject({ status: 2, out: '' })
  })

  test('a missing file', () => {
    expect(run(['explain', 'nowhere.txt'])).toMatchObject({ status: 1, out: '', err: expect.stringContaining('no such file') })
  })
})
