import { francAll } from 'franc'
import type { Plugin } from '../shapes'

/** franc 6.2 reads no more than this, so letters beyond it are no evidence. */
const READ = 2048
/** Fewer letters than this say too little: every second window of ten letters is given to a wrong language. */
const FEWEST_LETTERS = 80
/** A statistic over triples of letters is never certain. */
const MOST_SURE = 0.8
/**
 * The distance to the runner-up times the letters read, at which franc is as sure as it gets. Scores crowd together as texts
 * get longer (0.19 to the runner-up at 100 letters of Vietnamese, 0.02 at 2,000), so the distance alone would mistrust long texts.
 */
const FULL_EVIDENCE = 20
/** Below it the answer was wrong as often as right: Hmong as Tiv (4.4), Malay for Indonesian (0.5), single capitals (0.0). */
const LEAST_EVIDENCE = 5

/** Scots is so near to English that no English text of 300 letters was told from it. */
const TWINS = ['sco']

/**
 * The language of a text by franc. In: any text. Out: an ISO 639-3 code with a confidence of at most 0.8, less where another
 * language is close; null where the letters are too few or do not tell languages apart. It cannot find a broken encoding: text in
 * TCVN3 or VNI letters is 'vie' to it.
 */
export function franc(): Plugin {
  return { name: 'franc', language }
}

function language(text: string): { code: string; confidence: number } | null {
  const read = text.slice(0, READ)
  const letters = read.match(/\p{L}/gu)?.length ?? 0
  if (letters < FEWEST_LETTERS) return null
  const [best, next] = francAll(read, { ignore: TWINS })
  if (!best || best[0] === 'und') return null
  // A script that one language alone is written in has no runner-up.
  if (!next) return { code: best[0], confidence: MOST_SURE }
  const evidence = (best[1] - next[1]) * letters
  if (evidence < LEAST_EVIDENCE) return null
  return { code: best[0], confidence: Math.round(Math.min(1, evidence / FULL_EVIDENCE) * MOST_SURE * 100) / 100 }
}
