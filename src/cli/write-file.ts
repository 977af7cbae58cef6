import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Write a file whole or not at all: beside its place first, then put there in one step. The temporary name is short and not made
 * from the file's, which may be as long as a name can be.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = join(dirname(path), `.thidua-${process.pid}-${Date.now().toString(36)}.tmp`)
  try {
    await writeFile(draft, text, { flag: 'wx' })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
