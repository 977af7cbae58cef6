import { describe, expect, test } from 'vitest'
import { AGENCY_NAMES } from '../../src/lexicon/index'
import { fuse } from '../../src/plugins/fuse'

const NAMES = [
  'Ủy ban nhân dân tỉnh',
  'Hội đồng nhân dân tỉnh',
  'Công an tỉnh',
  'Sở Nội vụ',
  'Bộ Nội vụ',
  'Sở Giáo dục và Đào tạo',
  'Chủ tịch nước',
  'Bộ Chính trị',
  'Hội đồng Thi đua - Khen thưởng Trung ương',
  'Ban Thi đua - Khen thưởng Trung ương',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
]
const nearest = (text: string, names: readonly string[] = NAMES) => fuse().nearest?.(text, names) ?? null

describe('the nearest name', () => {
  test.each([
    ['UỶ BAN NHÂN DẬN TỈNH', 'Ủy ban nhân dân tỉnh'],
    ['SỞ NỘl VỤ', 'Sở Nội vụ'],
    ['Sở Giáo duc va Đào tao', 'Sở Giáo dục và Đào tạo'],
    ['SỞ  GIÁO DỤC\nĐÀO TẠO', 'Sở Giáo dục và Đào tạo'],
    ['Hội đồng Thi dua – Khen thuởng Trung uong', 'Hội đồng Thi đua - Khen thưởng Trung ương'],
    ['ĐOÀN THANH NIÊN CỘNG SÀN HỒ CHÍ MlNH', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh'],
  ])('of %s', (text, name) => {
    expect(nearest(text)?.name).toBe(name)
    expect(nearest(text.normalize('NFD'))).toEqual(nearest(text))
  })

  test('has a confidence that falls with each letter, and is never certain', () => {
    const of = (text: string): number => nearest(text)?.confidence ?? 0
    expect(of('Ủy ban nhân dân tỉnh')).toBe(0.95)
    expect(of('Ủy ban nhân zân tỉnh')).toBeLessThan(of('Ủy ban nhân dân tình'))
    expect(of('Ủy ban nhxn zân tỉnh')).toBeLessThan(of('Ủy ban nhân zân tỉnh'))
  })

  test('is the share of letters that differ, wherever they stand', () => {
    expect(nearest('2. Sở Giáo dục và Đào tạo')?.confidence).toBe(0.84)
    expect(nearest('Sở Giáo dục và Đào tạo ./')?.confidence).toBe(0.84)
  })
})

describe('no name', () => {
  test.each([
    'PHÁT ĐỘNG',
    'Nơi nhận:',
    'UBND tỉnh',
    'CHỦ TỊCH',
    'GIÁM ĐỐC',
    'KẾ HOẠCH',
    'Số: 12/KH-UBND',
    'Lạng Sơn, ngày 12 tháng 3',
    'Độc lập - Tự do - Hạnh phúc',
    'Căn cứ Luật Thi đua, khen thưởng',
    'Luật Thi đua, khen thưởng',
    'về việc phát động thi đua',
    'Vụ',
    '',
    ' ',
    '~~~~~~~~~~',
  ])('in %s', (text) => {
    expect(nearest(text)).toBeNull()
    expect(
      nearest(
        text,
        AGENCY_NAMES.map(([, name]) => name).filter((name) => name.toLowerCase() !== text.toLowerCase()),
      ),
    ).toBeNull()
  })

  test('where two are equally near', () => {
    expect(nearest('Xở Nội vụ')).toBeNull()
    expect(nearest('Xở Nội vụ', ['Sở Nội vụ'])?.name).toBe('Sở Nội vụ')
    expect(nearest('Uy ban nhan dan tinh', ['Ủy ban nhân dân tỉnh', 'Uỷ ban Nhân dân tỉnh'])?.name).toBe('Ủy ban nhân dân tỉnh')
  })

  test('in a sentence that holds one, in a piece of one, or among none', () => {
    expect(nearest('Giao Sở Giáo dục và Đào tạo chủ trì, phối hợp với các sở, ngành tổ chức thực hiện')).toBeNull()
    expect(nearest('Hội đồng Thi đua - Khen thưởng Trung ương và các cơ quan giúp việc')).toBeNull()
    expect(nearest('Thanh niên Cộng sản')).toBeNull()
    expect(nearest('Sở Nội vụ', [])).toBeNull()
  })

  test('that is short, for a letter makes too many other words', () => {
    expect(nearest('Hôi', ['Hội'])).toBeNull()
    expect(nearest('Bộ Y tê', ['Bộ Y tế'])?.name).toBe('Bộ Y tế')
  })

  test('that is longer than names are', () => {
    const long = 'Ban Chỉ đạo phong trào thi đua yêu nước '.repeat(3)
    expect(nearest(`${long}tỉnh Lâm Sơn`, [`${long}tỉnh Lâm Són`])).toBeNull()
  })

  test('in text that no name is as long as', () => expect(nearest('Sở Nội vụ '.repeat(20_000))).toBeNull())
})

test('the index of a list of names is made once', () => {
  let read = 0
  const count = (list: readonly string[], key: string | symbol): unknown => {
    if (typeof key === 'string' && /^\d+$/.test(key)) read++
    return Reflect.get(list, key)
  }
  const names = new Proxy(NAMES, { get: count })
  const { nearest: ask } = fuse()
  ask?.('SỞ NỘl VỤ', names)
  const first = read
  ask?.('BỘ CHÍNH TRl', names)
  expect(first).toBeGreaterThanOrEqual(NAMES.length)
  expect(read - first).toBeLessThan(NAMES.length)
})
