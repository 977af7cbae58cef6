import { parentPort, workerData } from 'node:worker_threads'
import { time } from './harness.mjs'
import { bytesOf, HOSTILE, heaps } from './inputs.mjs'

/**
 * One measurement after the other, on demand, in a thread of its own: a text that takes forever can be given up without giving up the rest.
 * A demand is {name, size}: a hostile text by its name, or heaps of fixtures where there is none.
 */
const { parseCampaign } = await import(workerData.door)
const texts = new Map()

function textsOf({ name, size }) {
  const key = `${name}/${size}`
  const found = texts.get(key) ?? (name ? [HOSTILE.find((hostile) => hostile.name === name).make(size)] : heaps(size))
  texts.set(key, found)
  return found
}

parentPort.on('message', (demand) => {
  try {
    const all = textsOf(demand)
    const runs = []
    do runs.push(time(() => all.forEach((text) => void parseCampaign(text))))
    while (runs.reduce((sum, run) => sum + run, 0) < demand.least && runs.length < 200)
    parentPort.postMessage({ ms: Math.min(...runs), bytes: all.reduce((sum, text) => sum + bytesOf(text), 0) })
  } catch (error) {
    parentPort.postMessage({ error: `${error.name}: ${error.message}` })
  }
})
parentPort.postMessage({ ready: true })
