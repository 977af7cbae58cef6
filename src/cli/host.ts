import { localeLanguage } from './language'
import type { Language } from './messages'
import { type Paint, painter, wantsColour } from './paint'

/** What a command needs of the world outside. */
export interface Host {
  readonly language: Language
  /** Width of a line on standard output, in letters. */
  readonly width: number
  readonly paint: Paint
  /** To standard output; done when it is written, so that a slow reader slows us and a closed one is noticed. */
  readonly print: (text: string) => Promise<void>
  /** To standard error. */
  readonly tell: (text: string) => void
}

const PIPE_WIDTH = 80
const LEAST_WIDTH = 30

export function processHost(language: Language | null): Host {
  const { stdout, stderr, env } = process
  return {
    language: language ?? localeLanguage(env),
    width: Math.max(LEAST_WIDTH, stdout.columns || Number.parseInt(env.COLUMNS ?? '', 10) || PIPE_WIDTH),
    paint: painter(wantsColour(env, stdout.isTTY === true)),
    print: (text) => new Promise((done) => void stdout.write(text, () => done())),
    tell: (text) => void stderr.write(text),
  }
}
