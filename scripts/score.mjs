#!/usr/bin/env node
/**
 * How right is the package as built? Texts are read by dist/index.js and held against answers made by hand: a table per
 * field, the misses line by line, the promises of the contract, how far confidence can be trusted, and what changed since
 * the last recorded run. `npm run score -- --help` lists the options.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const USAGE = `usage: npm run score -- [--gold DIR] [--source DIR] [options]
  --gold DIR      answers, <name>.json (default: --source, else fixtures/documents)
  --source DIR    texts, <name>.txt (default: --gold)
  --skip A,B      fields and rules to leave out, as in the table ('repairs,text/suspect-word')
  --verbose       every miss on a line of its own
  --json          the whole result as JSON
  --record FILE   what the last run came to, compared and then rewritten (default: scores.local.json)
  --keep          compare with the record, do not rewrite it
  --core FILE     the built core to judge (default: dist/index.js)
exit code: 0, 1 on a broken promise or a missing input, 2 on bad usage`
/** Kept beside the documents, no document's answers. */
const RECORDED_MISSES = 'misses.json'

class Failure extends Error {
  constructor(message, code = 1) {
    super(message)
    this.code = code
  }
}

function readOptions() {
  const text = { type: 'string' }
  const flag = { type: 'boolean', default: false }
  try {
    const { values } = parseArgs({
      options: { gold: text, source: text, skip: text, record: text, core: text, json: flag, verbose: flag, keep: flag, help: { ...flag, short: 'h' } },
    })
    const fixtures = join(root, 'fixtures/documents')
    const gold = values.gold ?? values.source ?? fixtures
    return {
      ...values,
      gold,
      source: values.source ?? gold,
      record: values.record ?? 'scores.local.json',
      core: values.core ?? join(root, 'dist/index.js'),
      skip: new Set((values.skip ?? '').split(',').filter(Boolean)),
    }
  } catch (error) {
    throw new Failure(`${error.message}\n${USAGE}`, 2)
  }
}

/** The judges are those of the test suite, in TypeScript. */
async function loadJudges() {
  const contents = "export { compare } from './compare'\nexport { brokenPromises } from './promises'"
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, 'test/support'), loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
}

async function loadCore(file) {
  if (!existsSync(file)) throw new Failure(`score: no built package at ${file}; run: npm run build`)
  const { parseCampaign } = await import(pathToFileURL(resolve(file)).href)
  if (typeof parseCampaign !== 'function') throw new Failure(`score: ${file} has no parseCampaign()`)
  return parseCampaign
}

/** Names of the answers in a folder, in order. */
function listAnswers(folder, source) {
  for (const one of [folder, source]) if (!existsSync(one) || !statSync(one).isDirectory()) throw new Failure(`score: no folder ${one}`)
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== RECORDED_MISSES)
    .map((name) => name.slice(0, -5))
    .sort()
  if (names.length === 0) throw new Failure(`score: no answers (<name>.json) in ${folder}`)
  return names
}

/** One document: verdicts, broken promises, or why it could not be judged. */
function judge(name, { gold, source, skip }, parseCampaign, { compare, brokenPromises }) {
  const text = join(source, `${name}.txt`)
  if (!existsSync(text)) return { name, trouble: `${name}: no text ${text}` }
  let answers
  try {
    answers = JSON.parse(readFileSync(join(gold, `${name}.json`), 'utf8'))
  } catch (error) {
    return { name, trouble: `${name}: its answers are no JSON: ${error.message}` }
  }
  const input = readFileSync(text, 'utf8')
  try {
    const document = parseCampaign(input)
    const broken = brokenPromises(input, document)
    if (JSON.stringify(parseCampaign(input)) !== JSON.stringify(document)) broken.push('a second run gave another result')
    return { name, verdicts: compare(answers, document, skip), broken: broken.map((line) => `${name}: ${line}`) }
  } catch (error) {
    return { name, verdicts: [], broken: [`${name}: threw ${error.stack ?? error}`] }
  }
}

/** Verdicts of all documents, summed per field. */
function sumUp(results) {
  const fields = new Map()
  for (const { verdicts } of results)
    for (const { field, right, extra, missing } of verdicts) {
      const row = fields.get(field) ?? { field, tp: 0, fp: 0, fn: 0 }
      row.tp += right
      row.fp += extra
      row.fn += missing
      fields.set(field, row)
    }
  return [...fields.values()].map((row) => {
    const precision = row.tp + row.fp > 0 ? row.tp / (row.tp + row.fp) : 1
    const recall = row.tp + row.fn > 0 ? row.tp / (row.tp + row.fn) : 1
    return { ...row, precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 }
  })
}

/** Is what says 0.9 right nine times in ten? Per decile of confidence, and the expected error over all values. */
function calibrate(judged) {
  const bands = Array.from({ length: 10 }, (_, i) => ({ from: i / 10, to: (i + 1) / 10, values: 0, confidence: 0, right: 0 }))
  for (const { confidence, right } of judged) {
    const band = bands[Math.min(9, Math.floor(confidence * 10))]
    band.values++
    band.confidence += confidence
    band.right += right ? 1 : 0
  }
  const filled = bands
    .filter((band) => band.values > 0)
    .map((band) => ({ ...band, confidence: band.confidence / band.values, right: band.right / band.values }))
  const error = filled.reduce((sum, band) => sum + (band.values / judged.length) * Math.abs(band.right - band.confidence), 0)
  return { values: judged.length, error, bands: filled }
}

/** What differs from the last recorded run over the same answers, null where there is none. */
function changesSince(last, now) {
  if (!last) return null
  const fields = now.rows.flatMap(({ field, f1 }) => {
    const before = last.fields[field]
    return before === undefined || Math.abs(before - f1) < 1e-9 ? [] : [{ field, before, now: f1 }]
  })
  return {
    since: last.at,
    mean: { before: last.mean, now: now.mean },
    up: fields.filter((one) => one.now > one.before),
    down: fields.filter((one) => one.now < one.before),
    lost: minus(now.misses, last.misses),
    gained: minus(last.misses, now.misses),
  }
}

/** Lines of one list that the other has not, or has less often. */
function minus(lines, others) {
  const left = new Map()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}

function readRecord(file) {
  if (!existsSync(file)) return {}
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Failure(`score: the record ${file} is no JSON; delete it or name another with --record`)
  }
}

const table = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ')).join('\n')
}

function report(result, { verbose }) {
  const { rows, misses, broken, troubles, calibration, documents, whole, mean, changes } = result
  if (verbose && misses.length > 0) console.log(`${misses.join('\n')}\n`)
  if (rows.length > 0)
    console.log(
      table([
        ['field', 'tp', 'fp', 'fn', 'precision', 'recall', 'F1'],
        ...rows.map((row) => [row.field, ...[row.tp, row.fp, row.fn].map(String), ...[row.precision, row.recall, row.f1].map((n) => n.toFixed(3))]),
      ]),
    )
  if (calibration.values > 0) {
    console.log(
      `\n${table([['confidence', 'values', 'mean', 'right', 'gap'], ...calibration.bands.map((band) => [`${band.from.toFixed(1)} to ${band.to.toFixed(1)}`, String(band.values), band.confidence.toFixed(3), band.right.toFixed(3), (band.right - band.confidence).toFixed(3)])])}`,
    )
    console.log(`expected calibration error ${calibration.error.toFixed(4)} over ${calibration.values} values`)
  }
  for (const line of broken) console.log(`broken promise  ${line}`)
  for (const line of troubles) console.error(`score: ${line}`)
  console.log(`\n${documents} documents, ${whole} wholly right, broken promises ${broken.length}, mean F1 ${mean.toFixed(4)}`)
  if (changes) reportChanges(changes)
}

function reportChanges({ since, mean, up, down, lost, gained }) {
  const still = up.length + down.length + lost.length + gained.length === 0
  console.log(
    `since the run of ${since}: ${still ? 'no change' : `mean F1 ${mean.before.toFixed(4)} to ${mean.now.toFixed(4)}, misses gained ${lost.length}, lost ${gained.length}`}`,
  )
  for (const { field, before, now } of up) console.log(`  up    ${field} ${before.toFixed(3)} to ${now.toFixed(3)}`)
  for (const { field, before, now } of down) console.log(`  down  ${field} ${before.toFixed(3)} to ${now.toFixed(3)}`)
  for (const line of lost) console.log(`  + ${line}`)
  for (const line of gained) console.log(`  - ${line}`)
}

async function main() {
  const options = readOptions()
  if (options.help) return console.log(USAGE)
  const names = listAnswers(options.gold, options.source)
  const [parseCampaign, judges] = await Promise.all([loadCore(options.core), loadJudges()])
  const all = names.map((name) => judge(name, options, parseCampaign, judges))
  const results = all.filter((one) => one.verdicts)
  const troubles = all.flatMap((one) => one.trouble ?? [])
  const broken = results.flatMap((one) => one.broken)
  const rows = sumUp(results)
  const misses = results.flatMap(({ name, verdicts }) => verdicts.flatMap((verdict) => verdict.misses.map((miss) => `${name}  ${miss}`)))
  const whole = results.filter(({ verdicts }) => verdicts.length > 0 && verdicts.every(({ extra, missing }) => extra + missing === 0)).length
  const mean = rows.length > 0 ? rows.reduce((sum, row) => sum + row.f1, 0) / rows.length : 0
  const calibration = calibrate(results.flatMap(({ verdicts }) => verdicts.flatMap((verdict) => verdict.judged)))

  const record = readRecord(options.record)
  const key = [relative('', options.gold), relative('', options.source), ...options.skip].join(' ')
  const changes = changesSince(record[key], { rows, mean, misses })
  const result = { documents: results.length, whole, mean, rows, misses, broken, troubles, calibration, changes }
  if (options.json) console.log(JSON.stringify(result, null, 2))
  else report(result, options)
  if (!options.keep)
    writeFileSync(
      options.record,
      `${JSON.stringify({ ...record, [key]: { at: new Date().toISOString(), mean, fields: Object.fromEntries(rows.map(({ field, f1 }) => [field, f1])), misses } }, null, 2)}\n`,
    )
  if (broken.length + troubles.length > 0) process.exitCode = 1
}

main().catch((error) => {
  console.error(error instanceof Failure ? error.message : error)
  process.exitCode = error instanceof Failure ? error.code : 1
})
