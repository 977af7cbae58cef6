import { visible } from './clean'
import { type Language, type ProblemId, say, type Values } from './messages'
import type { Place } from './place'

/** What hindered a file: said in one line, and the run goes on. */
export interface Problem {
  readonly id: ProblemId
  readonly values?: Values
  readonly place?: Place
}

/** `thidua: file:line:column: what is there; what was expected. What to do.` */
export function problemLine(name: string, { id, values, place }: Problem, language: Language): string {
  const at = place ? `${name}:${place.line}:${place.column}` : name
  return `thidua: ${visible(at)}: ${visible(say(id, language, values))}\n`
}

/** The short name of a system error ('EACCES'), or its message. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.message
  return String(error)
}
