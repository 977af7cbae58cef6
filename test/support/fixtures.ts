import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../fixtures/documents/', import.meta.url)

/** The texts of fixtures/documents, in order. */
export const TEXTS: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
