const NONE: readonly RegExpExecArray[] = []

/**
 * All matches of a global pattern, in order. `String.matchAll` makes a new RegExp at each call, which on short passages costs
 * more than the search.
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return NONE
  const found: RegExpExecArray[] = []
  while (match) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
    match = pattern.exec(text)
  }
  return found
}
