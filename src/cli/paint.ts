export type Style = 'title' | 'strong' | 'label' | 'faint' | 'good' | 'doubt' | 'bad'
export type Paint = (text: string, style?: Style) => string

const CODES: Readonly<Record<Style, string>> = { title: '1;36', strong: '1', label: '36', faint: '2', good: '32', doubt: '33', bad: '1;31' }

export function painter(colour: boolean): Paint {
  return (text, style) => (colour && style && text ? `\x1b[${CODES[style]}m${text}\x1b[0m` : text)
}

/** FORCE_COLOR speaks before NO_COLOR, as in Node itself; then a terminal has colour and a pipe has none. */
export function wantsColour(environment: Readonly<Record<string, string | undefined>>, terminal: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = environment
  if (force !== undefined) return force !== '0' && force !== 'false'
  return !no && terminal && term !== 'dumb'
}
