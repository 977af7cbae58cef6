import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Lists of what is known to fail are rewritten, not checked, when this is set: `THIDUA_UPDATE_GAPS=1 npm test`. */
export const UPDATE_GAPS = process.env.THIDUA_UPDATE_GAPS === '1'

export function readList<Value>(url: URL, missing: Value): Value {
  return existsSync(url) ? (JSON.parse(readFileSync(url, 'utf8')) as Value) : missing
}

export function writeList(url: URL, value: unknown): void {
  writeFileSync(url, `${JSON.stringify(value, null, 2)}\n`)
}
