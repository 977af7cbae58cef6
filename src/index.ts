import { type CampaignDocument, type ParseOptions, parseCampaign as parseWithoutPowers } from './core'
import { withPowers } from './plugins/powers'

/**
 * Read one Vietnamese emulation-campaign document, with Markdown, chrono, franc and fuse at hand for what our own grammar is at
 * a loss with, and with an eye for suspect words. In and out as `parseCampaign` of 'thidua/core'; a plug-in in `options.use` comes before ours and takes the place
 * of the one that has its name.
 */
export function parseCampaign(input: string, options: ParseOptions = {}): CampaignDocument {
  return parseWithoutPowers(input, withPowers(options))
}

// `parseCampaign` above hides the one of the core.
export * from './core'
export { chrono, franc, fuse, markdown, suspects } from './plugins/index'
export { type CampaignBlock, type CampaignRoot, campaignParse } from './unified'
