import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, Script } from 'node:vm'
import { gunzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseCampaign } from '../src/core'
import { TEXTS } from './support/fixtures'
import { command, copyProject, installPackage } from './support/package'

/** The package as a user gets it: built, packed, installed in a clean folder. */

const input = TEXTS[0] as string
let project = ''
let folder = ''

beforeAll(() => {
  project = copyProject()
  command(project, 'npm', 'run', 'build')
  folder = installPackage(project)
  writeFileSync(join(folder, 'input.txt'), input)
}, 120_000)

afterAll(() => {
  for (const one of [project, folder]) if (one) rmSync(one, { recursive: true, force: true })
})

/** What a program of the user's prints, as JSON. */
function runAsUser(program: string): unknown {
  writeFileSync(join(folder, 'program.mjs'), program)
  return JSON.parse(command(folder, process.execPath, 'program.mjs'))
}

const READ = "import { readFileSync } from 'node:fs'\nconst input = readFileSync('input.txt', 'utf8')\n"

describe('the package', () => {
  test.each(['thidua/core', 'thidua'])('parses from %s', (door) => {
    const document = runAsUser(`${READ}import { parseCampaign } from '${door}'\nconsole.log(JSON.stringify(parseCampaign(input)))`) as {
      header: { number: { text: string } }
      sections: unknown[]
    }
    expect(document.header.number.text).toBe('148/PĐ-UBND')
    if (door === 'thidua/core') expect(document).toEqual(parseCampaign(input))
  })

  test('has its plug-ins as values', () => {
    const names = runAsUser(
      `${READ}import { parseCampaign } from 'thidua/core'\nimport { chrono, franc, fuse, markdown } from 'thidua/plugins'\nconst use = [markdown(), chrono(), franc(), fuse()]\nparseCampaign(input, { use })\nconsole.log(JSON.stringify(use.map(({ name }) => name)))`,
    )
    expect(names).toEqual(['markdown', 'chrono', 'franc', 'fuse'])
  })

  test('is a plug-in of unified', () => {
    const file = runAsUser(
      `${READ}import { unified } from 'unified'\nimport { campaignParse } from 'thidua/unified'\nconst file = unified().use(campaignParse).processSync(input)\nconsole.log(JSON.stringify({ version: file.result.schemaVersion, rules: file.messages.map(({ ruleId }) => ruleId) }))`,
    )
    expect(file).toEqual({ version: '1', rules: expect.arrayContaining(['anniversary/mismatch']) })
  })

  test('has its schema in zod', () => {
    expect(
      runAsUser(
        `${READ}import { parseCampaign } from 'thidua/core'\nimport { campaignDocument } from 'thidua/document'\nconsole.log(JSON.stringify(campaignDocument.safeParse(parseCampaign(input)).success))`,
      ),
    ).toBe(true)
  })

  test('has its schema in JSON', () => {
    const schema = runAsUser(
      "import { createRequire } from 'node:module'\nconsole.log(JSON.stringify(createRequire(import.meta.url)('thidua/schema.json')))",
    ) as { [key: string]: unknown; required: string[] }
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: expect.stringContaining('thidua'),
      title: 'CampaignDocument',
      type: 'object',
    })
    expect(schema.required).toEqual(Object.keys(parseCampaign('')))
  })

  test('shows its parts and nothing else', () => {
    expect(() => runAsUser("import 'thidua/dist/core.js'\nconsole.log('1')")).toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED')
    const held = command(folder, 'tar', '-tzf', tarball())
      .trim()
      .split('\n')
      .map((name) => name.replace('package/', ''))
    expect(held.filter((name) => !/^(?:dist\/.+\.(?:js|d\.ts)|schema\.json|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(name))).toEqual([])
  })

  test('names no folder of the machine it was built on', () => {
    const packed = gunzipSync(readFileSync(join(folder, tarball()))).toString('latin1')
    expect([project, folder, process.cwd()].filter((path) => packed.includes(path))).toEqual([])
  })

  test('has a command', () => {
    const { bin } = JSON.parse(readFileSync(join(folder, 'node_modules/thidua/package.json'), 'utf8')) as { bin: { thidua: string } }
    const parsed = command(folder, process.execPath, join('node_modules/thidua', bin.thidua), 'parse', 'input.txt')
    expect(JSON.parse(parsed)).toMatchObject({ schemaVersion: '1', header: { number: { text: '148/PĐ-UBND' } } })
  })

  test('has types that a strict user can build on', () => {
    const program =
      "import { parseCampaign, type CampaignDocument } from 'thidua'\nimport { parseCampaign as core, type ParseOptions } from 'thidua/core'\nimport { franc } from 'thidua/plugins'\nimport { campaignParse } from 'thidua/unified'\nimport { campaignDocument } from 'thidua/document'\nconst options: ParseOptions = { use: [franc()] }\nexport const document: CampaignDocument = core('', options)\nexport const other: CampaignDocument = campaignDocument.parse(parseCampaign(''))\nexport const plugin: unknown = campaignParse\n// @ts-expect-error no text\nparseCampaign(1)\n"
    const file = join(folder, 'user.ts')
    writeFileSync(file, program)
    const options: ts.CompilerOptions = {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
    }
    expect(ts.getPreEmitDiagnostics(ts.createProgram([file], options)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([])
  })
})

const tarball = (): string => {
  const { name, version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { name: string; version: string }
  return `${name}-${version}.tgz`
}

describe('the core in a browser', () => {
  /** Globals that browsers and workers have and the core may use. */
  const GLOBALS = { TextDecoder }
  let code = ''
  let meta: Metafile = { inputs: {}, outputs: {} }

  beforeAll(async () => {
    const contents = "import { parseCampaign } from 'thidua/core'\nglobalThis.parseCampaign = parseCampaign"
    const { outputFiles, metafile } = await build({
      stdin: { contents, resolveDir: folder },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      minify: true,
      metafile: true,
      write: false,
      logLevel: 'silent',
    })
    code = outputFiles[0]?.text ?? ''
    meta = metafile
  })

  test('has no Node and no heavy library in it', () => {
    const libraries = /node_modules[\\/](?:zod|chrono-node|franc|fuse\.js|unified|remark-parse|micromark|mdast-[\w-]+|vfile)[\\/]/
    expect(Object.keys(meta.inputs).filter((name) => libraries.test(name) || name.startsWith('node:'))).toEqual([])
    expect(Object.values(meta.outputs).flatMap(({ imports }) => imports.map(({ path }) => path))).toEqual([])
    expect(code).not.toMatch(/["']node:|\brequire\(|\bprocess\.|\bBuffer\b/)
  })

  test('reads a document as it does in Node, without a global of Node', () => {
    const page = createContext({ ...GLOBALS, input })
    new Script(code).runInContext(page, { timeout: 10_000 })
    expect(JSON.parse(new Script('JSON.stringify(parseCampaign(input))').runInContext(page, { timeout: 10_000 }) as string)).toEqual(parseCampaign(input))
    expect(new Script('try { parseCampaign(1) } catch (error) { error.name }').runInContext(page)).toBe('TypeError')
  })
})
