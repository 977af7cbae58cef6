import { suspectWords } from '../resolvers/suspects'
import type { Plugin } from '../shapes'

/**
 * Suspect words: syllables that are no Vietnamese, set phrases of this genre with a slip in them ("bút phá" for "bứt phá"), words
 * doubled or lost. Each becomes a `text/suspect-word` with a suggestion. A plug-in for its word lists alone: the core does without.
 */
export const suspects = (): Plugin => ({ name: 'suspects', suspects: suspectWords })
