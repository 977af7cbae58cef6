import type { Recipient, Signature } from '../document'
import type { SignatureGroup, Slice } from '../shapes'
import { fold } from '../text/fold'
import { locateAll, wordsOf } from '../text/locate'
import { startsWithOffice } from '../text/offices'
import { valueOf } from '../text/phrases'
import type { Source } from '../text/source'

const PURPOSE =
  /\s*\(((?:để|thay|b\/|t\/|p\/|báo|thực|phối|chỉ|theo|biết|đăng|kiểm|Để|Báo|Thực|Phối|Thay|B\/|T\/|P\/|thông báo|triển khai|lưu hành|lưu ý|công bố|phổ biến|giám sát|tuyên truyền|đưa)[^()]{0,60}|b\.?cáo|bc|th|ph|t\.hiện|b[^\s()]c)\)\s*$/u
const COPIES = /\s*\((\d{1,3})\s*(?:b|bản|bộ)?\)\s*$/u

/** One line of Nơi nhận: the purpose and the number of copies in its brackets split off. */
export function resolveRecipient(source: Source, pieces: readonly Slice[]): Recipient {
  const bare = trimmed(source, pieces)
  let text = valueOf(wordsOf(source, bare))
  let purpose: string | null = null
  let copies: number | null = null
  const bracket = text.endsWith(')')
  const counted = bracket ? COPIES.exec(text) : null
  if (counted) {
    copies = Number(counted[1])
    text = valueOf(text.slice(0, counted.index))
  }
  const meant = bracket ? PURPOSE.exec(text) : null
  if (meant) {
    purpose = valueOf(meant[1] as string).replace(/^b[^\s/]c$/, 'b/c')
    text = valueOf(text.slice(0, meant.index))
  }
  return { ...locateAll(source, bare, 0.95), text, kind: /^[lbi]uu\b(?! y)/.test(fold(text)) ? 'filing' : 'recipient', purpose, copies }
}

/** Without the bullet. */
function trimmed(source: Source, pieces: readonly Slice[]): Slice[] {
  const [first, ...rest] = pieces as [Slice, ...Slice[]]
  let start = first.start
  while (start < first.end - 1 && /[-+*~•–—_\s]/.test(source.text.charAt(start))) start++
  return [{ start, end: first.end }, ...rest]
}

/** What an authority's letters mean, also as a scan reads them. */
function capacityOf(letters: string): Signature['capacity'] {
  if (letters === 'tuq' || letters === 'q') return letters === 'q' ? 'Q' : 'TUQ'
  if (letters.startsWith('k')) return 'KT'
  return letters.endsWith('m') || letters === '' ? 'TM' : 'TL'
}

/** A signer: authority, what it acts for, the signer's own offices, name. Of TM. over KT. the outer one is the capacity. */
export function resolveSignature(source: Source, group: SignatureGroup, authority: RegExp): Signature {
  const pieces = [...group.lines, ...(group.name ? [group.name] : [])].sort((a, b) => a.start - b.start)
  const signature = { capacity: null as Signature['capacity'], onBehalfOf: null as string | null, positions: [] as string[], actingFor: null as string | null }
  for (const line of joinCommas(group.lines.map((piece) => source.text.slice(piece.start, piece.end)))) readLine(line, authority, signature)
  const name = group.name ? valueOf(wordsOf(source, [group.name])) : null
  return { ...locateAll(source, pieces, name === null ? 0.7 : 0.95), ...signature, name }
}

function joinCommas(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined[joined.length - 1]
    if (last?.trimEnd().endsWith(',')) joined[joined.length - 1] = `${last.trim()} ${line.trim()}`
    else joined.push(line)
  }
  return joined
}

function readLine(ink: string, authority: RegExp, signature: Pick<Signature, 'capacity' | 'onBehalfOf' | 'positions' | 'actingFor'>): void {
  const match = authority.exec(fold(ink))
  const words = valueOf(match ? ink.slice(match[0].length) : ink)
  if (!match) {
    const last =
      signature.positions.length === 0 &&
      signature.capacity === 'TM' &&
      signature.actingFor === null &&
      (/^(?:va|tinh|huyen|xa|phuong|thanh pho|khoi|cum|-)/.test(fold(words)) || !startsWithOffice(fold(words).replace(/[^a-z ]/g, '')))
    if (last) signature.onBehalfOf = `${signature.onBehalfOf} ${words}`
    else if (signature.positions.length > 0 && /^va /.test(fold(words))) signature.positions.push(`${signature.positions.pop()} ${words}`)
    else signature.positions.push(words)
    return
  }
  const letters = match.slice(1, 6).find((group) => group !== undefined) ?? ''
  const capacity = fold(ink).startsWith('quyen') ? 'Q' : capacityOf(letters.replace(/[./ ]/g, ''))
  if (signature.capacity === null) {
    signature.capacity = capacity
    if (capacity === 'Q') signature.positions.push(words)
    else signature.onBehalfOf = words
  } else if (capacity === 'KT' || capacity === 'TL' || capacity === 'TUQ') signature.actingFor = words
  else signature.positions.push(words)
}
