import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCampaign } from '../../src/core'
import { markdown } from '../../src/plugins/markdown'
import { markdownParts } from '../../src/plugins/markdown-parts'
import { brokenPromises } from '../support/promises'

const edits = (text: string) => markdown().markdown?.(text) ?? []

/** The text with its edits made. */
function plain(text: string): string {
  let at = 0
  let out = ''
  for (const edit of edits(text)) {
    out += text.slice(at, edit.start) + edit.put
    at = edit.end
  }
  return out + text.slice(at)
}

describe('what markup becomes', () => {
  test.each([
    ['emphasis', '*Nơi nhận:* __Như trên__ ***gấp***', 'Nơi nhận: Như trên gấp'],
    ['emphasis over two lines', '**TM. ỦY BAN\nCHỦ TỊCH**', 'TM. ỦY BAN\nCHỦ TỊCH'],
    ['headings', '# Phát động ##\n### I. Mục tiêu', 'Phát động \nI. Mục tiêu'],
    ['a link and an image', 'Xem [Luật *này*](https://vi.du/a "Luật") ![Quốc *huy*](huy.png)', 'Xem Luật này Quốc huy'],
    ['an address', '<https://vi.du/tin>', 'https://vi.du/tin'],
    ['code in a line', 'mã `KH-01` và `` ` ``', 'mã KH-01 và `'],
    ['a fence', '```text\n* giữ nguyên *\n```\nxong', '\n* giữ nguyên *\n\nxong'],
    ['a fence that holds an empty line', '~~~\nmột\n\n*hai*\n~~~', '\nmột\n\n*hai*\n'],
    ['escapes', '1\\. Một \\*sao\\* và \\\nxuống dòng', '1. Một *sao* và \nxuống dòng'],
    ['entities', 'thi &#273;ua &amp; khen th&#x1B0;&#x1EDF;ng, l&agrave; &unknown;', 'thi đua & khen thưởng, là &unknown;'],
    ['block quotes', '> Điều 1\nlười\n> > Điều 2', 'Điều 1\nlười\nĐiều 2'],
    ['entities and escapes of an address', '[a](x&amp;y\\)z) hết', 'a hết'],
  ])('%s', (_, text, expected) => expect(plain(text)).toBe(expected))
})

describe('what stays as the ink has it', () => {
  test.each([
    ['labels of items', '3. Một\n3. Hai\n\n2024. Năm\n- ba\n* bốn\n+ năm\n- [ ] sáu'],
    ['four blanks and a tab', 'Một\n\n    thụt vào\n\n\tthụt nữa'],
    ['a row under a line', 'CỘNG HÒA\n---\nSở Nội vụ\n==='],
    ['rules', '***\n\n- - -\n\n_____'],
    ['definitions', '[1]: http://vi.du\n\n[1]'],
    ['tags', '<div>Một</div> <b>hai</b>'],
    ['table pipes', '| Sở Nội vụ | CỘNG HÒA |\n|---|---|'],
    ['stars of footnotes', 'Đạt 95% (*) trở lên (*) hằng năm'],
    ['blanks of a form', 'ngày __/__/2024, số ___/KH, ngày ___/___/____'],
    ['a decorated line', '~~~ Nơi nhận ~~~'],
    ['what does not pair', '5 * 6 * 7 _ và [ngoặc] (đơn) < 8'],
  ])('%s', (_, text) => expect(plain(text)).toBe(text))
})

describe('what is no markup here hides none', () => {
  test.each([
    ['a row under a line', '**Sở\n===\nNội vụ**', 'Sở\n===\nNội vụ'],
    ['a tag around lines', '<div>\n*Một*\n</div>', '<div>\nMột\n</div>'],
    ['a tag in a line', 'Một <a title="*hai*">ba</a>', 'Một <a title="hai">ba</a>'],
    ['a label before a mark', '3. > trích *dẫn*', '3. > trích dẫn'],
  ])('%s', (_, text, expected) => expect(plain(text)).toBe(expected))
})

describe('offsets', () => {
  test.each([
    ['a BOM', '\uFEFF**Một** hai'],
    ['two BOMs', '\uFEFF\uFEFF**Một** hai'],
    ['a BOM behind an empty line', 'x\n\n\uFEFF**Một** hai'],
    ['a BOM behind a part that is passed over', `${'['.repeat(500)}\n\n\uFEFF**Một** hai`],
    ['CRLF and lone CR', 'a\r\nb\rc **Một** hai'],
    ['tabs and a NUL', '\t\0\t**Một** hai'],
    ['letters of two units', '😀\ud83d **Một** hai'],
    ['letters split from their marks', `${'Ngày hội '.normalize('NFD')}**Một** hai`],
  ])('are those of the text behind %s', (_, text) => {
    expect(edits(text).map((edit) => text.slice(edit.start, edit.end))).toEqual(['**', '**'])
    expect(plain(text)).toBe(text.replaceAll('**', ''))
  })

  const bits = [
    '*',
    '**',
    '_',
    '__',
    '`',
    '``',
    '```\n',
    '~~~\n',
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '<',
    '>',
    '> ',
    '# ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '    ',
    '\\',
    '&amp;',
    '&',
    '&#x41;',
    '- ',
    '1. ',
    '===\n',
    '---\n',
    '\uFEFF',
    '\0',
    'Điều',
    'a',
    'e\u0323',
    '<http://a.b>',
    '"',
    '|',
    '😀',
    '\ud83d',
    '~',
  ]
  const markup = /^(?:[*_]{1,2}|[ \t]*[`~]+[ \t]*[\w.+#-]*[ \t]*|[[\]!<>\\]|#{1,6}[ \t]*|[ \t]*>[ \t]?|\([\s\S]*\)|\s+)$/

  test('edits are in order, apart from each other, and touch nothing but markup', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 50 }), (pieces) => {
        const text = pieces.join('')
        let end = 0
        for (const edit of edits(text)) {
          expect(edit.start).toBeGreaterThanOrEqual(end)
          expect(edit.end).toBeGreaterThan(edit.start)
          expect(text.slice(edit.start, edit.end)).toMatch(edit.put === '' ? markup : /^&#?\w+;$/)
          end = edit.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1500, seed: 7 },
    )
  })
})

describe('hostile text', () => {
  const long = 'chữ '.repeat(20_000)
  test.each([
    ['8 KB of dashes', '- '.repeat(4000)],
    ['dashes and stars', '- '.repeat(4000) + '*a '.repeat(3000)],
    ['100,000 open brackets', '['.repeat(100_000)],
    ['open and closed brackets', '['.repeat(5000) + ']'.repeat(5000)],
    ['images in images', '!['.repeat(1500) + ']()'.repeat(1500)],
    ['stars that open', '*a '.repeat(5000)],
    ['stars that open and close', '*a '.repeat(3000) + 'a* '.repeat(3000)],
    ['stars and lines', '*a_ '.repeat(4000)],
    ['titles that never end', '[a](b "'.repeat(3000)],
    ['code of every length', Array.from({ length: 400 }, (_, i) => '`'.repeat(i)).join('a')],
    ['quotes in quotes', `${'> '.repeat(40)}sâu`],
    ['quotes in quotes without blanks', '>'.repeat(50_000)],
    ['many lines below a quote', `> a\n${'b\n'.repeat(5000)}`],
    ['one line of 80,000 letters', `${long}*nghiêng*`],
  ])('%s is passed over', (_, text) => {
    expect(markdownParts(text)).toEqual([])
    expect(edits(text)).toEqual([])
  })

  test('100,000 stars are a rule, and stay', () => expect(edits('*'.repeat(100_000))).toEqual([]))

  test('8 KB of dashes before a marked word are no lists in lists', () => expect(edits(`${'- '.repeat(4000)}*một*`)).toHaveLength(2))

  test('what stands beside it is read', () => {
    expect(plain(`**Trước**\n\n${'*a_ '.repeat(4000)}\n\n**Sau**`)).toBe(`Trước\n\n${'*a_ '.repeat(4000)}\n\nSau`)
  })

  test('a list of a hundred marked items without an empty line is not hostile', () => {
    const item = '- **Nội dung** thi đua của *từng đơn vị* theo [kế hoạch](https://vi.du/ke-hoach) đã đăng ký hằng năm.\n'
    expect(edits(item.repeat(100))).toHaveLength(100 * 7)
  })

  test('parts are at most 64 KB, in order, and cut at empty lines', () => {
    const text = Array.from({ length: 3000 }, (_, i) => `Đoạn *${i}* ${'chữ '.repeat(i % 40)}`).join('\n \r\n')
    const parts = markdownParts(text)
    expect(parts.length).toBeGreaterThan(10)
    let end = 0
    for (const part of parts) {
      expect(part.start).toBe(end)
      expect(part.end - part.start).toBeLessThanOrEqual(65_536)
      expect(text.slice(0, part.end)).toMatch(/\n \r\n$|\*2999\* (?:chữ )*$/)
      end = part.end
    }
  })

  test('the marks of every part are in proportion to its length, whatever the text', () => {
    const bits = fc.constantFrom('*a ', 'a* ', '[', ']', '![', '](b)', '> ', '\n', '\n\n', 'thi đua yêu nước ', '`')
    fc.assert(
      fc.property(fc.array(fc.tuple(bits, fc.integer({ min: 1, max: 400 })), { maxLength: 12 }), (runs) => {
        const text = runs.map(([bit, times]) => bit.repeat(times)).join('')
        for (const { start, end } of markdownParts(text))
          for (const stretch of text.slice(start, end).split(/\n\s*\n/)) {
            const marks = stretch.match(/[*_]+|[[\]]|`+/g)?.length ?? 0
            expect(marks ** 2).toBeLessThanOrEqual(64 * (stretch.length + 100))
          }
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})

describe('parseCampaign of a text in Markdown', () => {
  const text = [
    '**ỦY BAN NHÂN DÂN**',
    '**TỈNH LÂM SƠN**',
    '',
    'Số: &nbsp; /PĐ-UBND',
    '',
    '*Lâm Sơn, ngày 05 tháng 3 năm 2024*',
    '',
    '# PHÁT ĐỘNG',
    '',
    '**Phong trào thi đua “Đoàn kết, sáng tạo”**',
    '',
    '> Thực hiện [Chỉ thị số 34-CT/TW](https://vi.du/34) ngày 07/4/2014 của **Bộ Chính trị**;',
    '',
    '## I. M&#7908;C TIÊU',
    '',
    '1\\. Thi đua *lập thành tích*.',
    '',
    '2. Giữ vững [kỷ cương](https://vi.du/ky-cuong).',
    '',
    '3. Hoàn thành `KH-01`.',
    '',
    '3. Sơ kết, tổng kết.',
    '',
    '***',
    '',
    '**TM. ỦY BAN NHÂN DÂN**',
    '**CHỦ TỊCH**',
    '',
    '**Lò Văn Thử**',
  ].join('\n')
  const read = (input: string) => parseCampaign(input, { format: 'markdown', use: [markdown()] })

  test('has its values in plain words, and their places in the ink', () => {
    const document = read(text)
    expect(brokenPromises(text, document)).toEqual([])
    expect(document.header.number).toMatchObject({ serial: null, symbol: 'PĐ-UBND' })
    expect(document.header.date?.iso).toBe('2024-03-05')
    expect(document.citations.map((citation) => citation.number)).toEqual(['34-CT/TW'])
    expect(document.sections.map((section) => [section.label, section.heading])).toEqual([['I', 'MỤC TIÊU']])
    expect(document.sections[0]?.children.map((child) => child.label)).toEqual(['1', '2', '3', '3'])
    expect(document.signatures.map((signature) => signature.name)).toEqual(['Lò Văn Thử'])
  })

  test('keeps the promises with letters split from their marks, CRLF and a BOM', () => {
    for (const form of [text.normalize('NFD'), text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      expect(brokenPromises(form, read(form))).toEqual([])
      expect(read(form).header.date?.iso).toBe('2024-03-05')
    }
  })

  test('keeps the promises on any mixture of markup', () => {
    const bits = fc.constantFrom(
      '**',
      '*',
      '_',
      '# ',
      '> ',
      '[',
      '](u)',
      '![',
      '`',
      '```\n',
      '\n',
      '\n\n',
      '&amp;',
      '\\',
      '1. ',
      '- ',
      'Điều 2. ',
      'Nơi nhận:',
      'ngày 05/3/2024 ',
      'chữ ',
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (pieces) => {
        const input = pieces.join('')
        expect(brokenPromises(input, read(input))).toEqual([])
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})
