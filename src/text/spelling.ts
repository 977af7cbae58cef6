/**
 * Small words that a fold makes alike to syllables of names ('do' and 'Thủ đô', 'từ' and 'tư liệu'): how each is spelt, tone
 * marks that a scan confuses among them. Words that are not listed mean what their fold says.
 */
const SPELT: Readonly<Record<string, readonly string[]>> = {
  do: ['do'],
  tu: ['từ', 'tử', 'tù'],
  co: ['có', 'cỏ'],
  de: ['để', 'đế', 'đẻ', 'dể'],
  la: ['là', 'lả'],
  ve: ['về', 'vể', 'vê', 'vẻ'],
  tai: ['tại', 'tai'],
  den: ['đến', 'dến', 'đên', 'đển'],
  va: ['và', 'vả', 'va'],
  voi: ['với', 'vói', 'vởi'],
  cho: ['cho'],
  trong: ['trong'],
  theo: ['theo'],
  tren: ['trên', 'trén'],
  nam: ['năm', 'nam', 'nãm', 'nằm'],
  ma: ['mà'],
  khi: ['khi'],
  se: ['sẽ', 'sẻ'],
  thi: ['thì'],
  moi: ['mọi', 'mỗi', 'mới'],
  bang: ['bằng', 'băng', 'bẳng'],
  gan: ['gắn', 'gần'],
  sau: ['sau'],
  ra: ['ra'],
  ky: ['ký', 'kí'],
  to: ['tổ', 'tố'],
  giao: ['giao'],
  mo: ['mở'],
  nay: ['này', 'nay'],
  cung: ['cùng', 'cũng'],
  toi: ['tới', 'tôi'],
  vao: ['vào'],
  da: ['đã'],
  hay: ['hay', 'hãy'],
  lam: ['làm'],
  mai: ['mãi'],
  tung: ['từng'],
  thanh: ['thành'],
  tao: ['tạo'],
}

/** Is the folded word that begins at this offset of the text the small word that it looks like? */
export function means(text: string, at: number, word: string): boolean {
  const spelt = SPELT[word]
  return spelt === undefined || spelt.includes(text.slice(at, at + word.length).toLowerCase())
}
