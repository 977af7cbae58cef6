import { mkdir } from 'node:fs/promises'
import type { CampaignDocument } from '../core'
import type { Command, Format } from './args'
import type { Host } from './host'
import { type Problem, problemLine, reasonOf } from './problem'
import { eachDocument } from './run'
import { clashes, targetOf } from './targets'
import { writeWhole } from './write-file'

type ParseCommand = Extract<Command, { kind: 'parse' }>

/** `thidua parse`: documents as JSON, to standard output or into a folder. */
export function parse(host: Host, command: ParseCommand): Promise<number> {
  const { files, out, format } = command
  const write = writer(command)
  if (out !== null) return intoFolder(host, files, out, write)
  return format === 'ndjson' || files.length === 1 ? asLines(host, files, write) : asArray(host, files, write)
}

type Write = (name: string, document: CampaignDocument) => string

/** A line of ndjson says which file it is, for its place among the lines does not: a file that cannot be read leaves none. */
function writer({ format, pretty }: { readonly format: Format; readonly pretty: boolean }): Write {
  if (format === 'ndjson') return (file, document) => JSON.stringify({ file, ...document })
  return (_, document) => JSON.stringify(document, null, pretty ? 2 : 0)
}

async function asLines(host: Host, files: readonly string[], write: Write): Promise<number> {
  const problems = await eachDocument(host, files, async (document, { name }) => {
    await host.print(`${write(name, document)}\n`)
    return null
  })
  return problems > 0 ? 1 : 0
}

/** An array, written as it grows: memory holds one document. It is an array also where only one of several files could be read. */
async function asArray(host: Host, files: readonly string[], write: Write): Promise<number> {
  let before = '[\n'
  const problems = await eachDocument(host, files, async (document, { name }) => {
    await host.print(before + write(name, document))
    before = ',\n'
    return null
  })
  await host.print(before === '[\n' ? '[]\n' : '\n]\n')
  return problems > 0 ? 1 : 0
}

async function intoFolder(host: Host, files: readonly string[], folder: string, write: Write): Promise<number> {
  const made = await mkdir(folder, { recursive: true }).then(
    () => null,
    (error: unknown): Problem => ({ id: 'output/no-folder', values: { reason: reasonOf(error) } }),
  )
  if (made) {
    host.tell(problemLine(folder, made, host.language))
    return 1
  }
  const clashing = clashes(folder, files)
  for (const [file, group] of clashing) host.tell(problemLine(file, clash(folder, file, group), host.language))
  const problems = await eachDocument(
    host,
    files.filter((file) => !clashing.has(file)),
    async (document, { name }) => {
      const path = targetOf(folder, name)
      return writeWhole(path, `${write(name, document)}\n`).then(
        () => null,
        (error: unknown): Problem => ({ id: 'output/failed', values: { path, reason: reasonOf(error) } }),
      )
    },
  )
  return problems + clashing.size > 0 ? 1 : 0
}

function clash(folder: string, file: string, group: readonly string[]): Problem {
  const others = group.filter((_, i) => i !== group.indexOf(file))
  return { id: 'output/clash', values: { others: others.join(', '), path: targetOf(folder, file) } }
}
