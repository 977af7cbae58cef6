import { describe, expect, test } from 'vitest'
import { parseCampaign } from '../src/core'
import { TEXTS } from './support/fixtures'
import { HOSTILE } from './support/strings'

/**
 * Promise 1: time grows linearly with the input. Four times the text may take eight times as long, which leaves room for a
 * busy machine and none for a square: that would take sixteen. Time is that of the processor, not of the clock on the wall.
 */
const LIMIT = 8
/** What takes no longer is fast enough, and too short to be measured well, in ms. */
const FLOOR = 100
/** A run as long as this is not tried at a greater length, in ms. */
const LONG = 300

const documents = TEXTS.join('\n')
const real = (length: number): string => documents.repeat(Math.ceil(length / documents.length)).slice(0, length)
/** Where running text stands: an item of a document with a head and a tail. */
const inDocument = (text: string): string =>
  `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/PĐ-UBND\n\nPHÁT ĐỘNG\nthi đua\n\nI. NỘI DUNG\n\n1. Nội dung sau đây: ${text}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n`

test('of documents one behind the other', () => check(real))

describe.each(Object.entries(HOSTILE))('of %s', (_, make) => {
  test('alone', () => check(make))
  test('in a document', () => check((length) => inDocument(make(length))))
})

function check(make: (length: number) => string): void {
  for (const length of [20_000, 80_000]) {
    const first = growth(make, length)
    // A short run may owe its growth to the collector of garbage; a square shows all the more in a longer one.
    const { ratio } = first.ratio > LIMIT && first.time < LONG ? growth(make, 4 * length) : first
    expect(ratio, `from ${length} to ${4 * length} units`).toBeLessThanOrEqual(LIMIT)
  }
}

/** How many times as long four times the text takes, and how long that is. */
function growth(make: (length: number) => string, length: number): { ratio: number; time: number } {
  const large = make(4 * length)
  const base = best(make(length), 3)
  const once = best(large, 1)
  const time = once > FLOOR && once > LIMIT * base ? Math.min(once, best(large, once > 1000 ? 1 : 3)) : once
  return { ratio: time > FLOOR ? Math.round((10 * time) / base) / 10 : 0, time }
}

/** The least time of so many runs. */
function best(input: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage()
    parseCampaign(input)
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}
