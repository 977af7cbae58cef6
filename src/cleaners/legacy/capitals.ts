/**
 * TCVN3 has no capitals with tone marks: they lived in fonts of their own (.VnTimeH), and the bytes say 'CéNG HOµ'. Where the plain
 * letters of a word are capitals so are the others; a word with one plain letter or none ('X·', 'Sè', 'ë') goes by the words beside
 * it. A line that was typed in small letters altogether and only shown in capitals keeps them: nothing in it tells.
 */
export interface Cased {
  /** The word as it stands, its plain letters in ASCII. */
  readonly raw: string
  /** Some of its letters have been read as small ones. */
  readonly small: boolean
}

export function findCapitals(words: readonly Cased[], isSyllable: (word: string) => boolean): boolean[] {
  const told = words.map((word) => tell(word, isSyllable))
  const before = carried(told)
  const after = carried([...told].reverse()).reverse()
  return words.map(({ raw }, i) => {
    if (told[i] !== 0) return told[i] === 1
    const sides = [before[i] as number, after[i] as number]
    return !/[A-Za-z]{2}/.test(raw.replace(/[^A-Za-z]/g, '')) && !sides.includes(-1) && sides.includes(1)
  })
}

/** 1 for a word in capitals, -1 for one in small letters, 0 for one that does not tell: an abbreviation, a single letter. */
function tell({ raw, small }: Cased, isSyllable: (word: string) => boolean): -1 | 0 | 1 {
  const plain = raw.replace(/[^A-Za-z]/g, '')
  if (/[a-z]/.test(plain)) return -1
  if (plain.length < 2) return 0
  return small || (plain.length > 2 && plain.length === raw.length && isSyllable(plain)) ? 1 : 0
}

/** What the nearest word before each one tells. */
function carried(told: readonly number[]): number[] {
  let last = 0
  return told.map((one) => {
    const before = last
    if (one !== 0) last = one
    return before
  })
}
