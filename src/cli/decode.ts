import * as buffer from 'node:buffer'
import { placeAt } from './place'
import type { Problem } from './problem'

/** How much of a text that is not UTF-8 is looked at to tell a binary from an old encoding, in UTF-16 units. */
const SAMPLE = 65_536
/** Old Vietnamese encodings leave at most about 0.3 of the letters undecodable, binaries 0.5 and more. */
const BINARY_SHARE = 0.4

/** A few bad bytes are an accident, no encoding. */
const LEAST_BYTES = 4

const SIGNATURES: readonly (readonly [string, Problem['id']])[] = [
  ['%PDF-', 'input/pdf'],
  ['PK\x03\x04', 'input/office'],
  ['\xd0\xcf\x11\xe0', 'input/office'],
  ['{\\rtf', 'input/office'],
  ['\x89PNG', 'input/image'],
  ['\xff\xd8\xff', 'input/image'],
  ['II*\0', 'input/image'],
  ['MM\0*', 'input/image'],
]

/** Bytes to text without a byte order mark, or what is wrong with them. */
export function decode(bytes: Buffer): string | Problem {
  const known = SIGNATURES.find(([start]) => bytes.subarray(0, start.length).toString('latin1') === start)
  if (known) return { id: known[1] }
  const decoded =
    bytes[0] === 0xff && bytes[1] === 0xfe ? fromUtf16(bytes) : bytes[0] === 0xfe && bytes[1] === 0xff ? fromUtf16(swapped(bytes)) : fromUtf8(bytes)
  if (typeof decoded !== 'string') return decoded
  const text = unmarked(decoded)
  return text.trim() === '' ? { id: 'input/empty' } : text
}

const unmarked = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)

function fromUtf16(bytes: Buffer): string | Problem {
  if (bytes.length % 2 === 1) return { id: 'input/half-utf16' }
  const text = bytes.toString('utf16le')
  const zero = text.indexOf('\0')
  return zero < 0 ? text : { id: 'input/binary', values: { byte: '0x00', offset: zero * 2 } }
}

/** Of an odd length it stays as it is: fromUtf16() says so. */
const swapped = (bytes: Buffer): Buffer => (bytes.length % 2 === 0 ? Buffer.from(bytes).swap16() : bytes)

function fromUtf8(bytes: Buffer): string | Problem {
  const zero = bytes.indexOf(0)
  if (zero >= 0) return { id: 'input/binary', values: { byte: '0x00', offset: zero } }
  return buffer.isUtf8(bytes) ? wide(bytes) : notUtf8(bytes)
}

/** Valid UTF-8 by way of UCS-2: many times faster than toString('utf8') on Node 20 and 22. A Node built without ICU has no transcode(). */
function wide(bytes: Buffer): string {
  try {
    return buffer.transcode(bytes, 'utf8', 'ucs2').toString('ucs2')
  } catch {
    return bytes.toString('utf8')
  }
}

/**
 * Bytes that are not UTF-8: an old encoding of one byte a letter, which is handed on as Windows-1252 for the reader to tell which;
 * UTF-8 with a bad byte in it and binaries are problems.
 */
function notUtf8(bytes: Buffer): string | Problem {
  const text = bytes.toString('utf8')
  const bad = firstBad(bytes, text)
  const values = { byte: `0x${(bytes[bad.offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`, offset: bad.offset }
  const sample = text.slice(0, SAMPLE)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary
  const odd = sample.match(/[\ufffd\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0
  if (odd > sample.length * BINARY_SHARE) return { id: 'input/binary', values }
  const [broken, whole] = [sample.match(/\ufffd/g)?.length ?? 0, sample.match(/[\u0080-\ufffc]/g)?.length ?? 0]
  if (broken > LEAST_BYTES && broken > whole) return new TextDecoder('windows-1252').decode(bytes)
  return { id: 'input/not-utf8', values, place: placeAt(unmarked(text), bad.index - text.length + unmarked(text).length) }
}

/** The first byte that is not UTF-8: the first U+FFFD that the decoder put in, not one that the writer wrote (EF BF BD). */
function firstBad(bytes: Buffer, text: string): { readonly index: number; readonly offset: number } {
  let [index, offset, from] = [0, 0, 0]
  for (;;) {
    index = text.indexOf('\ufffd', from)
    offset += Buffer.byteLength(text.slice(from, index))
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return { index, offset }
    from = index + 1
    offset += 3
  }
}
