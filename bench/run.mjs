/**
 * `npm run bench`: how fast, how even and how large. It measures the package as built, so `npm run build` comes first.
 *   --quick       fewer rounds, hostile texts a tenth of the size
 *   --json FILE   the figures as JSON too
 *   --only LIST   some of: speed, scaling, hostile, memory, start
 * Figures of different days do not compare, ratios of one run do.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { best, fixed, interleave, median, ratio, table, time } from './harness.mjs'
import { bytesOf, fixtures, HOSTILE, heap } from './inputs.mjs'

const DIST = { core: '../dist/core.js', full: '../dist/index.js', cli: '../dist/cli.js' }
const PARTS = { speed, scaling, hostile, memory, start }

function readOptions() {
  try {
    const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, json: { type: 'string' }, only: { type: 'string' } } })
    const parts = values.only ? values.only.split(',') : Object.keys(PARTS)
    const unknown = parts.find((part) => !(part in PARTS))
    if (unknown) throw new Error(`--only knows ${Object.keys(PARTS).join(', ')}, not '${unknown}'`)
    return { ...values, parts }
  } catch (error) {
    console.error(`bench: ${error.message}`)
    process.exit(2)
  }
}

function requireDist() {
  const missing = Object.values(DIST).filter((path) => !existsSync(new URL(path, import.meta.url)))
  if (missing.length === 0) return
  console.error(`bench: ${missing.map((path) => path.slice(3)).join(', ')} not found; run \`npm run build\` first`)
  process.exit(1)
}

function title(text) {
  console.log(`\n${text}\n`)
}

/** The doors against the peers, over the fixture documents. */
async function speed() {
  const documents = fixtures().map(({ text }) => text)
  const bytes = documents.reduce((sum, text) => sum + bytesOf(text), 0)
  const core = (await import(DIST.core)).parseCampaign
  const full = (await import(DIST.full)).parseCampaign
  const naive = (await import('./naive.mjs')).parse
  const { unified } = await import('unified')
  const markdown = unified().use((await import('remark-parse')).default)
  const results = documents.map((text) => core(text))
  const json = results.reduce((sum, result) => sum + bytesOf(JSON.stringify(result)), 0)
  const each = (read) => () => {
    for (const text of documents) read(text)
  }
  const tasks = [
    { name: 'thidua/core', run: each((text) => core(text)) },
    { name: 'thidua', run: each((text) => full(text)) },
    { name: 'naive pipeline', run: each((text) => naive(text)) },
    { name: 'remark-parse alone', run: each((text) => markdown.parse(text)) },
    { name: 'JSON.stringify of the result', run: () => results.forEach((result) => void JSON.stringify(result)) },
  ]
  const samples = interleave(tasks, options.quick ? { rounds: 7, slice: 60, warmUp: 1500 } : { rounds: 21, slice: 80, warmUp: 3000 })
  title(
    `Speed: ${documents.length} fixture documents of ${fixed(bytes / documents.length, 0)} bytes on average, ${samples[0].length} rounds by turns; JSON of the result ${fixed(json / bytes, 1)} times the text`,
  )
  const rows = tasks.map(({ name }, i) => ({ name, p50: median(samples[i]), best: best(samples[i]) }))
  console.log(
    table(
      ['task', 'ms per document', 'MB/s', 'best ms', 'best MB/s'],
      rows.map((row) => [
        row.name,
        fixed(row.p50 / documents.length, 3),
        fixed(bytes / row.p50 / 1e3),
        fixed(row.best / documents.length, 3),
        fixed(bytes / row.best / 1e3),
      ]),
    ),
  )
  const ratios = [
    ['naive pipeline to core', 2, 'at least 50'],
    ['remark-parse to core', 3, 'at least 6'],
    ['thidua to core', 1, 'at most 1.10'],
  ].map(([name, other, aim]) => ({
    name,
    aim,
    median: ratio(samples[0], samples[other]),
    best: best(samples[other]) / best(samples[0]),
  }))
  console.log(
    `\n${table(
      ['how many times as long', 'median of rounds', 'of the bests', 'aim'],
      ratios.map((row) => [row.name, fixed(row.median), fixed(row.best), row.aim]),
    )}`,
  )
  return { documents: documents.length, bytes, rows: rows.map((row) => ({ ...row, mbps: bytes / row.p50 / 1e3 })), ratios }
}

/** A thread that parses on demand, begun anew when it was given up. */
function bencher() {
  let worker = null
  const answer = (limit) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        void worker.terminate()
        worker = null
        resolve({ late: limit })
      }, limit)
      worker.once('message', (message) => {
        clearTimeout(timer)
        resolve(message)
      })
    })
  return {
    async ask(demand, limit) {
      if (!worker) {
        worker = new Worker(new URL('worker.mjs', import.meta.url), {
          workerData: { door: new URL(DIST.core, import.meta.url).href },
          resourceLimits: { maxOldGenerationSizeMb: 6000 },
        })
        worker.on('error', () => {
          worker = null
        })
        await answer(30_000)
        worker.postMessage({ size: 1e4, least: 3000 })
        await answer(30_000)
      }
      worker.postMessage(demand)
      return answer(limit)
    },
    stop: () => worker?.terminate(),
  }
}

const nsPerByte = ({ ms, bytes }) => (ms * 1e6) / bytes
const faster = (one, two) => (two.ms < one.ms ? two : one)
const outcome = (result) => (result.error ? 'throws' : result.late ? `over ${fixed(result.late / 1000, 0)} s` : fixed(nsPerByte(result), 0))

/** Cost per byte of ever larger heaps of fixtures. */
async function scaling() {
  const sizes = [1e4, 1e5, 1e6, 1e7]
  const bench = bencher()
  const samples = sizes.map(() => [])
  for (let round = 0; round < (options.quick ? 1 : 3); round++)
    for (const [i, size] of sizes.entries()) samples[i].push(await bench.ask({ size, least: 400 }, 120_000))
  await bench.stop()
  title('Scaling: fixtures one after the other, thidua/core')
  const results = samples.map((runs) => runs.find((run) => run.ms === undefined) ?? runs.reduce(faster))
  const costs = results.map((result) => (result.ms === undefined ? Number.POSITIVE_INFINITY : nsPerByte(result)))
  const rows = results.map((result, i) => ({ size: sizes[i], ...result, growth: costs[i] / costs[0], toLeast: costs[i] / Math.min(...costs.slice(0, i + 1)) }))
  console.log(
    table(
      ['size', 'ns per byte', 'MB/s', 'to 10 KB', 'to the least so far', ''],
      rows.map((row, i) => [
        ['10 KB', '100 KB', '1 MB', '10 MB'][i],
        outcome(row),
        fixed(1e3 / costs[i]),
        fixed(row.growth),
        fixed(row.toLeast),
        row.toLeast <= 2 ? '' : '<< over 2',
      ]),
    ),
  )
  return rows
}

/** Hostile texts at a quarter of the size and at the size; a reader whose cost per byte grows with the text is flagged. */
async function hostile() {
  const scale = options.quick ? 0.1 : 1
  const limit = options.quick ? 3000 : 10_000
  const bench = bencher()
  const rows = []
  const wide = Math.max(...HOSTILE.map(({ name }) => name.length))
  const line = ([name, ...cells]) => console.log(`${name.padEnd(wide)}${cells.map((cell) => `  ${cell.padStart(9)}`).join('')}`.trimEnd())
  title(`Hostile texts${options.quick ? ', a tenth of the size' : ''}, thidua/core: ns per byte at a quarter of the size and at the size`)
  line(['text', 'bytes', 'quarter', 'whole', 'growth'])
  for (const { name, size } of HOSTILE) {
    const ask = (part) => bench.ask({ name, size: Math.round(size * scale * part), least: 150 }, limit)
    let small = await ask(1 / 4)
    let large = small.ms === undefined ? small : await ask(1)
    // A neighbour on the machine may have been at work: what looks uneven is measured once more.
    if (large.ms !== undefined && nsPerByte(large) > 1.6 * nsPerByte(small)) [small, large] = [faster(small, await ask(1 / 4)), faster(large, await ask(1))]
    const growth = large.ms === undefined ? null : nsPerByte(large) / nsPerByte(small)
    rows.push({ name, small, large, growth })
    const flag = growth === null ? `<< ${large.error ?? 'given up'}` : growth > 2 ? '<< over 2' : ''
    line([
      name,
      large.bytes === undefined ? '' : fixed(large.bytes, 0),
      outcome(small),
      small.ms === undefined ? '' : outcome(large),
      growth === null ? '' : fixed(growth),
      flag,
    ])
  }
  await bench.stop()
  const flagged = rows.filter(({ growth }) => growth === null || growth > 2)
  console.log(`\n${rows.length - flagged.length} of ${rows.length} within twice the cost per byte`)
  return rows
}

const child = (...args) => spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 300_000, maxBuffer: 1 << 28 })

/** Peak memory of a process that parses 10 MB, without and with that of an empty one. */
function memory() {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'))
  try {
    const path = join(folder, 'heap.txt')
    const text = heap(1e7)
    writeFileSync(path, text)
    const bytes = bytesOf(text)
    const empty = Number(child('-p', 'process.resourceUsage().maxRSS * 1024').stdout)
    const full = child(fileURLToPath(new URL('memory.mjs', import.meta.url)), new URL(DIST.core, import.meta.url).href, path)
    title('Memory: one text of 10 MB, thidua/core, a process of its own')
    if (full.status !== 0) {
      console.log(
        `failed: ${
          full.stderr
            .trim()
            .split('\n')
            .find((line) => /Error/.test(line)) ?? full.signal
        }`,
      )
      return { failed: true }
    }
    const { peak } = JSON.parse(full.stdout)
    const figures = { bytes, empty, peak, factor: (peak - empty) / bytes, plain: peak / bytes }
    console.log(
      table(
        ['peak MB', 'empty process MB', 'grown by, times the text', 'peak, times the text', 'aim'],
        [[fixed(peak / 1e6, 0), fixed(empty / 1e6, 0), fixed(figures.factor, 1), fixed(figures.plain, 1), 'at most 12']],
      ),
    )
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** From nothing to the first answer, next to a process that does nothing. */
function start() {
  const cli = fileURLToPath(new URL(DIST.cli, import.meta.url))
  const document = fileURLToPath(new URL(`../fixtures/documents/${fixtures()[0].name}`, import.meta.url))
  const commands = [
    ['node -e 0', ['-e', '0']],
    ['thidua --version', [cli, '--version']],
    ['thidua parse (one fixture)', [cli, 'parse', document]],
  ]
  const samples = commands.map(() => [])
  const failed = commands.map(() => false)
  for (let round = 0; round < 10; round++)
    for (const [i, [, args]] of commands.entries()) samples[i].push(time(() => (failed[i] ||= child(...args).status !== 0)))
  title('Cold start, median of 10 by turns')
  const rows = commands.map(([name], i) => ({ name, ms: median(samples[i]), best: best(samples[i]), ratio: ratio(samples[0], samples[i]), failed: failed[i] }))
  console.log(
    table(
      ['command', 'ms', 'best ms', 'to node -e 0', ''],
      rows.map((row) => [row.name, fixed(row.ms, 0), fixed(row.best, 0), fixed(row.ratio), row.failed ? '<< failed' : '']),
    ),
  )
  return rows
}

const options = readOptions()
requireDist()
const report = { node: process.version, cpu: cpus()[0]?.model ?? '', quick: options.quick }
for (const part of options.parts) report[part] = await PARTS[part]()
if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`)
