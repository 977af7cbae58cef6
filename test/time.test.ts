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
/** A run as long as this is not repeated, in ms. */
const LONG = 400

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
  for (const length of [20_000, 80_000]) expect(growth(make, length), `from ${length} to ${4 * length} units`).toBeLessThanOrEqual(LIMIT)
}

/** How many times as long four times the text takes: the least of three looks. */
function growth(make: (length: number) => string, length: number): number {
  const [small, large] = [make(length), make(4 * length)]
  let least = Number.POSITIVE_INFINITY
  for (let look = 0; look < 3 && least > LIMIT; look++) {
    const time = best(large)
    if (time < FLOOR) return 0
    least = Math.min(least, time / best(small))
    if (time > LONG) break
  }
  return Math.round(least * 10) / 10
}

function best(input: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage()
    parseCampaign(input)
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
    if (least > LONG || least < FLOOR / 10) break
  }
  return least
}
