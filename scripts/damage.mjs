#!/usr/bin/env node
/**
 * How accuracy falls with damage: the fixture documents, damaged by the model of test/support/damage.ts at growing shares of
 * their characters, read by dist/core.js and judged. Prints the table and, with --write, puts it and its graph into docs/.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'fixtures/documents')
const SHARES = [0, 0.01, 0.02, 0.05, 0.1]
const SEEDS = [1, 2, 3]
const SHOWN = ['header', 'sections', 'recipients', 'dates', 'citations', 'anniversaries', 'themes', 'movements']

async function judges() {
  const contents = "export { compare } from './compare'\nexport { damage } from './damage'"
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, 'test/support'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

function tallies(compare, damage, parseCampaign, share) {
  const sums = new Map()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')))
    for (const seed of SEEDS) {
      const answers = JSON.parse(readFileSync(join(folder, file.replace(/\.txt$/, '.json')), 'utf8'))
      const text = damage(readFileSync(join(folder, file), 'utf8'), share, seed)
      for (const verdict of compare(answers, parseCampaign(text), new Set(['diagnostics', 'repairs', 'text/suspect-word']))) add(sums, verdict)
      if (share === 0) break
    }
  return sums
}

function add(sums, verdict) {
  for (const field of new Set([verdict.field, verdict.field.split('.')[0]])) {
    const sum = sums.get(field) ?? { right: 0, extra: 0, missing: 0 }
    sums.set(field, { right: sum.right + verdict.right, extra: sum.extra + verdict.extra, missing: sum.missing + verdict.missing })
  }
}

const f1 = ({ right, extra, missing }) => (right + extra + missing === 0 ? 1 : (2 * right) / (2 * right + extra + missing))

const { compare, damage } = await judges()
const { parseCampaign } = await import(pathToFileURL(join(root, 'dist/core.js')).href)
const rows = SHARES.map((share) => {
  const sums = tallies(compare, damage, parseCampaign, share)
  const fields = SHOWN.map((field) => f1(sums.get(field) ?? { right: 0, extra: 0, missing: 0 }))
  return { share, fields, mean: fields.reduce((sum, value) => sum + value, 0) / fields.length }
})
const table = [
  `| damaged | ${SHOWN.join(' | ')} | mean |`,
  `|---|${'---|'.repeat(SHOWN.length + 1)}`,
  ...rows.map((row) => `| ${(row.share * 100).toFixed(0)} % | ${row.fields.map((value) => value.toFixed(3)).join(' | ')} | ${row.mean.toFixed(3)} |`),
].join('\n')
console.log(table)
if (process.argv.includes('--write')) {
  writeFileSync(join(root, 'docs/accuracy-damage.svg'), graph())
  const page = join(root, 'docs/accuracy.md')
  const [before, , after] = readFileSync(page, 'utf8').split(/(?<=<!-- damage -->\n)|(?=<!-- \/damage -->)/)
  writeFileSync(page, `${before}${table}\n${after ?? ''}`)
}

/** One line per field over the share of damaged characters, drawn without a library. */
function graph() {
  const x = (share) => 60 + share * 5200
  const y = (value) => 330 - value * 300
  const colours = ['#1b6ca8', '#c0392b', '#27ae60', '#8e44ad', '#d68910', '#16a085', '#7f8c8d', '#2c3e50']
  const lines = SHOWN.map((field, i) => {
    const points = rows.map((row) => `${x(row.share)},${y(row.fields[i]).toFixed(1)}`).join(' ')
    const last = rows[rows.length - 1]
    return `<polyline fill="none" stroke="${colours[i]}" stroke-width="2" points="${points}"/><text x="${x(last.share) + 6}" y="${y(last.fields[i]) + 4}" fill="${colours[i]}">${field}</text>`
  })
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (value) => `<line x1="60" x2="580" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/><text x="30" y="${y(value) + 4}">${value}</text>`,
  )
  const ticks = SHARES.map((share) => `<text x="${x(share) - 8}" y="350">${share * 100} %</text>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 370" font-family="sans-serif" font-size="12"><title>Mean F1 of the fixture documents against the share of damaged characters</title><rect width="700" height="370" fill="#fff"/>${grid.join('')}${ticks.join('')}${lines.join('')}<text x="220" y="366">share of damaged characters; F1 upward</text></svg>\n`
}
