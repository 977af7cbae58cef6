import type { Edit } from '../../text/source'
import { editsOf } from './edits'
import { READINGS, type Reading, UNICODE } from './readings'
import { findSegments, type Segment } from './segments'
import { isSyllable, resemblesSyllable } from './syllables'
import { judge, type Verdict } from './words'

/**
 * Old Vietnamese encodings that came in as mojibake (docs/encodings.md): TCVN3, TCVN 5712, VISCII, VPS, VNI and Windows-1258 read as
 * Windows-1252 or Latin-1, and UTF-8 read so. Which one, each line and the text around it tell. To be run before all other cleaners:
 * TCVN3 has a letter (ư) in the place of the soft hyphen.
 */

/**
 * What no clean text in Vietnamese has, and every legacy one somewhere: the one test that clean texts pay for. Signs that clean
 * texts do have (§ © ® « » ° ±) count between letters only; two vowels of which one is a mark of Windows-1258 stand for it.
 */
const GATE = /[\u0080-\u009f¡-¦¨ª¬\u00ad´-¶¸-º¼¾¿ÄÆÇÑÖÛÜÞßäåæñöøûüþ]|[áÁ]»|[a-z][©«®][a-z]|[aeyâêôõ][ìÌòÒ]/

/** The edits that turn legacy Vietnamese into Unicode, one to a letter; none for a text that is in order. */
export function legacyEdits(text: string): Edit[] {
  return segmentsOf(text).flatMap((segment) => (segment.reading === UNICODE ? [] : editsOf(segment)))
}

/** The encodings found in a text, with the share of its accented words that each has, the largest first. */
export function detectLegacy(text: string): { encoding: string; share: number }[] {
  const counts = new Map<string, number>()
  let all = 0
  for (const { reading, good, bad } of segmentsOf(text)) {
    all += good + bad
    if (reading !== UNICODE) counts.set(reading.name, (counts.get(reading.name) ?? 0) + good + bad)
  }
  return [...counts].map(([encoding, count]) => ({ encoding, share: count / (all || 1) })).sort((a, b) => b.share - a.share)
}

/** Words come again and again: each is judged once for each reading. */
function segmentsOf(text: string): Segment[] {
  if (!GATE.test(text)) return []
  const known = new Map([UNICODE, ...READINGS].map((reading) => [reading, new Map<string, Verdict>()]))
  return findSegments(text, UNICODE, READINGS, (word, reading: Reading) => {
    const words = known.get(reading) as Map<string, Verdict>
    const verdict = words.get(word) ?? judge(word, reading, { isSyllable, resemblesSyllable })
    words.set(word, verdict)
    return verdict
  })
}
