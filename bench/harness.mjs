/** Timing, statistics and tables: the little that this benchmark needs of a harness. */

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
export const best = (values) => Math.min(...values)

/** Milliseconds that a call takes. */
export function time(run) {
  const start = performance.now()
  run()
  return performance.now() - start
}

/**
 * Run until the engine has done what it will do: for `least` milliseconds and 60 passes, but not for more than four times as long (on a busy
 * machine the optimising compiler, which has a thread of its own, may come late). Gives the milliseconds of the fastest pass.
 */
function warm(run, least) {
  let spent = 0
  let fastest = Number.POSITIVE_INFINITY
  for (let count = 0; count < 2 || spent < least || (count < 60 && spent < 4 * least); count++) {
    const took = time(run)
    spent += took
    fastest = Math.min(fastest, took)
  }
  return fastest
}

/**
 * Time several tasks against each other. A shared machine may be twice as slow from one second to the next, so the tasks take turns: in each
 * round every task runs for about `slice` milliseconds, in an order that rotates. Gives the milliseconds of one pass, per task and round.
 */
export function interleave(tasks, { rounds, slice, warmUp }) {
  const passes = tasks.map(({ run }) => Math.max(1, Math.round(slice / warm(run, warmUp))))
  const samples = tasks.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < tasks.length; turn++) {
      const index = (round + turn) % tasks.length
      const took = time(() => {
        for (let pass = 0; pass < passes[index]; pass++) tasks[index].run()
      })
      samples[index].push(took / passes[index])
    }
  return samples
}

/** How many times longer `other` takes than `one`: the median over the rounds, each round compared with itself. */
export const ratio = (one, other) => median(one.map((value, round) => other[round] / value))

/** Rows of cells in columns: the first to the left, the others to the right. */
export function table(head, rows) {
  const lines = [head, ...rows].map((cells) => cells.map(String))
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)))
  const text = lines.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  )
  return [text[0], widths.map((width) => '-'.repeat(width)).join('  '), ...text.slice(1)].join('\n')
}

export const fixed = (value, digits = 2) => value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
