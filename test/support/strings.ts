import fc from 'fast-check'
import { TEXTS } from './fixtures'

/** Strings to try the promises on: any at all, and documents that something has happened to. */

/** Any UTF-16 there is: lone surrogates, controls, unassigned units. */
const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 }).map((codes) => String.fromCharCode(...codes))

/** What the grammars look for and what trips them, in any order. */
const WORDS = [
  'Số:',
  'số ',
  'ngày ',
  'tháng ',
  'năm ',
  'Chỉ thị ',
  'Kế hoạch ',
  'Luật ',
  'của ',
  'về việc ',
  'chủ đề ',
  'phong trào ',
  'Nơi nhận:',
  'TM. ',
  'KT. ',
  'Lưu: VT',
  'kỷ niệm ',
  'lần thứ ',
  'PHỤ LỤC',
  'Kính gửi:',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'PHÁT ĐỘNG',
  'ỦY BAN NHÂN DÂN',
  'Nguyễn Văn A',
  'từ nay đến hết ',
  'giai đoạn ',
  'trên ',
  'ít nhất ',
  '95%',
  '34-CT/TW',
  '74/2013/NĐ-CP',
  '/PĐ-UBND',
  '07/4/2014',
  '31/02/2024',
  '2021-2025',
  '80',
  'I. ',
  'II/ ',
  '1. ',
  '1.1. ',
  'a) ',
  '- ',
  '+ ',
  '* ',
  '**',
  '#',
  '|',
  '<br>',
  '“',
  '”',
  '"',
  '(',
  ')',
  ';',
  '.',
  ',',
  ':',
  '/',
  './.',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\f',
  '\t',
  '   ',
  '\u00a0',
  '\u00ad',
  '\ufeff',
  '\u200b',
  '\u0301',
  '\u0303\u0301',
  'e\u0302\u0301',
  '\ud83d',
  '\ude00',
  '\0',
  '\u2028',
  '\u0085',
  'Ð',
  'İ',
  'ß',
  'ﬁ',
  '１２',
  'А',
  '…',
  '-----',
  '_____',
  '.....',
]
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((list) => list.join(''))

export const anyString = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme-composite', maxLength: 300 }), units, {
  arbitrary: words,
  weight: 3,
})

/** One thing that happens to a document; places are shares of its length. */
const change = fc.record({
  kind: fc.constantFrom(
    'delete line',
    'duplicate line',
    'swap lines',
    'drop units',
    'capitals',
    'small letters',
    'split letters',
    'compatible letters',
    'crlf',
    'form feed',
    'insert',
    'truncate',
    'behead',
    'join lines',
    'break line',
    'indent',
  ),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  put: fc.oneof(
    fc.constantFrom('“', '”', '"', '(', ')', '[', '{', '*', '**', '3', '2025', '31/02/2025', '\ud800', '\udfff', '\u0301', '\0', '\u200b', '|'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
})
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never

/** A document of the fixtures after one to six changes. */
export const mutatedDocument = fc
  .tuple(fc.nat({ max: TEXTS.length - 1 }), fc.array(change, { minLength: 1, maxLength: 6 }))
  .map(([which, changes]) => changes.reduce(alter, TEXTS[which] as string))

function alter(text: string, { kind, at, to, put }: Change): string {
  const from = Math.floor(at * text.length)
  const end = Math.min(text.length, from + 1 + Math.floor(to * 40))
  switch (kind) {
    case 'delete line':
    case 'duplicate line':
    case 'swap lines':
      return alterLines(text, kind, at, to)
    case 'drop units':
      return text.slice(0, from) + text.slice(end)
    case 'capitals':
      return text.toUpperCase()
    case 'small letters':
      return text.toLowerCase()
    case 'split letters':
      return text.normalize('NFD')
    case 'compatible letters':
      return text.normalize('NFKD')
    case 'crlf':
      return text.replace(/\r?\n/g, '\r\n')
    case 'form feed':
      return `${text.slice(0, from)}\n\f${text.slice(from)}`
    case 'insert':
      return text.slice(0, from) + put + text.slice(from)
    case 'truncate':
      return text.slice(0, from)
    case 'behead':
      return text.slice(from)
    case 'join lines':
      return text.slice(0, from) + text.slice(from).replace(/\n+/, ' ')
    case 'break line':
      return `${text.slice(0, from)}\n${text.slice(from)}`
    case 'indent':
      return text.replace(/^/gm, ' '.repeat(Math.floor(to * 12)))
  }
}

function alterLines(text: string, kind: 'delete line' | 'duplicate line' | 'swap lines', at: number, to: number): string {
  const lines = text.split('\n')
  const [one, other] = [at, to].map((share) => Math.min(lines.length - 1, Math.floor(share * lines.length))) as [number, number]
  const [first, second] = [lines[one] as string, lines[other] as string]
  if (kind === 'delete line') lines.splice(one, 1)
  else if (kind === 'duplicate line') lines.splice(other, 0, first)
  else {
    lines[one] = second
    lines[other] = first
  }
  return lines.join('\n')
}

/** Texts made to slow a reader down or to make it overflow, each of about the length asked for. */
export const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'one word without end': (length) => 'a'.repeat(length),
  'one line of words': (length) => filled('thi đua yêu nước ', length),
  'capitals without end': (length) => filled('ỦY BAN NHÂN DÂN ', length),
  'capitals on lines of their own': (length) => filled('ỦY BAN NHÂN DÂN\n', length),
  'unclosed quotes': (length) => filled('“', length),
  'straight quotes': (length) => filled('" ', length),
  'quotes after a cue': (length) => filled('chủ đề “', length),
  'closed quotes': (length) => filled('phong trào “a”, ', length),
  'closing quotes': (length) => filled('”', length),
  'unclosed brackets': (length) => filled('(', length),
  'brackets around years': (length) => filled('(2024 ', length),
  'numbers of documents': (length) => filled('số ', length),
  'types of documents': (length) => filled('Chỉ thị ', length),
  'types of one body': (length) => filled('Chỉ thị của Bộ ', length),
  'citations in one sentence': (length) => filled('Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị, ', length),
  'numbers that share a type': (length) => filled('34-CT/TW, ', length),
  'laws in one sentence': (length) => filled('Luật Thi đua, Khen thưởng, ', length),
  'bodies joined by and': (length) => filled('của Bộ Y tế và ', length),
  'labels without end': (length) => filled('1.', length),
  'labels on lines': (length) => filled('1.1.1 a\n', length),
  'the same label': (length) => filled('1. a\n', length),
  'bullets in one line': (length) => filled('- ', length),
  'bullets on lines': (length) => filled('- a\n', length),
  'deeper and deeper': (length) => filled('I. a\n1. a\na) a\n- a\n+ a\n', length),
  'dates in one line': (length) => filled('ngày 1 tháng 1 năm 2024 ', length),
  'dates left blank': (length) => `ngày${' '.repeat(length)}tháng`,
  'dots of a form': (length) => `Số: ${'.'.repeat(length)}/PĐ-UBND`,
  'days without a month': (length) => filled('ngày ', length),
  'months without a year': (length) => filled('tháng ', length),
  'digits without end': (length) => '1'.repeat(length),
  'digits and slashes': (length) => filled('1/', length),
  'digits and dots': (length) => filled('1.234.', length),
  'anniversaries in one sentence': (length) => filled('kỷ niệm 80 năm Ngày thành lập, ', length),
  'years in one sentence': (length) => filled('80 năm ', length),
  'spans of years': (length) => filled('2021 - 2025 ', length),
  'from and until': (length) => filled('từ ', length) + filled('đến ', length),
  'frames of time': (length) => filled('từ 01/5 đến 02/9/2025 ', length),
  'targets in one item': (length) => `- ${filled('trên 95% hộ, ', length)}`,
  stars: (length) => '*'.repeat(length),
  'stars around words': (length) => filled('*a ', length),
  'stars on lines': (length) => filled('**a\n', length),
  'rows of a table': (length) => filled('| Số: 1 | a |\n', length),
  'one row of a table': (length) => `${filled('| Số: 1 ', length)}|`,
  'heading marks': (length) => filled('# ', length),
  blanks: (length) => ' '.repeat(length),
  'blanks between words': (length) => filled(`a${' '.repeat(2000)}`, length),
  tabs: (length) => '\t'.repeat(length),
  cells: (length) => filled('a\t', length),
  'empty lines': (length) => '\n'.repeat(length),
  'page breaks': (length) => filled('a\f', length),
  'page numbers': (length) => filled('1\n', length),
  returns: (length) => filled('a\r', length),
  'combining marks': (length) => `a${'\u0301'.repeat(length)}`,
  'letters with marks': (length) => filled('e\u0302\u0301', length),
  'zero-width marks': (length) => '\u200b'.repeat(length),
  'soft hyphens in words': (length) => filled('thi\u00adđua ', length),
  'lone surrogates': (length) => '\ud800'.repeat(length),
  recipients: (length) => `Nơi nhận:\n${filled('- Như trên (b/c);\n', length)}`,
  'recipients again and again': (length) => filled('Nơi nhận:\n', length),
  signatures: (length) => filled('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn A\n', length),
  annexes: (length) => filled('PHỤ LỤC\nDANH SÁCH\n1. a\n', length),
  letterheads: (length) => filled('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 1/PĐ-UBND\n', length),
  commas: (length) => filled(', ', length),
  dashes: (length) => filled('- - ', length),
  'separators of a symbol': (length) => `số 1/A${filled('-A', length)}`,
}

const filled = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length))
