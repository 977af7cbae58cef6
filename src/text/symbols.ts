import { ABBREVIATIONS, TYPE_BY_NAME, TYPE_CODES } from '../lexicon/index'
import { fold } from './fold'
import { withinOne } from './near'
import { type FoundNumber, wordNumber } from './numbers'

/**
 * Symbols whose letters a scan or a typist damaged, mended where one reading is left: a code that is none as it stands but is one
 * with its Đ ('PD-UBND', 'QD-SYT'), that of the type which stands before it ('Chỉ thị số 02/CI-UBND'), the Party's TW.
 */
export function mendSymbol(symbol: string, type?: string, joint = '/'): string {
  const [code, ...rest] = symbol.split(/(?=[-/])/) as [string, ...string[]]
  return [mendCode(parted(code, true), type), ...rest.map((part) => mendBody(part.charAt(0) + parted(part.slice(1), false), joint))].join('')
}

/** Sections of an office that follow UBND, VPCP … in the symbols of its letters. */
const UNITS: ReadonlySet<string> = new Set([
  'NV',
  'NC',
  'TH',
  'VX',
  'KT',
  'TC',
  'NN',
  'CN',
  'XD',
  'TM',
  'GD',
  'YT',
  'VP',
  'BTC',
  'KTTH',
  'KTN',
  'TĐKT',
  'VHXH',
  'TNMT',
  'TCKH',
])

/** 'NĐCP', 'UBNDNV': a text layer took the hyphen at a line's end for a broken word; it comes back where one reading is left. */
function parted(body: string, first: boolean): string {
  if (body.length < 4 || body.includes('-') || TYPE_CODES.has(body) || ABBREVIATIONS.has(body)) return body
  const readings: string[] = []
  for (let at = 2; at <= body.length - 2; at++) {
    const [head, tail] = [body.slice(0, at), body.slice(at)]
    if (
      (first && TYPE_CODES.has(head) && (ABBREVIATIONS.has(tail) || /^(?:CP|TTg|TW|TU|UBND|HĐND)$/.test(tail))) ||
      (at >= 4 && !TYPE_CODES.has(head) && ABBREVIATIONS.has(head) && UNITS.has(tail))
    )
      readings.push(`${head}-${tail}`)
  }
  return readings.length === 1 ? (readings[0] as string) : body
}

/** A cited number with its symbol mended; '34CT/TW' and '34-CTITW' get their separators back. */
export function mendNumber(number: FoundNumber, type?: string): string {
  const glued = /^(\d+)([A-ZĐ]{2})$/.exec(number.serial ?? '')
  if (glued && TYPE_CODES.has(glued[2] as string)) return `${glued[1]}-${glued[2]}${number.joint}${number.symbol}`
  const separated = /^(CT|NQ|KL|QĐ|HD|KH|TB)[I1l|T]?(TW|TU)$/.exec(number.symbol)
  const symbol = separated ? `${separated[1]}/${separated[2]}` : mendSymbol(number.symbol, type, number.joint)
  return wordNumber({ ...number, symbol })
}

function mendCode(code: string, type: string | undefined): string {
  if (TYPE_CODES.has(code)) return code
  const mended = code.replace('D', 'Đ')
  if (TYPE_CODES.has(mended)) return mended
  const own = type ? TYPE_BY_NAME.get(fold(type))?.code : undefined
  return own && own.length === code.length && withinOne(own, code) && !ABBREVIATIONS.has(code) ? own : code
}

function mendBody(part: string, joint: string): string {
  if (joint === '-' && /^\/(?:IW|TVV|TVW|1W|TIW|LW|YW|FW)$/.test(part)) return '/TW'
  const body = part.slice(1)
  const mended = body.replace(/D/g, 'Đ')
  return body !== mended && !ABBREVIATIONS.has(body) && ABBREVIATIONS.has(mended) ? part.charAt(0) + mended : part
}
