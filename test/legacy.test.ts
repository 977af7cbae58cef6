import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCampaign } from '../src/core'
import { random } from './support/damage'
import { ENCODINGS, mojibake, writable } from './support/mojibake'

/** The fixture documents in old encodings, as a reader of one byte a letter sees them, are read as in Unicode. */
const FOLDER = new URL('../fixtures/documents/', import.meta.url)
const NAMES = ['a01-ubnd-tinh-phat-dong', 'a03-chi-thi-thu-tuong', 'b01-tinh-uy-chi-thi', 'b06-truong-thpt', 'c04-ban-chi-dao-tabs']
const textOf = (name: string): string => readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8')
const small = (text: string | null | undefined): string | null => text?.toLowerCase() ?? null

function gist(text: string) {
  const { header, citations, dates, sections, recipients, anniversaries, language } = parseCampaign(text)
  return {
    language: language.code,
    number: small(header.number?.text),
    date: header.date?.iso,
    title: small(header.title?.text),
    citations: citations.map(({ number, date, issuer }) => [small(number), date, small(issuer)]),
    dates: dates.map(({ iso }) => iso),
    sections: sections.map(({ path, heading }) => [path, small(heading)]),
    recipients: recipients.map((one) => small(one.text)),
    anniversaries: anniversaries.map(({ years, event }) => [years, small(event)]),
  }
}

describe.each(ENCODINGS)('%s', (encoding) => {
  test.each(NAMES)('%s', (name) => {
    const plain = writable(textOf(name), encoding)
    const legacy = mojibake(plain, encoding)
    expect(legacy).not.toBe(plain)
    expect(gist(legacy)).toEqual(gist(plain))
    const { blocks, citations } = parseCampaign(legacy)
    for (const { raw, span } of [...blocks, ...citations]) expect(legacy.slice(span.start, span.end)).toBe(raw)
  })
})

describe('what is no legacy text stays as it is', () => {
  /** Words with the letters that old encodings use for others. */
  const WORDS: Readonly<Record<string, string>> = {
    French: 'été hôtel français où naïve œuvre garçon à la fête déjà vu château élève leçon être père mère noël maïs ça goût août île forêt tâche',
    German: 'über Straße schön Mädchen für größer Übung Äpfel Öl müssen können grün fährt weiß heißt Fuß süß Bär Löwe Schüler Gefühl nächste Woche',
    Spanish: 'niño mañana corazón está también año señor español acción país día aquí canción árbol jamás público pingüino ¿qué? ¡sí! montaña',
    English: 'the naïve café owner’s résumé cost £5 — a déjà vu, 20 °C, ½ cup, § 3, © 2024, ± 1, “quoted” words and a façade; coöperate',
  }
  test.each(Object.keys(WORDS))('%s', (language) => {
    const words = (WORDS[language] as string).split(' ')
    const next = random(7)
    for (let line = 0; line < 2000; line++) {
      const text = Array.from({ length: 3 + Math.floor(next() * 12) }, () => words[Math.floor(next() * words.length)]).join(' ')
      expect(
        parseCampaign(text)
          .blocks.map((block) => block.text)
          .join(' '),
      ).toBe(text.replace(/’/g, '’'))
    }
  })

  test('Vietnamese in Unicode, line by line', () => {
    const lines = readdirSync(FOLDER)
      .filter((file) => file.endsWith('.txt'))
      .flatMap((file) => readFileSync(new URL(file, FOLDER), 'utf8').normalize('NFC').split('\n'))
    const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '')
    for (const line of lines.filter((one) => one.trim() !== '' && !/[*_#|<>]/.test(one))) {
      const read = parseCampaign(line)
        .blocks.map((block) => block.text)
        .join(' ')
      expect(letters(read)).toBe(letters(line))
    }
  })
})
