import { isUpper } from './fold'
import { allMatches } from './matches'

/**
 * Numbers of documents: serial, year and symbol in the State's order (74/2013/NĐ-CP, 1954/UBND-TH, Nghị định
 * 30/2020/NĐ-CP, Phụ lục I) and the Party's (34-CT/TW, Hướng dẫn 36-HD/VPTW), old forms (12-TTg, 16-BYT/TT) and the
 * slips of real writers (03/CT-TW, 18/20202QĐ-UBND). The writer's own separators are kept.
 */
export interface FoundNumber {
  readonly start: number
  readonly end: number
  readonly serial: string | null
  readonly year: number | null
  /** Spaces around separators taken out, dashes made '-'. */
  readonly symbol: string
  /** The separator between serial and symbol, '/' or '-'. */
  readonly joint: string
}

const NUMBER = /(?<![a-z\d/.,-])(\d{1,5}(?:\.\d{1,3})?[a-z]{0,2}) ?(?:\/ ?(\d{4,5}) ?([/-])?|([/-]))(?: [' ]*)?(?=[a-z])/g
const BLANK_NUMBER = /(?<![a-z\d])so ?[:.]?[ ._~]*([/-]) ?(?=[a-z]{2})/g
const SEGMENT = /[a-z][a-z\d&]*/y
const SEPARATOR = /( ?)([-/_,])( ?)/y

/** Document numbers in running text; symbols must begin with a capital, which keeps '5/năm' out. */
export function findNumbers(text: string, folded: string): FoundNumber[] {
  const found: FoundNumber[] = []
  if (!/[/-]/.test(folded)) return found
  for (const match of allMatches(NUMBER, folded)) {
    const at = match.index + match[0].length
    if (!match[3] && !match[4] && !match[2]) continue
    const symbol = readSymbol(text, folded, at)
    if (!symbol) continue
    const year = match[2] && match[2].length === 4 && (match[3] ?? '') !== '' ? Number(match[2]) : null
    const odd = match[2] && year === null ? `/${match[2]}` : ''
    found.push({
      start: match.index,
      end: symbol.end,
      serial: text.slice(match.index, match.index + (match[1] as string).length) + odd,
      year,
      symbol: symbol.text,
      joint: match[3] ?? match[4] ?? '',
    })
  }
  for (const match of allMatches(BLANK_NUMBER, folded)) {
    const joint = match.index + match[0].search(/[/-] ?$/)
    const symbol = readSymbol(text, folded, match.index + match[0].length)
    if (symbol) found.push({ start: joint, end: symbol.end, serial: null, year: null, symbol: symbol.text, joint: match[1] as string })
  }
  return found.sort((a, b) => a.start - b.start)
}

/**
 * A symbol from an offset on: 'QĐ-UBND', 'TTLT-BKHCN-BNV', 'VNPT - QB -TĐKT'. Each further segment must begin with a
 * capital (the first too, unless `loose`), so that running text after a dash stays out.
 */
export function readSymbol(text: string, folded: string, at: number, loose = false): { text: string; end: number } | null {
  if (!loose && !isUpper(text, at)) return null
  let end = at
  let symbol = ''
  let joint = ''
  for (;;) {
    SEGMENT.lastIndex = end + joint.length
    const segment = SEGMENT.exec(folded)
    if (!segment || !fits(text, segment, joint, loose)) break
    // 'QĐ-TTgngày 31/12/2008': the blank before the date was lost.
    end = SEGMENT.lastIndex - (/[a-z]{2}ngay$/.test(segment[0]) && text.startsWith('ngày', SEGMENT.lastIndex - 4) ? 4 : 0)
    symbol += clean(joint) + text.slice(segment.index, end)
    SEPARATOR.lastIndex = end
    const separator = SEPARATOR.exec(folded)
    if (!separator) break
    joint = separator[0]
  }
  return symbol.length < 2 ? null : { text: bareSymbol(symbol), end }
}

function fits(text: string, segment: RegExpExecArray, joint: string, loose: boolean): boolean {
  if (joint === '') return true
  const word = text.slice(segment.index, segment.index + segment[0].length)
  if (!isUpper(text, segment.index)) return loose && !joint.includes(' ')
  // With a blank in the joint or a comma, only a word of capitals goes on with the symbol.
  return !/[ ,]/.test(joint) || (joint !== ', ' && word === word.toUpperCase())
}

const clean = (joint: string): string => joint.trim().replace('_', '-')

/** A number as one word: '65/KH-UBND', '34-CT/TW', '74/2013/NĐ-CP', '/PĐ-UBND' where the serial is blank. */
/** Symbols have no tone marks: what a scan put on their letters comes off, Đ and Ư stay. */
const bareSymbol = (symbol: string): string =>
  /[^\x20-\x7eĐđƯư]/.test(symbol)
    ? symbol
        .normalize('NFD')
        .replace(/[\u0300-\u031a\u031c-\u036f]/g, '')
        .normalize('NFC')
    : symbol

export function wordNumber(number: FoundNumber): string {
  const year = number.year === null ? '' : `/${number.year}`
  return `${number.serial ?? ''}${year}${number.joint}${number.symbol}`
}
