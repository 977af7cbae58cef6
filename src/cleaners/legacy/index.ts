import type { Edit } from '../../text/source'
import { findCapitals } from './capitals'
import { doubledReading } from './doubled'
import { isForeign, letterEdits, markEdits, signEdits } from './edits'
import { LETTERS, READINGS, type Reading, shown, UNICODE } from './readings'
import { findSegments, type Judge, type Segment, type Word, wordsOf } from './segments'
import { isSyllable, resemblesSyllable } from './syllables'
import { judge, type Verdict } from './words'

/**
 * Old Vietnamese encodings that came in as mojibake (docs/encodings.md): TCVN3, TCVN 5712, VISCII, VPS, VNI and Windows-1258 read as
 * Windows-1252 or Latin-1, and UTF-8 read so. Which one, each line and the text around it tell. To be run before all other cleaners:
 * TCVN3 has a letter (ư) in the place of the soft hyphen.
 */
const ALL: readonly Reading[] = [doubledReading(LETTERS, shown), ...READINGS]

/**
 * What no clean text in Vietnamese has, and every legacy one somewhere: the one test that clean texts pay for. Signs that clean
 * texts do have (§ © ® « » ° ±) count between letters only; two vowels of which one is a mark of Windows-1258 stand for it.
 */
const GATE = /[\u0080-\u009f¡-¦¨ª¬\u00ad¯´µ¶¸¹º¼¾¿ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿ]|[A-Za-z][§©«®][A-Za-z]|[aeyâêôãõýAEYÂÊÔÃÕÝ][ìÌòÒ]/

/** The edits that turn legacy Vietnamese into Unicode, one to a letter; none for a text that is in order. */
export function legacyEdits(text: string): Edit[] {
  if (!GATE.test(text)) return []
  const judged = remembering()
  return segmentsOf(text, judged).flatMap((segment) => segmentEdits(text, segment, judged))
}

/** The encodings found in a text, with the share of its accented words that each has, the largest first. */
export function detectLegacy(text: string): { encoding: string; share: number }[] {
  if (!GATE.test(text)) return []
  const counts = new Map<string, number>()
  let all = 0
  for (const { reading, good, bad } of segmentsOf(text, remembering())) {
    all += good + bad
    if (reading && reading !== UNICODE) counts.set(reading.name, (counts.get(reading.name) ?? 0) + good + bad)
  }
  return [...counts].map(([encoding, count]) => ({ encoding, share: count / (all || 1) })).sort((a, b) => b.share - a.share)
}

function segmentEdits(text: string, { start, end, reading }: Segment, judged: Judge): Edit[] {
  if (!reading || reading === UNICODE) return []
  const rule = `legacy/${reading.name}`
  const words = wordsOf(text, start, end, reading, judged)
  const kept = words.map((word) => (isForeign(word, isSyllable, resemblesSyllable) ? { ...word, found: [] } : word))
  const capitals = reading.caseless ? findCapitals(kept.map(cased), isSyllable) : []
  const letters = [...letterEdits(kept, rule, capitals), ...signEdits(text, words, reading, rule)]
  const marks = markEdits(text, start, end, reading, shown, new Set(letters.map((edit) => edit.start)))
  return [...letters, ...marks].sort((a, b) => a.start - b.start)
}

const cased = ({ raw, found }: Word): { raw: string; small: boolean } => ({ raw, small: found.some(({ put }) => put !== put.toUpperCase()) })

const segmentsOf = (text: string, judged: Judge): Segment[] => findSegments(text, GATE, UNICODE, ALL, judged)

/** Words come again and again: each is judged once for each reading. */
function remembering(): Judge {
  const known = new Map<Reading, Map<string, Verdict>>()
  return (word, reading) => {
    const words = known.get(reading) ?? new Map<string, Verdict>()
    known.set(reading, words)
    const verdict = words.get(word) ?? judge(word, reading, isSyllable)
    words.set(word, verdict)
    return verdict
  }
}
