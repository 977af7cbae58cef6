import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll } from 'vitest'

export interface Result {
  readonly status: number | null
  readonly out: string
  readonly err: string
}
export interface Settings {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string | Uint8Array
  readonly cwd?: string
}

export const FIXTURES = resolve('fixtures/documents')
export const fixture = (name: string): string => join(FIXTURES, name)

/** A folder that goes when the test file is done. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Put a file into a folder; gives its path. */
export function put(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** The program as it is built: one entry, the plug-ins in chunks of their own, packages outside. Gives the path of the entry. */
export function build(folder: string, { packages = true } = {}): string {
  const outdir = join(folder, 'dist')
  execFileSync('npx', [
    'esbuild',
    'src/cli/index.ts',
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--splitting',
    '--packages=external',
    '--out-extension:.js=.mjs',
    `--outdir=${outdir}`,
    '--log-level=error',
  ])
  if (packages) symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  return join(outdir, 'index.mjs')
}

/** Run the program in an English locale without colour, unless told otherwise. */
export function runner(entry: string): (args: readonly string[], settings?: Settings) => Result {
  return (args, { env = {}, input = '', cwd } = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
      env: { PATH: process.env.PATH ?? '', LANG: 'C', ...env },
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 20_000,
      ...(cwd ? { cwd } : {}),
    })
    return { status, out: stdout, err: stderr }
  }
}

/** A small document with one number, one date and two doubts of its form. */
export const LETTER = `ỦY BAN NHÂN DÂN\nXÃ SƠN HẠ\nSố: 12/PĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSơn Hạ, ngày 05 tháng 3 năm 2025\n\nPHÁT ĐỘNG\nPhong trào thi đua làm đường giao thông nông thôn năm 2025\n\nỦy ban nhân dân xã phát động đợt thi đua từ ngày 10/3/2025 đến ngày 30/6/2025 với chủ đề “Đường thông, làng đẹp”.\n\n1. Mục tiêu: làm mới 3 km đường.\n2. Tổ chức thực hiện: các thôn đăng ký trước ngày 15/3/2025.\n`
export const ENGLISH =
  'The committee of the district met on Monday to discuss the annual budget and the repair of the school roof. Members agreed that the work should begin before the rainy season, and that the costs would be shared among the villages.\n'.repeat(
    4,
  )
