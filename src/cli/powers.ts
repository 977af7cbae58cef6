import { type CampaignDocument, type ParseOptions, type Plugin, parseCampaign } from '../core'
import { suspects } from '../plugins/suspects'
import type { Input } from './inputs'

export type Read = (input: Input) => Promise<CampaignDocument>

/** Ours alone, and quick to load. */
const ALWAYS: readonly Plugin[] = [suspects()]

/**
 * A reader that loads the plug-ins when a document needs them, for most need none and their libraries take longer to load than
 * the document to read. Markdown needs one at once; any other text is read with a listener in their place first, and again if
 * the core was at a loss and asked. What comes out is what the plug-ins from the start would give.
 */
export function lazyReader(options: Pick<ParseOptions, 'explain'> = {}): Read {
  let loaded: readonly Plugin[] | null = null
  return async ({ text, format }) => {
    const read = (use: NonNullable<ParseOptions['use']>): CampaignDocument => parseCampaign(text, { ...options, format, use })
    if (!loaded && format !== 'markdown') {
      const asked: string[] = []
      const document = read([listener(asked), ...ALWAYS])
      if (asked.length === 0) return document
    }
    loaded ??= await loadPlugins()
    return read(loaded)
  }
}

function listener(asked: string[]): Plugin {
  const note = (power: string) => (): null => {
    asked.push(power)
    return null
  }
  return { name: 'listener', language: note('language'), date: note('date'), nearest: note('nearest') }
}

async function loadPlugins(): Promise<readonly Plugin[]> {
  const { chrono, franc, fuse, markdown } = await import('../plugins/index')
  return [markdown(), chrono(), franc(), fuse(), ...ALWAYS]
}
