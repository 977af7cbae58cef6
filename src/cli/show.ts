import type { CampaignDocument } from '../core'
import { remarks, SEVERITY_STYLE } from './check'
import { visible } from './clean'
import type { Host } from './host'
import type { Input } from './inputs'
import { type MessageId, say } from './messages'
import { hang, type Page, type Piece } from './page'
import { renderHeader } from './render-header'
import { renderAnniversaries, renderCitations, renderPeriods, renderRecipients, renderSignatures, renderTheme } from './render-lists'
import { renderOutline } from './render-outline'
import { faint, part, plain, type Row, unsure } from './render-parts'
import { eachDocument } from './run'

const GENRES: Readonly<Record<CampaignDocument['genre']['value'], MessageId>> = {
  'campaign-launch': 'show/launch',
  'campaign-related': 'show/related',
  other: 'show/other',
}
const PARTS = [renderHeader, renderTheme, renderOutline, renderAnniversaries, renderCitations, renderPeriods, renderRecipients, renderSignatures]

/** `thidua show`: each document on a page. */
export async function show(host: Host, files: readonly string[]): Promise<number> {
  let gap = ''
  const problems = await eachDocument(host, files, async (document, input) => {
    await host.print(gap + pageOf(host, document, input))
    gap = '\n\n'
    return null
  })
  return problems > 0 ? 1 : 0
}

function pageOf(page: Page, document: CampaignDocument, input: Input): string {
  const body = PARTS.map((render) => render(page, document)).join('') + renderDoubts(page, document, input)
  return top(page, document, input.name) + body + legend(page, body)
}

/** The file, and what kind of document it is. */
function top(page: Page, { genre, language }: CampaignDocument, name: string): string {
  const kind: readonly Piece[] = [
    plain(say(GENRES[genre.value], page.language)),
    ...unsure(genre.confidence),
    faint(`· ${languageName(language.code, page)}`),
    ...unsure(language.confidence),
  ]
  return `${page.paint(visible(name), 'strong')}\n${hang(page, { text: '' }, kind)}`
}

function languageName(code: string, { language }: Page): string {
  if (code === 'und') return say('show/unknown-language', language)
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code
}

function renderDoubts(page: Page, document: CampaignDocument, input: Input): string {
  const rows = remarks(document, input, page.language).map(
    ({ diagnostic: { severity, ruleId }, place: { line, column }, words }): Row => ({
      lead: { text: `${line}:${column}`, style: 'label' },
      body: [{ text: say(`show/${severity}`, page.language), style: SEVERITY_STYLE[severity] }, plain(words), faint(ruleId)],
    }),
  )
  return part(page, say('show/doubts', page.language), rows)
}

/** The question mark is explained on pages that have one. */
function legend(page: Page, body: string): string {
  return body.includes(` ${page.paint('?', 'doubt')}`) ? `\n${hang(page, { text: '' }, [faint(say('show/legend', page.language))])}` : ''
}
