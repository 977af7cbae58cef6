import { describe, expect, test } from 'vitest'
import { franc } from '../../src/plugins/franc'

const language = (text: string) => franc().language?.(text)

const VIETNAMESE =
  'Ủy ban nhân dân huyện phát động phong trào thi đua trong toàn thể các trường học trên địa bàn và báo cáo kết quả trước khi kết thúc năm. Mỗi đơn vị phải đăng ký chỉ tiêu của mình.'
const ENGLISH =
  'The committee shall launch the emulation movement in all schools of the district and report the results before the end of the year. Every unit must register its own targets and publish them.'
const FRENCH =
  'Le comité lance un mouvement d’émulation dans toutes les écoles du district et rend compte des résultats avant la fin de l’année. Chaque unité doit enregistrer ses propres objectifs.'
const RUSSIAN =
  'Комитет объявляет соревнование во всех школах района и подводит итоги до конца года. Каждая организация должна определить свои собственные показатели и опубликовать их.'
const LAO = 'ຄະນະກຳມະການ ເປີດຂະບວນການແຂ່ງຂັນ ໃນທຸກໂຮງຮຽນ ຂອງເມືອງ ແລະ ລາຍງານຜົນ ກ່ອນທ້າຍປີ ທຸກໜ່ວຍງານ ຕ້ອງຈົດທະບຽນ ເປົ້າໝາຍຂອງຕົນ ແລະ ເຜີຍແຜ່ໃຫ້ທຸກຄົນຮູ້'

describe('the language of a text', () => {
  test.each([
    ['vie', VIETNAMESE],
    ['eng', ENGLISH],
    ['fra', FRENCH],
    ['rus', RUSSIAN],
    ['lao', LAO],
  ])('%s', (code, text) => expect(language(text)?.code).toBe(code))

  test('is never sure', () => {
    for (const text of [VIETNAMESE, ENGLISH, FRENCH, LAO, VIETNAMESE.repeat(30)]) expect(language(text)?.confidence).toBeLessThanOrEqual(0.8)
  })

  test('is sure of English, though Scots is near', () => expect(language(ENGLISH)?.confidence).toBeGreaterThan(0.6))

  test('is less sure where another is near: Russian by Bulgarian, Vietnamese without its marks', () => {
    const stripped = VIETNAMESE.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
    expect(language(RUSSIAN)?.confidence).toBeLessThan(0.6)
    expect(language(stripped)?.confidence).toBeLessThan(0.4)
  })

  test('is unknown where the letters do not tell', () => {
    expect(language('A B C D E F G H '.repeat(20))).toBeNull()
    expect(language('xq zzv qqk wrt plm bbn vcx zzz kkj hgf dds aas qwe rty uio pas dfg hjk lzx cvb nmq wer tyu iop asd fgh jkl zxc bbv')).toBeNull()
  })

  test('is unknown in a script that franc has no language of', () => expect(language('ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ '.repeat(12))).toBeNull())

  test('needs 80 letters, and digits are none', () => {
    expect(language('Ngày hội')).toBeNull()
    const cut = (letters: number): string => FRENCH.slice(0, [...FRENCH.matchAll(/\p{L}/gu)][letters]?.index)
    expect(language(cut(80))?.code).toBe('fra')
    expect(language(`${cut(79)} 1`)).toBeNull()
  })

  test('is that of the first 2,048 units', () => {
    const head = `${'1'.repeat(2048 - FRENCH.length)}${FRENCH}`
    expect(language(head + ENGLISH.repeat(100))).toEqual(language(head))
    expect(language('1'.repeat(2048) + FRENCH)).toBeNull()
  })
})
