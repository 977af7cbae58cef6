/** A text for one line of a terminal: composed, white space folded, nothing that moves the cursor, changes colours or has no width. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** A file name as it is, save what could break the line or steer the terminal. */
export function visible(name: string): string {
  return name.replace(/[\p{Cc}\u2028\u2029]/gu, '?')
}
