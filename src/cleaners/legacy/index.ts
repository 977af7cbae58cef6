import type { Edit } from '../../text/source'
import { findCapitals } from './capitals'
import { doubledReading } from './doubled'
import { isForeign, isMicro, letterEdits, markEdits, signEdits } from './edits'
import { LETTERS, READINGS, type Reading, shown, UNICODE } from './readings'
import { findSegments, type Judge, type Segment } from './segments'
import { isSyllable, resemblesSyllable } from './syllables'
import { judge, type Verdict } from './words'

/**
 * Old Vietnamese encodings that came in as mojibake (docs/encodings.md): TCVN3, TCVN 5712, VISCII, VPS, VNI and Windows-1258 read as
 * Windows-1252 or Latin-1, and UTF-8 read so. Which one, each line and the text around it tell. To be run before all other cleaners:
 * TCVN3 has a letter (ư) in the place of the soft hyphen.
 */
const ALL: readonly Reading[] = [doubledReading(LETTERS, shown), ...READINGS]
const SPELLING = { isSyllable, resemblesSyllable }
const NONE: ReadonlySet<number> = new Set()

/**
 * What no clean text in Vietnamese has, and every legacy one somewhere: the one test that clean texts pay for. Signs that clean
 * texts do have (§ © ® « » ° ±) count between letters only; two vowels of which one is a mark of Windows-1258 stand for it.
 */
const GATE = /[\u0080-\u009f¡-¦¨ª¬\u00ad¯´µ¶¸¹º¼¾¿ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿ]|[áÁ]»|[A-Za-z][§©«®][A-Za-z]|[aeyâêôãõýAEYÂÊÔÃÕÝ][ìÌòÒ]/

/** The edits that turn legacy Vietnamese into Unicode, one to a letter; none for a text that is in order. */
export function legacyEdits(text: string): Edit[] {
  if (!GATE.test(text)) return []
  const edits: Edit[] = []
  for (const segment of segmentsOf(text))
    if (segment.reading && segment.reading !== UNICODE) for (const edit of editsOf(text, segment, segment.reading)) edits.push(edit)
  return edits
}

/** The encodings found in a text, with the share of its accented words that each has, the largest first. */
export function detectLegacy(text: string): { encoding: string; share: number }[] {
  if (!GATE.test(text)) return []
  const counts = new Map<string, number>()
  let all = 0
  for (const { reading, good, bad } of segmentsOf(text)) {
    all += good + bad
    if (reading && reading !== UNICODE) counts.set(reading.name, (counts.get(reading.name) ?? 0) + good + bad)
  }
  return [...counts].map(([encoding, count]) => ({ encoding, share: count / (all || 1) })).sort((a, b) => b.share - a.share)
}

function segmentsOf(text: string): Segment[] {
  return findSegments(text, UNICODE, ALL, remembering())
}

/** Words come again and again: each is judged once for each reading. */
function remembering(): Judge {
  const known = new Map([UNICODE, ...ALL].map((reading) => [reading, new Map<string, Verdict>()]))
  return (word, reading) => {
    const words = known.get(reading) as Map<string, Verdict>
    let verdict = words.get(word)
    if (!verdict) {
      verdict = judge(word, reading, SPELLING)
      words.set(word, verdict)
    }
    return verdict
  }
}

function editsOf(text: string, { start, end, words }: Segment, reading: Reading): Edit[] {
  const rule = `legacy/${reading.name}`
  const line = text.slice(start, end)
  const own = words.filter((word) => !isForeign(word, isSyllable, resemblesSyllable) && !isMicro(text, word))
  const letters = letterEdits(text, own, rule, reading.caseless ? findCapitals(line, start, own, reading, isSyllable) : NONE)
  const others = [...signEdits(text, words, reading, rule), ...markEdits(line, start, reading, rule, shown)]
  if (others.length === 0) return letters
  const taken = new Set(letters.map((edit) => edit.start))
  return [...letters, ...others.filter((edit) => !taken.has(edit.start))].sort((a, b) => a.start - b.start)
}
