import type { CampaignDocument, Section } from '../core'
import { say } from './messages'
import { firstWords, hang, type Page, type Piece, pad, widthOf } from './page'

/** The tree of sections: labels, and headings or the first words. */
export function renderOutline(page: Page, { sections, annexes }: CampaignDocument): string {
  const { language } = page
  const body = branches(page, sections, '  ')
  const appended = annexes.map(({ title, items, sections: own }) => {
    const words: readonly Piece[] = [
      { text: title ?? '', style: 'strong' },
      { text: items.length > 0 ? `(${items.length})` : '', style: 'faint' },
    ]
    return hang(page, { text: `  ${say('show/annex', language)} `, style: 'label' }, words) + branches(page, own, '    ')
  })
  const tree = body + appended.join('')
  return tree && `\n${hang(page, { text: say('show/outline', language), style: 'title' }, [])}${tree}`
}

/** Siblings have their words in one column. */
function branches(page: Page, sections: readonly Section[], margin: string): string {
  const labels = sections.map(labelOf)
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

/** A label in the document's own words, with the punctuation that its writer gave it. */
function labelOf({ kind, label, raw }: Section): string {
  if (kind === 'part' || kind === 'article') return `${kind === 'part' ? 'Phần' : 'Điều'} ${label}`
  if (kind === 'bullet') return label
  const ink = raw
    .slice(0, label.length + 8)
    .normalize('NFC')
    .trimStart()
  const mark = ink.startsWith(label) ? /^[.)/-]/.exec(ink.slice(label.length).trimStart())?.[0] : undefined
  return label + (mark ?? '.')
}
