import type { ClaimKinds, Extractor } from '../shapes'
import { movements, targets, themes } from './campaign'
import { citations } from './citations'
import { anniversaries, dates, periods } from './time'

/** THE list: a new kind of value is a file and one line here. */
export const EXTRACTORS: { readonly [K in keyof ClaimKinds]: Extractor<K> } = {
  date: dates,
  period: periods,
  anniversary: anniversaries,
  citation: citations,
  theme: themes,
  movement: movements,
  target: targets,
}
