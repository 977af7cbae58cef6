/**
 * The package as built: packed, unpacked into a clean folder and used there, as someone who installs it would. Only the dependencies that it
 * declares are within its reach. `npm run build` comes first.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const DOCUMENT = 'fixtures/documents/a01-ubnd-tinh-phat-dong.txt'
/** What a tarball may hold. */
const SHIPPED = /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE|schema\.json|dist\/[\w-]+\.(?:js|d\.ts))$/

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'thidua-smoke-'))
const home = join(folder, 'app')
const unpacked = join(home, 'node_modules', manifest.name)
const problems = []
const check = (holds, problem) => void (holds || problems.push(problem))

try {
  unpack()
  const shipped = filesOf(unpacked)
  checkFiles(shipped)
  checkImports(shipped)
  if (problems.length === 0) {
    linkDependencies()
    checkDoors()
    checkTypes()
    checkCommand()
  }
  for (const problem of problems) console.error(`smoke: ${problem}`)
  if (problems.length === 0)
    console.log(
      `smoke: ${manifest.name} ${manifest.version} as packed: ${shipped.length} files, ${Object.keys(manifest.exports).length} doors and the command work from a clean folder`,
    )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(problems.length > 0 ? 1 : 0)

function unpack() {
  if (!existsSync(join(root, 'dist'))) fail('dist not found; run `npm run build` first')
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  )
  mkdirSync(unpacked, { recursive: true })
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', unpacked, '--strip-components=1'])
}

function fail(problem) {
  console.error(`smoke: ${problem}`)
  rmSync(folder, { recursive: true, force: true })
  process.exit(1)
}

function filesOf(base, under = '') {
  return readdirSync(join(base, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under ? `${under}/${entry.name}` : entry.name
    return entry.isDirectory() ? filesOf(base, path) : [path]
  })
}

/** Every path that the manifest names is there, and nothing is that should not be. */
function checkFiles(shipped) {
  const has = new Set(shipped)
  for (const [door, target] of Object.entries(manifest.exports)) {
    const paths = typeof target === 'string' ? [target] : Object.values(target)
    for (const path of paths) check(has.has(path.replace(/^\.\//, '')), `exports '${door}': ${path} is not in the package`)
    if (typeof target === 'object') {
      check(Object.keys(target)[0] === 'types', `exports '${door}': 'types' must come first`)
      check(target.types?.replace(/\.d\.ts$/, '') === target.import?.replace(/\.js$/, ''), `exports '${door}': types and code have different names`)
    }
  }
  for (const [name, path] of Object.entries(manifest.bin)) {
    const file = path.replace(/^\.\//, '')
    check(has.has(file), `bin '${name}': ${path} is not in the package`)
    if (has.has(file))
      check(readFileSync(join(unpacked, file), 'utf8').startsWith('#!/usr/bin/env node\n'), `bin '${name}': ${path} does not begin with '#!/usr/bin/env node'`)
  }
  for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE', 'schema.json']) check(has.has(file), `${file} is not in the package`)
  for (const file of shipped) check(SHIPPED.test(file), `${file} does not belong in the package`)
  for (const file of shipped) check(file.startsWith('dist/chunk-') || statSync(join(unpacked, file)).size > 0, `${file} is empty`)
}

/** Nothing reaches for a package that is not declared, and the core for none at all. */
function checkImports(shipped) {
  const declared = new Set([...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.peerDependencies ?? {})])
  for (const file of shipped.filter((path) => /\.(?:js|d\.ts)$/.test(path)))
    for (const name of importsOf(file)) {
      const known =
        name.startsWith('.') || builtinModules.includes(name.replace(/^node:/, '')) || declared.has(packageOf(name)) || packageOf(name) === manifest.name
      check(known || (file.endsWith('.d.ts') && declared.has(`@types/${packageOf(name)}`)), `${file} imports '${name}', which is not among the dependencies`)
      const target = file.endsWith('.d.ts') ? name.replace(/\.js$/, '.d.ts') : name
      if (name.startsWith('.')) check(existsSync(join(unpacked, dirname(file), target)), `${file} imports '${name}', which is not in the package`)
    }
  const core = reach(manifest.exports['./core'].import.slice(2))
  for (const file of core) for (const name of importsOf(file)) check(name.startsWith('.'), `the core reaches '${name}' in ${file}`)
}

function packageOf(name) {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}

function importsOf(file) {
  const code = readFileSync(join(unpacked, file), 'utf8')
  const found = [
    /(?:^|[;}\n])\s*(?:import|export)\b[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /(?:^|[;}\n])\s*import\s*['"]([^'"]+)['"]/g,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  ]
  return new Set(found.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1])))
}

function reach(file, seen = new Set()) {
  if (seen.has(file) || !existsSync(join(unpacked, file))) return seen
  seen.add(file)
  for (const name of importsOf(file)) if (name.startsWith('.')) reach(join(dirname(file), name), seen)
  return seen
}

/** The declared dependencies, and only they, beside the package. */
function linkDependencies() {
  writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }\n')
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    const link = join(home, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), link)
  }
  const command = join(unpacked, Object.values(manifest.bin)[0])
  chmodSync(command, 0o755)
  mkdirSync(join(home, 'node_modules/.bin'))
  symlinkSync(command, join(home, 'node_modules/.bin', Object.keys(manifest.bin)[0]))
}

function runIn(command, args, what) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: home, encoding: 'utf8', maxBuffer: 1 << 26 })
  check(status === 0, `${what}: ${(stderr || stdout || String(error)).trim().split('\n').slice(0, 12).join('\n  ')}`)
  return status === 0 ? stdout : null
}

/** Each door opens, and both of the main ones read a document the same way. */
function checkDoors() {
  const doors = Object.entries(manifest.exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([door]) => manifest.name + door.slice(1))
  writeFileSync(
    join(home, 'doors.js'),
    `
    import { readFileSync } from 'node:fs'
    import schema from '${manifest.name}/schema.json' with { type: 'json' }
    const doors = await Promise.all(${JSON.stringify(doors)}.map((door) => import(door)))
    const text = readFileSync(process.argv[2], 'utf8')
    const { parseCampaign } = await import('${manifest.name}')
    const core = await import('${manifest.name}/core')
    const [one, two] = [parseCampaign(text), core.parseCampaign(text)]
    if (one.schemaVersion !== '1' || one.blocks.length === 0) throw new Error('no document came out')
    if (JSON.stringify(one) !== JSON.stringify(two)) throw new Error('the two doors read one document in two ways')
    if (!schema.properties?.schemaVersion) throw new Error('schema.json is no schema of the document')
    for (const [i, door] of doors.entries()) if (Object.keys(door).length === 0) throw new Error(${JSON.stringify(doors)}[i] + ' gives nothing')
  `,
  )
  runIn(process.execPath, ['--no-warnings', 'doors.js', join(root, DOCUMENT)], 'importing it')
}

/** The types resolve for the two ways in which TypeScript looks for them. */
function checkTypes() {
  writeFileSync(
    join(home, 'use.ts'),
    `
    import { parseCampaign, type CampaignDocument } from '${manifest.name}'
    import { parseCampaign as bare } from '${manifest.name}/core'
    const document: CampaignDocument = parseCampaign('PHÁT ĐỘNG')
    export const serial: string | null | undefined = document.header.number?.serial
    export const blocks: number = bare('', { format: 'text' }).blocks.length
    // @ts-expect-error a number is no text
    parseCampaign(1)
  `,
  )
  for (const [module, moduleResolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    const compilerOptions = { noEmit: true, strict: true, skipLibCheck: true, target: 'es2022', types: [], module, moduleResolution }
    writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
    runIn(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], `its types (${moduleResolution})`)
  }
}

/** The command answers from the folder that installed it. */
function checkCommand() {
  const command = join('node_modules/.bin', Object.keys(manifest.bin)[0])
  check(runIn(command, ['--version'], 'thidua --version')?.includes(manifest.version), `thidua --version does not say ${manifest.version}`)
  const out = runIn(command, ['parse', join(root, DOCUMENT)], 'thidua parse')
  if (out === null) return
  try {
    check(JSON.parse(out).schemaVersion === '1', 'thidua parse gives no document')
  } catch {
    problems.push(`thidua parse gives no JSON: ${out.slice(0, 80)}`)
  }
}
