import type { CampaignDocument, Section } from '../core'
import { say } from './messages'
import { firstWords, hang, type Page, pad, type Piece, widthOf } from './page'

/** The tree of sections: labels, and headings or the first words. */
export function renderOutline(page: Page, { sections, annexes }: CampaignDocument): string {
  const { language } = page
  const body = branches(page, sections, '  ')
  const appended = annexes.map(({ title, sections: own }) => {
    const lead: Piece = { text: `  ${say('show/annex', language)}  `, style: 'label' }
    return hang(page, lead, title ? [{ text: title, style: 'strong' }] : []) + branches(page, own, '    ')
  })
  const tree = body + appended.join('')
  return tree && `\n${hang(page, { text: say('show/outline', language), style: 'title' }, [])}${tree}`
}

/** Siblings have their words in one column. */
function branches(page: Page, sections: readonly Section[], margin: string): string {
  const labels = sections.map((section) => labelOf(section, page))
  const width = Math.max(0, ...labels.map(widthOf))
  return sections
    .map((section, i) => {
      const lead = `${margin}${pad(labels[i] ?? '', width)} `
      const words = section.heading ? { text: section.heading, style: 'strong' as const } : { text: firstWords(section.text, page.width - widthOf(lead)) }
      return hang(page, { text: lead, style: 'label' }, [words]) + branches(page, section.children, nextMargin(page, margin))
    })
    .join('')
}

/** Deeper by two, until half of the line is gone. */
const nextMargin = ({ width }: Page, margin: string): string => (margin.length + 2 < width >> 1 ? `${margin}  ` : margin)

function labelOf({ kind, label }: Section, { language }: Page): string {
  switch (kind) {
    case 'part':
      return say('show/part', language, { label })
    case 'article':
      return say('show/article', language, { label })
    case 'letter':
      return `${label})`
    case 'bullet':
      return label
    default:
      return `${label}.`
  }
}
