import { readFile } from 'node:fs/promises'
import { decode } from './decode'
import { type Problem, reasonOf } from './problem'

export interface Input {
  /** As the caller wrote it, `-` for standard input. */
  readonly name: string
  readonly text: string
  readonly format: 'auto' | 'markdown'
}

/** Read and decode one input; what is wrong with it is a value. */
export async function openInput(name: string): Promise<Input | Problem> {
  const text = await readBytes(name)
    .then(decode)
    .catch((error: unknown) => unreadable(name, error))
  return typeof text === 'string' ? { name, text, format: /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'auto' } : text
}

async function readBytes(name: string): Promise<Buffer> {
  if (name !== '-') return readFile(name)
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function unreadable(name: string, error: unknown): Problem {
  const reason = reasonOf(error)
  if (reason === 'ENOENT' || reason === 'ENOTDIR') return { id: 'input/missing' }
  if (reason === 'EISDIR') return { id: 'input/folder', values: { name: name.replace(/[\\/]+$/, '') } }
  if (reason === 'EACCES' || reason === 'EPERM') return { id: 'input/denied' }
  return { id: 'input/unreadable', values: { reason } }
}
