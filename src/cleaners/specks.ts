import { allMatches } from '../text/matches'
import type { Edit } from '../text/source'

/**
 * Specks that a scan left behind the last word of a line: two or more marks that stand alone ('tăng gia. l :'), or one that no
 * writer sets there ('nhiệm vụ ¬'). One stop, colon, comma or dash alone may be the writer's and stays.
 */
const TRAIL = / (?:[:'`.,_~¬°^ˆ*|-]|l(?= [:'`.,_~¬^]|[ \t]*$))(?: (?:[:'`.,_~¬°^ˆ*|-]|l(?= |[ \t]*$))){0,5}[ \t]*$/gm
const SUSPECT = /[¬`ˆ°^]| l\n| [:.,'] [:.,'l]/
const ONE_OWN = /^ [:.,-][ \t]*$/

export function speckEdits(text: string): Edit[] {
  if (!SUSPECT.test(text)) return []
  const edits: Edit[] = []
  for (const match of allMatches(TRAIL, text)) {
    if (ONE_OWN.test(match[0]) || !/[\p{L}\p{N}.;:,)”"!?/]/u.test(text.charAt(match.index - 1))) continue
    edits.push({ start: match.index, end: match.index + match[0].length, put: '', rule: 'specks/line-end' })
  }
  return edits
}
