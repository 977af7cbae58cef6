import { parseArgs } from 'node:util'
import type { Language, MisuseId, Values } from './messages'

export type Format = 'json' | 'ndjson'
export type Topic = 'thidua' | CommandName
export type CommandName = (typeof COMMANDS)[number]

/** What a command line asks for. Misuse is a value too: the caller says it and exits 2. */
export type Command =
  | { readonly kind: 'help'; readonly topic: Topic }
  | { readonly kind: 'version' }
  | { readonly kind: 'parse'; readonly files: readonly string[]; readonly out: string | null; readonly format: Format; readonly pretty: boolean }
  | { readonly kind: 'check' | 'show'; readonly files: readonly string[] }
  | { readonly kind: 'explain'; readonly file: string; readonly field: string | null }
  | { readonly kind: 'misuse'; readonly topic: Topic; readonly id: MisuseId; readonly values: Values }
type Misuse = Extract<Command, { kind: 'misuse' }>

const COMMANDS = ['parse', 'check', 'show', 'explain', 'help'] as const
const OPTIONS = {
  out: { type: 'string' },
  format: { type: 'string' },
  pretty: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const
type OptionName = keyof typeof OPTIONS

const EVERYWHERE: readonly OptionName[] = ['lang', 'help', 'version']
const OF_PARSE: readonly OptionName[] = ['out', 'format', 'pretty', ...EVERYWHERE]
const CHOICES: Readonly<Partial<Record<OptionName, readonly string[]>>> = { format: ['json', 'ndjson'], lang: ['en', 'vi'] }

/** parseArgs() without its strictness: its complaints are English only, so the tokens are judged here. */
function tokensOf(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: false, tokens: true }).tokens
}
type Token = ReturnType<typeof tokensOf>[number]
type OptionToken = Extract<Token, { kind: 'option' }>

/** Read a command line; options may stand anywhere, the first word that is not one is the command. */
export function readArgs(argv: readonly string[]): { readonly language: Language | null; readonly command: Command } {
  const tokens = tokensOf(argv)
  const options = tokens.filter((token) => token.kind === 'option')
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const lang = options.filter((option) => option.name === 'lang').at(-1)?.value
  return { language: lang === 'en' || lang === 'vi' ? lang : null, command: commandOf(words, options) }
}

function commandOf([name, ...words]: readonly string[], options: readonly OptionToken[]): Command {
  const known = COMMANDS.find((command) => command === name)
  const topic: Topic = known ?? 'thidua'
  if (name !== undefined && !known) return misuse('thidua', 'misuse/unknown-command', { name })
  const given = (option: OptionName): OptionToken | undefined => options.filter((token) => token.name === option).at(-1)
  if (given('help')) return { kind: 'help', topic }
  if (given('version')) return { kind: 'version' }
  const wrong = options.map((option) => wrongOption(topic, option)).find((found) => found !== null)
  if (wrong) return wrong
  if (!known) return misuse(topic, 'misuse/no-command')
  if (known === 'help') return helpOn(words)
  if (known === 'explain') return explainOf(words)
  const misused = wrongFiles(known, words)
  if (misused) return misused
  if (known !== 'parse') return { kind: known, files: words }
  const format: Format = given('format')?.value === 'ndjson' ? 'ndjson' : 'json'
  const pretty = given('pretty') !== undefined
  if (pretty && format === 'ndjson') return misuse('parse', 'misuse/pretty-ndjson')
  return { kind: 'parse', files: words, out: given('out')?.value ?? null, format, pretty }
}

function wrongOption(topic: Topic, { name: word, rawName: name, value, inlineValue }: OptionToken): Misuse | null {
  const option = (topic === 'parse' ? OF_PARSE : EVERYWHERE).find((known) => known === word)
  if (!option) return misuse(topic, 'misuse/unknown-option', { name })
  if (OPTIONS[option].type === 'boolean') return value === undefined ? null : misuse(topic, 'misuse/unwanted-value', { name })
  // parseArgs() takes the next word whatever it is: of `--out --pretty` the folder was forgotten. `--out=-x` says that it is meant.
  if (!value || (!inlineValue && value.startsWith('-'))) return misuse(topic, 'misuse/missing-value', { name })
  const allowed = CHOICES[option]
  return !allowed || allowed.includes(value) ? null : misuse(topic, 'misuse/bad-value', { name, value, allowed: allowed.join('|') })
}

function wrongFiles(topic: Topic, files: readonly string[]): Misuse | null {
  if (files.length === 0) return misuse(topic, 'misuse/no-files')
  return files.indexOf('-') === files.lastIndexOf('-') ? null : misuse(topic, 'misuse/stdin-twice')
}

function explainOf([file, field, extra]: readonly string[]): Command {
  if (file === undefined) return misuse('explain', 'misuse/no-files')
  return extra === undefined ? { kind: 'explain', file, field: field ?? null } : misuse('explain', 'misuse/extra-field', { name: extra })
}

function helpOn([name, extra]: readonly string[]): Command {
  const topic = name === undefined ? 'thidua' : COMMANDS.find((command) => command === name)
  if (!topic) return misuse('help', 'misuse/unknown-command', { name: name ?? '' })
  return extra === undefined ? { kind: 'help', topic } : misuse('help', 'misuse/extra', { name: extra })
}

const misuse = (topic: Topic, id: MisuseId, values: Values = {}): Misuse => ({ kind: 'misuse', topic, id, values })
