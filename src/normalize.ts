import { digitEdits } from './cleaners/digits'
import { legacyEdits } from './cleaners/legacy/index'
import { letterEdits } from './cleaners/letters'
import { markupEdits } from './cleaners/markup'
import { speckEdits } from './cleaners/specks'
import type { Normalized, Scan, Stage } from './shapes'
import { applyEdits, plainSource } from './text/source'

/** The text as the grammars want it, with the way back to the ink. Cleaners propose edits; only this runner applies them. */
export const normalize: Stage<Scan, Normalized> = (scan) => {
  let source = applyEdits(plainSource(scan.input), legacyEdits(scan.input))
  source = applyEdits(source, letterEdits(source.text))
  const markdown = scan.options.format === 'markdown' ? scan.options.use?.find((plugin) => plugin.markdown) : undefined
  if (markdown?.markdown)
    source = applyEdits(
      source,
      markdown.markdown(source.text).map((edit) => ({ ...edit, rule: 'markup/markdown' })),
    )
  source = applyEdits(source, [...markupEdits(source.text), ...digitEdits(source.text), ...speckEdits(source.text)])
  return { ...scan, source, notes: [] }
}
