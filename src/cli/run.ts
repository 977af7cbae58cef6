import type { CampaignDocument } from '../core'
import type { Host } from './host'
import { type Input, openInput } from './inputs'
import { lazyReader, type Read } from './powers'
import { type Problem, problemLine, reasonOf } from './problem'

/** What is done with a document that was read. */
export type Visit = (document: CampaignDocument, input: Input) => Promise<Problem | null>

/** Read the files one by one and visit each; a problem is one line on standard error, and the next file follows. Gives the number of problems. */
export async function eachDocument(host: Host, files: readonly string[], visit: Visit, read: Read = lazyReader()): Promise<number> {
  let problems = 0
  for (const name of files) {
    const input = await openInput(name)
    const problem = 'id' in input ? input : await read(input).then((document) => visit(document, input), failed)
    if (!problem) continue
    problems += 1
    host.tell(problemLine(name, problem, host.language))
  }
  return problems
}

const failed = (error: unknown): Problem => ({ id: 'input/failed', values: { reason: reasonOf(error) } })
