import { readdirSync, readFileSync } from 'node:fs'

/** What is measured: our own fixture documents, heaps of them, and texts made to hurt. Sizes are bytes of UTF-8. */
const FOLDER = new URL('../fixtures/documents/', import.meta.url)

export const bytesOf = (text) => Buffer.byteLength(text)

export function fixtures() {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  return names.map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }))
}

/** Fixtures one after the other, beginning with the one at `first`, until the size is reached; the last line is a whole one. */
export function heap(size, first = 0) {
  const documents = fixtures()
  const pieces = []
  let left = size
  for (let i = first; left > 0; i++) {
    const text = `${documents[i % documents.length].text.trimEnd()}\n\n`
    const bytes = bytesOf(text)
    pieces.push(bytes <= left ? text : text.slice(0, text.lastIndexOf('\n', Math.round((text.length * left) / bytes)) + 1))
    left -= bytes
  }
  return pieces.join('')
}

/** Several heaps of one size that together hold every fixture, so that a small heap is no luckier in its documents than a big one. */
export function heaps(size) {
  const documents = fixtures()
  const average = documents.reduce((sum, { text }) => sum + bytesOf(text), 0) / documents.length
  const step = Math.max(1, Math.floor(size / average))
  const found = []
  for (let first = 0; first < documents.length; first += step) found.push(heap(size, first))
  return found
}

const MB = 1e6
const run =
  (unit, around = ['', '']) =>
  (bytes) =>
    around[0] + unit.repeat(Math.max(1, Math.round(bytes / bytesOf(unit)))) + around[1]
const lines = (line) => (count) => `${line}\n`.repeat(count)

/** One paragraph without a line break: the fixtures with their breaks as blanks. */
const oneLine = (bytes) => heap(bytes).replace(/\s+/g, ' ')
const unbroken = (bytes) => heap(Math.round(bytes * 1.2)).replace(/\s+/g, '')

/** Name, full size (bytes or lines) and maker. Each is measured at a quarter of the size and at the size. */
export const HOSTILE = [
  ['one line of 5 MB', 5 * MB, oneLine],
  ['1 MB without white space', MB, unbroken],
  ['100,000 unclosed quotes', 100_000, (count) => '“thi đua '.repeat(count)],
  ['số số số …', MB, run('số ')],
  ['1.1.1.1…', MB, run('1.')],
  ['"- " repeated', MB, run('- ')],
  ['"* " repeated', MB, run('* ')],
  ['((((', MB, run('(')],
  ['““““', MB, run('“')],
  ['ngày tháng năm …', MB, run('ngày tháng năm ')],
  ['34-CT/TW …', MB, run('34-CT/TW ')],
  ['kỷ niệm 20 năm …', MB, run('kỷ niệm 20 năm ')],
  ['Chỉ thị số 1/CT-A về …', MB, run('Chỉ thị số 1/CT-A về ')],
  ['từ ngày 1/1/2025 …', MB, run('từ ngày 1/1/2025 ')],
  ['200,000 empty lines', 200_000, lines('')],
  ["100,000 lines 'Nơi nhận:'", 100_000, lines('Nơi nhận:')],
  ["100,000 lines 'CHỦ TỊCH'", 100_000, lines('CHỦ TỊCH')],
  ["100,000 lines 'I. A'", 100_000, lines('I. A')],
  ["100,000 lines '- a'", 100_000, lines('- a')],
  // Beyond the usual suspects: one for each kind of look-behind, look-ahead and list that a reader of such texts is tempted to keep.
  ['Chỉ thị số 1/CT-A, …', MB, run('Chỉ thị số 1/CT-A, ')],
  ['Chỉ thị số 1/CT-A ngày 1/1/2025; …', MB, run('Chỉ thị số 1/CT-A ngày 1/1/2025; ')],
  [
    'one number at 365 dates',
    MB,
    (bytes) =>
      Array.from({ length: Math.round(bytes / 50) }, (_, i) => `Chỉ thị số 1/CT-A ngày ${1 + (i % 28)}/${1 + (i % 12)}/${1950 + (i % 70)}.`).join('\n'),
  ],
  ['different numbers, one paragraph', MB, (bytes) => Array.from({ length: Math.round(bytes / 30) }, (_, i) => `Chỉ thị số ${i % 99999}/CT-A, `).join('')],
  ['từ ngày … đến ngày …', MB, run('từ ngày 1/1/2025 đến ngày 2/2/2026 ')],
  ['Luật Thi đua …', MB, run('Luật Thi đua ')],
  ['chủ đề “a b c” …', MB, run('chủ đề “a b c” ')],
  ['phong trào “a b c”, …', MB, run('phong trào “a b c”, ')],
  ['đạt 90% …', MB, run('đạt 90% ')],
  ['blanks between quotes', 100_000, run(' ', ['I. A\nchủ đề “thi đua”', 'x “yêu nước”\n'])],
  ['blanks behind a movement', 100_000, run(' ', ['I. A\nphong trào “thi đua”', 'x “yêu nước”\n'])],
  ['a……b', MB, run('.', ['a', 'b'])],
  ['I. a……b', MB, run('.', ['I. a', 'b'])],
  ['1. ::::', MB, run(':', ['1. ', '\n'])],
  ['ngày 1 / ……', MB, run('.', ['I. A\nngày 1 /', '\n'])],
  ['Nơi nhận: and a……b', MB, run('.', ['Nơi nhận:\n- a', 'b\n'])],
  ['tabs between words', MB, run('CHỦ TỊCH\t')],
  ['cells behind Nơi nhận', MB, run('CHỦ TỊCH\t', ['Nơi nhận:\n', '\n'])],
  ["100,000 lines 'thi đua' with empty ones", 100_000, (count) => `I. A\n\n${'thi đua ngày 1/1/2025\n\n'.repeat(count)}`],
  ["100,000 lines 'Phụ lục'", 100_000, lines('Phụ lục\na')],
  ["100,000 lines '1. a'", 100_000, lines('1. a')],
  ['200,000 paragraphs of an annex', 200_000, (count) => `Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn A\nPHỤ LỤC\n${'Một dòng.\n'.repeat(count)}`],
  ['200,000 pieces of an item', 200_000, (count) => `I. A\n\n1. Nội dung\n\n${'thi đua và\n\n'.repeat(count)}`],
  ['200,000 pieces of a recipient', 200_000, (count) => `Nơi nhận:\n- Như trên\n${'và các\n'.repeat(count)}`],
  ['200,000 signers on one line', 200_000, (count) => `Nơi nhận:\n${'GIÁM ĐỐC   '.repeat(count)}\n`],
  ['rows of a table', MB, run('| Số | ')],
  ['stars that open words', MB, run('*a ')],
  ['letters with marks apart', MB, (bytes) => heap(Math.round(bytes * 0.8)).normalize('NFD')],
].map(([name, size, make]) => ({ name, size, make }))
