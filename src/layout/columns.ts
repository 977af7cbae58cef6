import type { Slice } from '../shapes'
import { fold, isUpper, upperShare } from '../text/fold'
import { isDamagedName, isPersonName } from '../text/names'
import { FILING, isAuthority, isPosition, RECIPIENTS, signing } from './offices'
import type { Page } from './page'

/**
 * The two columns of a tail that a scan set on one line with a blank between: 'Nơi nhận: TM. BAN THƯỜNG VỤ',
 * '- TT Huyện ủy; PHÓ CHỦ TỊCH', 'CHÍNH ỦY CHỈ HUY TRƯỞNG'. A cut is made only where what stands right of it is known.
 */

/** Longest line that is looked at, in units. */
const LONGEST = 150

/** The second line of a recipient, with the mark that closes it; or what is left of the first. */
const GOES_ON = /[;,.)] ?.|^[^a-z]*[a-z]{1,3}[^a-z].*[a-z]{3}/

/** The cell, or its left and its right part. Specks of a stamp behind a recipient are left out. `pairs`: two signers stand side by side; `listed`: recipients are being listed. */
export function splitMerged(page: Page, cell: Slice, pairs: boolean, listed: boolean): Slice[] {
  if (cell.end - cell.start > LONGEST) return [cell]
  const folded = page.folded(cell)
  const heading = RECIPIENTS.exec(folded)
  const length = heading ? heading[0].length : isItem(folded) || pairs ? 0 : mergedHeading(page, cell)
  const cut =
    length > 0
      ? behindHeading(page, cell, length)
      : isItem(folded)
        ? behindItem(page, cell)
        : pairs
          ? betweenSigners(page, cell)
          : listed && signing(page, cell) === null && GOES_ON.test(folded)
            ? behindItem(page, cell)
            : null
  const noise = cut === null ? behindNoise(page, cell) : null
  if (noise !== null) return [{ start: noise, end: cell.end }]
  if (cut === null) return [cell]
  const left = { start: cell.start, end: endOf(page, cell.start, cut) }
  const right = { start: cut, end: cell.end }
  return left.end === left.start ? [right] : isSpeck(page.slice(right)) ? [left] : [left, right]
}

const isItem = (folded: string): boolean => /^(?:[-~+•]|\* )/.test(folded)
/** Up to five bits of one or two letters: what a stamp or a pen leaves. An abbreviation is none. */
const isSpeck = (words: string): boolean => !/^[\p{Lu}&-]{2,}\.?$|\d{2}/u.test(words) && /^[^a-z]*(?:[a-z]{1,2}(?:[^a-z]+|$)){0,5}$/.test(fold(words))
/** Words in capitals, no abbreviation: a mark on one of the letters tells. */
export const isShouted = (words: string): boolean =>
  upperShare(words) > 0.9 && /[\u00c0-\u1ef9]/.test(words) && /[a-z]{4}/.test(fold(words)) && !/[;.]$/.test(words)

/** 'Nơi nhận' with damage, or without its colon. */
const HEADING = /^[^a-z]{0,3}n[ouae]i (?:nh[ae]n |[^a-z]|[a-z]{2,4} ?:)/
const CAPACITY = /\s(?:(?:T\.?M|K\.?T|T\.?L|TUQ)[./]|[TK]\/[MT][. ]) ?\p{Lu}{2}/u

/** Length of what is left of the authority of a signer, where both stand on the line of 'Nơi nhận', whatever became of these words; or 0. */
export function mergedHeading(page: Page, line: Slice): number {
  if (line.end - line.start >= LONGEST) return 0
  const authority = CAPACITY.test(page.slice(line))
  if (!authority && !HEADING.test(page.fold.slice(line.start, line.start + 16))) return 0
  const cut = firstCut(page, line, 1, (right) => upperShare(page.slice(right)) > 0.9 && (isAuthority(page, right) || isPosition(page, right)))
  return cut === null ? 0 : cut - line.start
}

function endOf({ text }: Page, start: number, cut: number): number {
  let end = cut
  while (end > start && /[\s¬~*^ˆ-]/.test(text.charAt(end - 1))) end--
  return end
}

function behindHeading(page: Page, cell: Slice, length: number): number | null {
  if (cell.start + length >= cell.end) return null
  return firstCut(page, cell, length, (right) => isAuthority(page, right) || isPosition(page, right)) ?? cell.start + length
}

/** Behind a recipient: an authority or an office anywhere, a name or words in capitals behind its closing mark. */
function behindItem(page: Page, cell: Slice): number | null {
  const filing = FILING.test(page.folded(cell))
  return firstCut(page, cell, 3, (right, before) => {
    const closed = /[;,.)][^\p{L}\p{N}]*$/u.test(before)
    const words = page.slice(right)
    if (!/^\p{Lu}/u.test(words)) return closed && (filing ? words.length < 4 && !/^[\p{L}\d]{2}/u.test(words) : true) && isSpeck(words)
    const kind = upperShare(words) > 0.8 || closed ? signing(page, right) : null
    if (kind === 'name') return closed && (filing || !before.endsWith(','))
    if (kind) return kind !== 'mark'
    return !filing && closed && !/[;)]/.test(words) && (isSpeck(words) || (!before.endsWith(',') && isShouted(words)))
  })
}

/** Specks before an office or a name that ends the line: 'X«¿_ Trần Hữu Khang', '`;Huỳnh Thị Mỹ Duyên'. */
function behindNoise(page: Page, cell: Slice): number | null {
  if (isItem(page.folded(cell)) || isAuthority(page, cell) || signing(page, cell) !== null || isDamagedName(page.slice(cell))) return null
  const glued = /^[^\p{L}\p{N}(“"]+(?=\p{Lu})/u.exec(page.slice(cell))
  if (glued && signing(page, { start: cell.start + glued[0].length, end: cell.end }) !== null) return cell.start + glued[0].length
  const specks = /^(?:(?:[^a-z ]+|[a-z]{1,2}[^a-z ]*|[a-z]*\d[a-z\d]*) )+(?=[a-z])/.exec(page.folded(cell))
  if (!specks) return null
  return firstCut(page, cell, 1, (right, before) => right.start <= cell.start + specks[0].length && before !== '' && signing(page, right) !== null)
}

/** Two authorities, two offices or two names: the cut at which both sides are such. */
function betweenSigners(page: Page, cell: Slice): number | null {
  return (
    betweenNames(page, cell) ??
    firstCut(page, cell, 4, (right) => {
      if (isAuthority(page, right)) return true
      const left = { start: cell.start, end: endOf(page, cell.start, right.start) }
      const kind = signing(page, right)
      return kind !== null && kind !== 'mark' && kind !== 'name' && kind === (isAuthority(page, left) ? 'authority' : signing(page, left))
    })
  )
}

/** Is it the names of two signers? */
export function hasTwoNames(page: Page, line: Slice): boolean {
  return line.end - line.start < LONGEST && betweenNames(page, line) !== null
}

/** Where two names part: of the cuts that leave a name on either side, the one that leaves them most alike in length. */
function betweenNames(page: Page, cell: Slice): number | null {
  if (!isUpper(page.text, cell.start) || /[;:,\d]/.test(page.folded(cell))) return null
  if (isPersonName(page.slice(cell)) || !isPersonName(page.slice(cell).split(' ').slice(0, 5).join(' '))) return null
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  firstCut(page, cell, 5, (right, left) => {
    const names = [left, page.slice(right)]
    if (!names.every((name) => isPersonName(name) && !/\s\S+\.\s/.test(name))) return false
    const [one, other] = names.map((name) => name.replace(/\S+\. */g, '').split(' ').length) as [number, number]
    if (Math.abs(one - other) < least) {
      least = Math.abs(one - other)
      best = right.start
    }
    return false
  })
  return best
}

/** The first blank behind which a piece is what is asked for. */
function firstCut(page: Page, cell: Slice, from: number, fits: (right: Slice, before: string) => boolean): number | null {
  for (let at = page.text.indexOf(' ', cell.start + from - 1); at >= 0 && at < cell.end - 1; at = page.text.indexOf(' ', at + 1)) {
    if (page.text.charAt(at + 1) === ' ') continue
    if (fits({ start: at + 1, end: cell.end }, page.text.slice(cell.start, at).trimEnd())) return at + 1
  }
  return null
}
