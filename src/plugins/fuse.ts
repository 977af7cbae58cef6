import Fuse, { type IFuseOptions } from 'fuse.js'
import type { Plugin } from '../shapes'
import { fold, squeeze } from '../text/fold'

/**
 * Share of the letters that may differ: one of six, three of twenty. At 0.2 'Luật Thi đua, khen thưởng' was the board of that name, at
 * 0.4 'PHÁT ĐỘNG' a people's council.
 */
const FURTHEST = 0.17
/** Shorter names differ by a letter from too many words. */
const SHORTEST = 6
/** No name of a body is longer; what is longer is running text, and costs. */
const LONGEST = 120
/** A near miss is a suggestion, also where only the marks differ. */
const MOST_SURE = 0.95
/** The names that are compared in full. */
const CANDIDATES = 5

/**
 * fuse.js 7.5 finds its pattern anywhere in a name. `ignoreDiacritics` is what makes it safe for letters split from their marks and for đ
 * (without it 'Sở Nội vụ' is 0.72 away from itself in the other form).
 */
const OPTIONS: IFuseOptions<string> = { ignoreDiacritics: true, ignoreLocation: true, ignoreFieldNorm: true, includeScore: true, threshold: FURTHEST }

/**
 * Near-misses by fuse.js. In: a text that no table has, and the names that are known. Out: the nearest name with a confidence, or null
 * where none is near or two are equally near. The index of a list of names is made once for as long as the list lives.
 */
export function fuse(): Plugin {
  const indexes = new WeakMap<readonly string[], Fuse<string>>()
  const indexOf = (names: readonly string[]): Fuse<string> => {
    const index = indexes.get(names) ?? new Fuse(names, OPTIONS)
    indexes.set(names, index)
    return index
  }
  return { name: 'fuse', nearest: (text, names) => nearest(squeeze(text), names, indexOf) }
}

function nearest(text: string, names: readonly string[], indexOf: (names: readonly string[]) => Fuse<string>): { name: string; confidence: number } | null {
  if (text.length < SHORTEST || text.length > LONGEST) return null
  const near = indexOf(names)
    .search(text, { limit: CANDIDATES })
    .map(({ item, score = 1 }) => ({ name: item, distance: Math.max(score, distance(item, text)) }))
    .filter((candidate) => candidate.distance <= FURTHEST)
    .sort((a, b) => a.distance - b.distance)
  const [best, next] = near
  if (!best || (next && next.distance === best.distance && fold(next.name) !== fold(best.name))) return null
  return { name: best.name, confidence: Math.round((1 - best.distance) * MOST_SURE * 100) / 100 }
}

/**
 * How far the name is from standing in the text. Asked both ways, because 'CHỦ TỊCH' stands whole in 'Chủ tịch nước' and is not
 * its name, and because patterns of more than 32 letters are cut up and match when one piece does.
 */
function distance(name: string, text: string): number {
  const { isMatch, score } = Fuse.match(name, text, OPTIONS)
  return isMatch ? score : 1
}
