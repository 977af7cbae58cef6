import { OPEN_HEADS } from '../lexicon/index'
import type { Head, Slice } from '../shapes'
import { startsAgency } from '../text/phrases'
import type { Page } from './page'

const HANGING = /(?: va|,| cua| cac| co quan| thuoc| nganh)$/

/**
 * The lines of the letterhead as the issuer and its superior. A line that opens a new body starts one unless the line before
 * cannot end there ('ỦY BAN NHÂN DÂN', '… VÀ'); the lowest body issues, what stands above it is its superior.
 */
export function groupAgencies(page: Page, lines: readonly Slice[]): Pick<Head, 'superior' | 'issuer'> {
  const groups: Slice[][] = []
  for (const line of lines) {
    const folded = page.folded(line).replace(/[^a-z0-9)]+$/, '')
    const last = groups[groups.length - 1]
    const above = last ? last.map((piece) => page.folded(piece).replace(/[^a-z0-9),]+$/, '')).join(' ') : ''
    if (last && (!startsAgency(folded) || HANGING.test(above) || needsMore(above, folded))) last.push(line)
    else groups.push([line])
  }
  const issuer = groups[groups.length - 1] ?? []
  const superior = groups.length > 1 ? (groups[groups.length - 2] as Slice[]) : []
  return { superior, issuer }
}

/** 'ĐẢNG ỦY' over 'KHỐI CÁC CƠ QUAN': a bare head takes the next line, but 'TỈNH ỦY' or a second full body below is its own. */
function needsMore(above: string, below: string): boolean {
  if (!OPEN_HEADS.has(above)) return false
  return !/^(?:uy ban|ubnd|so |bo |ban chap hanh|bch|tinh uy|huyen uy|thanh uy)/.test(below) || /^(?:hoi dong|ban|hoi)$/.test(above)
}
