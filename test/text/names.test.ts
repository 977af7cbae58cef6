import { describe, expect, test } from 'vitest'
import { isPersonName } from '../../src/text/names'

describe('isPersonName', () => {
  test.each(['Nguyễn Văn A', 'Phan Trọng Khải', 'NGÔ THANH LIÊM', 'TS. Trần Mộng Cầm', 'BSCKII. Lê Thị Hoa', 'Đại tá Hoàng Minh Đức', 'Lê Na'])(
    'says yes to %s',
    (name) => expect(isPersonName(name)).toBe(true),
  )

  test.each(['CHỦ TỊCH', 'Đã ký', 'Nguyễn', 'nguyễn văn a', 'Nguyễn Văn A, Chủ tịch', 'Số 15', 'Nơi nhận', 'Nguyễn Văn A đã phát biểu tại hội nghị', ''])(
    'says no to %j',
    (words) => expect(isPersonName(words)).toBe(false),
  )
})
