import { type CampaignDocument, type Diagnostic, RULES, sentence } from '../core'
import { oneLine, visible } from './clean'
import type { Host } from './host'
import type { Input } from './inputs'
import { type Language, say } from './messages'
import type { Style } from './paint'
import { lineStarts, type Place, placeOf } from './place'
import { eachDocument } from './run'

export type Severity = Diagnostic['severity']
export const SEVERITY_STYLE: Readonly<Record<Severity, Style>> = { error: 'bad', warning: 'doubt', info: 'faint' }

/** A diagnostic as a person reads it: where, and in which words. */
export interface Remark {
  readonly diagnostic: Diagnostic
  readonly place: Place
  readonly words: string
}

/** `thidua check`: every diagnostic in a line, a summary on standard error. */
export async function check(host: Host, files: readonly string[]): Promise<number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  const unread = await eachDocument(host, files, async (document, input) => {
    const found = remarks(document, input, host.language)
    for (const { diagnostic } of found) counts[diagnostic.severity] += 1
    if (found.length > 0) await host.print(found.map((remark) => remarkLine(host, input.name, remark)).join(''))
    return null
  })
  host.tell(`${say('check/summary', host.language, { files: files.length - unread, ...counts, unread })}\n`)
  return counts.error + unread > 0 ? 1 : 0
}

/** The diagnostics of a document with their places; what has none stands at the beginning. */
export function remarks({ diagnostics }: CampaignDocument, { text }: Input, language: Language): readonly Remark[] {
  const starts = diagnostics.some(({ span }) => span) ? lineStarts(text) : [0]
  return diagnostics.map((diagnostic) => ({ diagnostic, place: placeOf(starts, diagnostic.span?.start ?? 0), words: wordsOf(diagnostic, language) }))
}

function wordsOf({ ruleId, message, data }: Diagnostic, language: Language): string {
  if (!Object.hasOwn(RULES, ruleId)) return oneLine(message)
  return oneLine(sentence(ruleId, ruleId === 'header/incomplete-date' && data ? { ...data, ink: gapped(data.ink ?? '') } : data, language))
}

/** A blank that was left for a number is what this is about: folded to one space it would be gone. */
const gapped = (ink: string): string => ink.replace(/[^\S\n]{2,}/g, ' … ')

function remarkLine({ paint }: Host, name: string, { diagnostic, place, words }: Remark): string {
  const { severity, ruleId } = diagnostic
  return `${visible(name)}:${place.line}:${place.column} ${paint(severity, SEVERITY_STYLE[severity])} ${words} ${paint(ruleId, 'faint')}\n`
}
