import { chmodSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/cli/decode'
import { build, fixture, LETTER, put, runner, scratch } from './program'

const folder = scratch()
const run = runner(build(folder))
const GOOD = fixture('a01-ubnd-tinh-phat-dong.txt')
const bytes = (...values: (number | string)[]): Buffer =>
  Buffer.concat(values.map((value) => (typeof value === 'string' ? Buffer.from(value) : Buffer.from([value]))))
/** Every byte but zero, again and again: what a packed file looks like. */
const NOISE = Buffer.from(Array.from({ length: 4000 }, (_, i) => ((i * 167 + (i >> 3) * 31) % 255) + 1))

const BAD: readonly (readonly [string, string, Uint8Array | null, RegExp, RegExp])[] = [
  ['a missing file', 'missing.txt', null, /missing\.txt: no such file; expected a text file\. Check /, /không có tệp này; cần một tệp văn bản/],
  ['a file in a missing folder', 'missing/a.txt', null, /no such file/, /không có tệp này/],
  ['an empty file', 'empty.txt', bytes(), /there is no text in it; expected /, /tệp không có chữ nào/],
  ['a file of blanks', 'blank.txt', bytes('\ufeff \r\n\t\n'), /there is no text in it/, /tệp không có chữ nào/],
  [
    'zero bytes',
    'zero.txt',
    bytes('Kế hoạch', 0, 'số 5'),
    /zero\.txt: this is not text \(byte 0x00 at offset 12\); expected plain text/,
    /không phải tệp văn bản \(byte 0x00 ở vị trí 12\)/,
  ],
  ['UTF-16 without a mark', 'utf16.txt', Buffer.from('So 5', 'utf16le'), /not text \(byte 0x00 at offset 1\)/, /không phải tệp văn bản/],
  ['zeros in UTF-16', 'zero16.txt', Buffer.from('\ufeffab\0c', 'utf16le'), /not text \(byte 0x00 at offset 6\)/, /không phải tệp văn bản/],
  ['half a unit of UTF-16', 'half.txt', bytes(0xff, 0xfe, 0x41, 0, 0x42), /half a character/, /nửa ký tự/],
  ['half a unit of big-endian UTF-16', 'half-be.txt', bytes(0xfe, 0xff, 0, 0x41, 0), /half a character/, /nửa ký tự/],
  ['noise without zeros', 'noise.bin', NOISE, /this is not text \(byte 0x[0-9A-F]{2} at offset \d+\)/, /không phải tệp văn bản/],
  [
    'invalid UTF-8',
    'latin.txt',
    bytes('Kế hoạch \ufffd\nsố ', 0xe9, ' năm 2025'),
    /latin\.txt:2:4: this is not UTF-8 \(byte 0xE9 at offset 22\); expected UTF-8, or UTF-16 with a byte order mark\. Save it /,
    /latin\.txt:2:4: chỗ này không phải UTF-8 \(byte 0xE9 ở vị trí 22\)/,
  ],
  [
    'invalid UTF-8 behind a byte order mark',
    'marked.txt',
    bytes('\ufeffab', 0xe9, ' thi đua'),
    /marked\.txt:1:3: this is not UTF-8 \(byte 0xE9 at offset 5\)/,
    /không phải UTF-8/,
  ],
  ['UTF-8 cut off', 'cut.txt', bytes('Kế hoạch thi ', 0xc4), /cut\.txt:1:14: this is not UTF-8 \(byte 0xC4 at offset 17\)/, /không phải UTF-8/],
  ['a PDF', 'a.pdf', bytes('%PDF-1.7\n', 0xe2, 0xe3), /this is a PDF; expected plain text/, /tệp PDF/],
  ['a Word file', 'a.docx', bytes('PK\x03\x04', 0x14, 0), /Word file/, /tệp Word/],
  ['an old Word file', 'a.doc', bytes(0xd0, 0xcf, 0x11, 0xe0, 0), /Word file/, /tệp Word/],
  ['a picture', 'a.png', bytes(0x89, 'PNG\r\n', 0), /a picture/, /tệp ảnh/],
]

test('an old encoding of one byte a letter is read, whatever it is', () => {
  // 'ỦY BAN NHÂN DÂN …', 'Số: 12/KH-UBND', '… phát động phong trào thi đua' in TCVN3.
  const tcvn3 =
    'Uû ban nh©n d©n huyÖn S«ng M©y\n\nSè: 12/KH-UBND\n\nS«ng M©y, ngµy 05 th¸ng 3 n¨m 2004\n\nKÕ ho¹ch\nph¸t ®éng phong trµo thi ®ua n¨m 2004\n\nThùc hiÖn ChØ thÞ sè 39-CT/TW ngµy 21/5/2004 cña Bé ChÝnh trÞ.\n'
  const { status, out, err } = run(['parse', put(folder, 'tcvn3.txt', Buffer.from(tcvn3, 'latin1'))])
  expect({ status, err }).toEqual({ status: 0, err: '' })
  const document = JSON.parse(out)
  expect(document.header.number.text).toBe('12/KH-UBND')
  expect(document.header.date.iso).toBe('2004-03-05')
  expect(document.citations[0]).toMatchObject({ number: '39-CT/TW', date: '2004-05-21', issuer: 'Bộ Chính trị' })
})

describe('one clear line, the others still done, exit 1', () => {
  test.each(BAD)('%s', (_, name, content, english, vietnamese) => {
    const path = content ? put(folder, name, content) : `${folder}/${name}`
    const { status, out, err } = run(['parse', path, GOOD, '--format', 'ndjson'])
    expect([status, out.split('\n').length]).toEqual([1, 2])
    expect(err).toMatch(/^thidua: [^\n]+\n$/)
    expect(err).toMatch(english)
    expect(run(['check', path, '--lang', 'vi']).err).toMatch(vietnamese)
  })

  test('all of them around a good one', () => {
    const bad = BAD.map(([, name, content]) => (content ? put(folder, name, content) : `${folder}/${name}`))
    const { status, out, err } = run(['show', ...bad, GOOD, folder])
    expect([status, out, err.trimEnd().split('\n').length]).toEqual([1, run(['show', GOOD]).out, bad.length + 1])
  })

  test('a folder', () => {
    const { status, out, err } = run(['parse', `${folder}/`, GOOD, '--format', 'ndjson'])
    expect([status, out.split('\n').length]).toEqual([1, 2])
    expect(err).toBe(`thidua: ${folder}/: this is a folder; expected a text file. Name the files in it, for example ${folder}/*.txt\n`)
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a file that may not be read', () => {
    const path = put(folder, 'secret.txt', LETTER)
    chmodSync(path, 0)
    expect(run(['parse', path]).err).toMatch(/no permission to read it; expected /)
  })

  test('empty standard input', () => {
    expect(run(['parse', '-'])).toEqual({
      status: 1,
      out: '',
      err: 'thidua: -: there is no text in it; expected the text of a document. Check that it was saved.\n',
    })
  })

  test('a name with a line break stays on one line', () => {
    expect(run(['check', 'a\nb.txt']).err.split('\n')[0]).toMatch(/^thidua: a\?b\.txt: no such file/)
  })
})

describe('encodings', () => {
  const text = readFileSync(GOOD, 'utf8')
  const big = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', big],
  ])('%s gives the same document', (_, content) => {
    expect(run(['parse', '-'], { input: content })).toEqual(run(['parse', GOOD]))
  })

  test('decode() is toString() on valid UTF-8, whatever its size', () => {
    for (const size of [1, 63, 64, 1000, 100_000]) {
      const wide = 'aữ😀\ufffd'.repeat(size)
      expect(decode(Buffer.from(wide))).toBe(wide)
    }
  })

  test('big-endian bytes are not turned over in place', () => {
    const copy = Buffer.from(big)
    decode(copy)
    expect(copy.equals(big)).toBe(true)
  })

  test('a text with damage of its own (U+FFFD) is a text', () => {
    expect(decode(Buffer.from('Kế ho\ufffdch '.repeat(3)))).toBe('Kế ho\ufffdch '.repeat(3))
  })
})
