import type { ParseOptions, Plugin } from '../shapes'
import { chrono } from './chrono'
import { franc } from './franc'
import { fuse } from './fuse'
import { markdown } from './markdown'
import { suspects } from './suspects'

/** The plug-ins, made at the first call and then always the same ones, so that what they keep is kept. */
const powers = once((): readonly Plugin[] => [markdown(), chrono(), franc(), fuse(), suspects()])

/**
 * Options with the plug-ins at hand. In: what the caller passed. Out: the same with the plug-ins behind the caller's own; one
 * of the caller's takes the place of ours of that name.
 */
export function withPowers(options: ParseOptions): ParseOptions {
  const own = options.use ?? []
  return { ...options, use: [...own, ...powers().filter((power) => !own.some((plugin) => plugin.name === power.name))] }
}

function once<Value>(make: () => Value): () => Value {
  const made: Value[] = []
  return () => {
    if (made.length === 0) made.push(make())
    return made[0] as Value
  }
}
