/**
 * `npm run size`: what `thidua/core` costs a browser. Bundles it from the sources, minified, and prints bytes and gzip with the share
 * of the lexicons. Fails past the budget, and when anything but our own code has found its way in (zod above all).
 */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** 60 kB was the aim; the readers of seven old encodings cost 4 kB on top of it. */
const BUDGET = 64_000
const root = fileURLToPath(new URL('..', import.meta.url))
const LEXICON = /^src\/lexicon\/[^/]+\.json$/

const { code, inputs } = await bundle()
const bare = await bundle([
  {
    name: 'without-lexicons',
    setup: (hooks) => hooks.onLoad({ filter: /[\\/]lexicon[\\/][^\\/]+\.json$/ }, () => ({ contents: '{"rows":[]}', loader: 'json' })),
  },
])
const gzip = (text) => gzipSync(text, { level: 9 }).length

const lexicons = inputs.filter(({ path }) => LEXICON.test(path))
const rows = [
  ['thidua/core, minified', Buffer.byteLength(code), gzip(code)],
  ['  of it the lexicons', lexicons.reduce((sum, { bytes }) => sum + bytes, 0), gzip(code) - gzip(bare.code)],
  ['  of it code', Buffer.byteLength(bare.code), gzip(bare.code)],
  ['budget', '', BUDGET],
]
const cell = (value) => (typeof value === 'number' ? value.toLocaleString('en-US') : value).padStart(10)
console.log(`${''.padEnd(24)}${'bytes'.padStart(10)}${'gzip'.padStart(10)}`)
for (const [name, bytes, packed] of rows) console.log(`${name.padEnd(24)}${cell(bytes)}${cell(packed)}`)
for (const { path, bytes } of lexicons) console.log(`    ${path.slice('src/lexicon/'.length).padEnd(26)}${bytes.toLocaleString('en-US').padStart(8)}`)

const foreign = inputs.filter(({ path }) => !path.startsWith('src/'))
for (const { path } of foreign) console.error(`size: the core must not contain ${path}`)
const over = gzip(code) - BUDGET
if (over > 0) console.error(`size: ${over.toLocaleString('en-US')} bytes over the budget`)
if (over > 0 || foreign.length > 0) process.exit(1)

async function bundle(plugins = []) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/core.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    metafile: true,
    plugins,
    logLevel: 'error',
    outfile: 'core.js',
  })
  const [output] = Object.values(metafile.outputs)
  const inputs = Object.entries(output.inputs).map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }))
  return { code: outputFiles[0].text, inputs: inputs.filter(({ bytes }) => bytes > 0) }
}
