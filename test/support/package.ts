import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const SHELL = process.platform === 'win32'

/** Run a command, its output as text; a failure tells what the command said. */
export function command(cwd: string, program: string, ...args: string[]): string {
  try {
    return execFileSync(program, args, {
      cwd,
      encoding: 'utf8',
      shell: SHELL,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 90_000,
      env: { ...process.env, NODE_OPTIONS: '', npm_config_update_notifier: 'false' },
    })
  } catch (error) {
    const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message: string }
    throw new Error([message, stdout, stderr].filter(Boolean).join('\n'))
  }
}

/** A copy of what the package is built from, so that the working folder and its dist stay as they are. */
export function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'thidua-build-'))
  const parts = [
    'package.json',
    'tsconfig.json',
    'tsconfig.core.json',
    'tsup.config.ts',
    'src',
    'scripts',
    'test/support',
    'fixtures',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
  ]
  for (const part of parts) if (existsSync(join(root, part))) cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  return copy
}

/**
 * A folder with nothing but the package in it, as a user gets it. Where npm cannot resolve the dependencies without a
 * network, the package is unpacked and they are linked from here.
 */
export function installPackage(project: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-user-'))
  command(project, 'npm', 'pack', '--ignore-scripts', '--silent', '--pack-destination', folder)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) as string
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'user', private: true, type: 'module' }))
  try {
    command(folder, 'npm', 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', `./${tarball}`)
  } catch {
    unpack(folder, tarball)
  }
  return folder
}

function unpack(folder: string, tarball: string): void {
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'thidua'), { recursive: true })
  command(folder, 'tar', '-xzf', tarball, '-C', join(modules, 'thidua'), '--strip-components=1')
  const { dependencies = {} } = JSON.parse(readFileSync(join(modules, 'thidua/package.json'), 'utf8')) as { dependencies?: Record<string, string> }
  for (const name of Object.keys(dependencies))
    if (!existsSync(join(modules, name))) symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction')
}
