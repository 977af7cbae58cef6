import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCampaign as parseCore } from '../src/core'
import { parseCampaign } from '../src/index'

/** What looks like damage is told with what was expected; what does not is left alone. */
const FOLDER = new URL('../fixtures/documents/', import.meta.url)
const suspectsIn = (text: string): string[] =>
  parseCampaign(text)
    .diagnostics.filter(({ ruleId }) => ruleId === 'text/suspect-word')
    .map(({ data, suggestion }) => `${data?.ink} → ${suggestion}`)
const within = (words: string): string => `Các đơn vị trong toàn tỉnh ${words} trong năm 2025 và những năm tiếp theo của nhiệm kỳ.`

describe('one slip, one word', () => {
  test.each([
    ['a set phrase with another tone', 'phân đấu hoàn thành nhiệm vụ', 'phân đấu → phấn đấu'],
    ['a set phrase with another vowel', 'thực hiên tốt các phong trào', 'thực hiên → thực hiện'],
    ['no syllable of Vietnamese', 'hoàn thành kế hoạch đưọc giao', 'đưọc → được'],
    ['a word doubled', 'tổ chức phát động phát động phong trào thi đua', 'phát động phát động phong trào → phát động phong trào'],
  ])('%s', (_, words, expected) => expect(suspectsIn(within(words))).toEqual([expected]))

  test('its place is that of the ink', () => {
    const text = within('phân đấu hoàn thành nhiệm vụ')
    const found = parseCampaign(text).diagnostics.find(({ ruleId }) => ruleId === 'text/suspect-word')
    expect(found?.span && text.slice(found.span.start, found.span.end)).toBe('phân đấu')
    expect(found?.severity).toBe('info')
  })
})

describe('no slip, no word', () => {
  test.each([
    'phân công nhiệm vụ và trong tầm tay của mỗi người',
    'hoà giải, hòa giải; thuỷ lợi, thủy lợi; kỹ thuật, kĩ thuật',
    'buôn Ea Sup, xã Pờ Ê, huyện Kon Plông; các đồng chí Y Thanh Niê Kdăm và Rơ Chăm H’Blút',
    'xanh xanh đỏ đỏ, ngày ngày, người người thi đua, nhà nhà thi đua',
    'phần mềm, website, email, internet, ISO 9001, Covid-19, Smartphone',
  ])('%s', (words) => expect(suspectsIn(within(words))).toEqual([]))

  test('another language', () => {
    expect(suspectsIn('The committee launches a campaign of patriotic emulation in all units of the province during the coming year.')).toEqual([])
  })

  test('the core does without', () => {
    expect(parseCore(within('phân đấu hoàn thành')).diagnostics.map(({ ruleId }) => ruleId)).not.toContain('text/suspect-word')
  })
})

test('of slips sown in the fixtures most are told, and next to nothing else', () => {
  const SLIPS: readonly (readonly [string, string])[] = [
    ['phấn đấu', 'phân đấu'],
    ['phong trào', 'phòng trào'],
    ['thi đua', 'thị đua'],
    ['khen thưởng', 'khen thường'],
    ['thực hiện', 'thực hiên'],
    ['nhiệm vụ', 'nhiêm vụ'],
    ['tổ chức', 'tô chức'],
    ['kinh tế', 'kinh tê'],
    ['xã hội', 'xã hôi'],
    ['phát triển', 'phát triên'],
    ['chất lượng', 'chât lượng'],
    ['hiệu quả', 'hiệu qủa'],
  ]
  let [sown, told, extra] = [0, 0, 0]
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))) {
    const text = readFileSync(new URL(file, FOLDER), 'utf8').normalize('NFC')
    const before = new Set(suspectsIn(text))
    for (const [right, wrong] of SLIPS) {
      const at = text.replace(/\s/g, ' ').indexOf(right, Math.floor(text.length / 4))
      if (at < 0) continue
      sown++
      const found = suspectsIn(text.slice(0, at) + wrong + text.slice(at + right.length)).filter((one) => !before.has(one))
      if (found.length > 0) told++
      extra += Math.max(0, found.length - 1)
    }
  }
  expect(sown).toBeGreaterThan(15)
  expect(told / sown).toBeGreaterThan(0.8)
  expect(extra).toBeLessThanOrEqual(1)
})
