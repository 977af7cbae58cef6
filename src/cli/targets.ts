import { basename, join } from 'node:path'

/** DIR/<name>.json for <name>.txt, <name>.md or <name>.markdown; any other ending stays, so that a.doc.txt and a.doc stay apart. */
export function targetOf(folder: string, file: string): string {
  return join(folder, `${file === '-' ? 'stdin' : basename(file).replace(/(?<=.)\.(?:txt|md|markdown)$/i, '')}.json`)
}

/** Inputs that would be written to one path, by file; those systems that take A.json for a.json are known by name. */
export function clashes(folder: string, files: readonly string[], platform: string = process.platform): ReadonlyMap<string, readonly string[]> {
  const blind = platform === 'darwin' || platform === 'win32'
  const byPath = new Map<string, string[]>()
  for (const file of files) {
    const path = targetOf(folder, file)
    const key = blind ? path.normalize('NFC').toLowerCase() : path
    byPath.set(key, [...(byPath.get(key) ?? []), file])
  }
  return new Map([...byPath.values()].filter((group) => group.length > 1).flatMap((group) => group.map((file) => [file, group] as const)))
}
