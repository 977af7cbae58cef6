import type { Language } from './messages'

type Environment = Readonly<Record<string, string | undefined>>

/** The language of the locale: the first variable that is set decides, as POSIX has it, so LC_ALL=C turns a Vietnamese LANG off. */
export function localeLanguage(environment: Environment): Language {
  const locale = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find(Boolean) ?? ''
  return /^vi(?![a-z])/i.test(locale) ? 'vi' : 'en'
}
