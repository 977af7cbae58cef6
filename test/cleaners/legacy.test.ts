import { describe, expect, test } from 'vitest'
import { detectLegacy, legacyEdits } from '../../src/cleaners/legacy/index'
import { isSyllable, resemblesSyllable } from '../../src/cleaners/legacy/syllables'
import { applyEdits, plainSource } from '../../src/text/source'

const clean = (ink: string): string => applyEdits(plainSource(ink), legacyEdits(ink)).text

describe('legacyEdits', () => {
  test.each([
    ['TCVN3', 'C¨n cø LuËt Tæ chøc Quèc héi ngµy 20 th¸ng 11 n¨m 2014;', 'Căn cứ Luật Tổ chức Quốc hội ngày 20 tháng 11 năm 2014;'],
    [
      'TCVN3 with its soft hyphens',
      'Th\u00ad tr\u00adëng, tr\u00ad\u00acng \u00ad\u00acng n\u00adíc nh\u00ad th\u00ad',
      'Thư trưởng, trương ương nước như thư',
    ],
    ['TCVN3 out of a PDF, soft hyphens as hyphens', 'c¸c tØnh, n-íc ®-îc tr-êng x· héi-kinh tÕ, M«-d¨m', 'các tỉnh, nước được trường xã hội-kinh tế, Mô-dăm'],
    [
      'TCVN3 through Latin-1, quotes as controls',
      '\u0093TuyÓn dông c«ng chøc\u0094 lµ viÖc tuyÓn ng\u00adêi\u0085',
      '“Tuyển dụng công chức” là việc tuyển người…',
    ],
    ['TCVN 5712 with its capitals', 'NGH\u0091 §\u0091NH C\u009eA CH\u0090NH PH\u009e\n§iÒu 1. §èi t\u00adîng', 'NGHỊ ĐỊNH CỦA CHÍNH PHỦ\nĐiều 1. Đối tượng'],
    ['VNI', 'UYÛ BAN NHAÂN DAÂN\nÑoäc laäp - Töï do - Haïnh phuùc', 'UỶ BAN NHÂN DÂN\nĐộc lập - Tự do - Hạnh phúc'],
    ['VNI with marks in the wrong case', 'UYû BAN NHAâN DAâN tænh Caø Mau, QÑ-UBND', 'UỶ BAN NHÂN DÂN tỉnh Cà Mau, QĐ-UBND'],
    ['VISCII', 'Ðµc l§p - Tñ do - HÕnh phúc, nåm 2025', 'Độc lập - Tự do - Hạnh phúc, năm 2025'],
    ['VPS', 'ñ¶c lÆp - T¿ do - Hånh phúc, næm 2025', 'Độc lập - Tự do - Hạnh phúc, năm 2025'],
    ['Windows-1258 taken for Windows-1252', 'Ðôòc lâòp - Tý do - Haònh phuìc, nãm 2025, quyêìt ðiònh', 'Độc lập - Tư do - Hạnh phúc, năm 2025, quyết định'],
    ['UTF-8 through Windows-1252', 'Ä‘á»™c láº­p – â€œTá»± doâ€\u009d', 'độc lập – “Tự do”'],
    ['UTF-8 in small letters', 'äá»™c láº­p, nhã¢n dã¢n, viá»‡t nam', 'Độc lập, nhân dân, việt nam'],
    ['UTF-8 that lost what Windows-1252 has not', 'Äáº£ng vá» Ná»™i vá»¥ H\u00c3 Ná»™i', 'Đảng về Nội vụ Hà Nội'],
    ['UTF-8 with U+FFFD and blanks', 'Ä\ufffdáº£ng Há»\ufffdi thÃ nh phá»‘ HÃ  Ná»™i', 'Đảng Hời thành phố Hà Nội'],
  ])('reads %s', (_, ink, text) => expect(clean(ink)).toBe(text))

  test.each([
    ['the motto', 'CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM\n§éc lËp - Tù do - H¹nh phóc', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
    ['headings', 'S¾C LÖNH\nCña CHñ TÞCH', 'SẮC LỆNH\nCủa CHỦ TỊCH'],
    ['dates among capitals', 'Sè 65 NGµY 23 TH¸NG 11 N¨M 1945', 'SỐ 65 NGÀY 23 THÁNG 11 NĂM 1945'],
    ['no number', 'Sè: 28/2003/N§-CP n¨m 2003 cña ChÝnh phñ', 'Số: 28/2003/NĐ-CP năm 2003 của Chính phủ'],
    ['no name', 'UBND tØnh Hµ T©y, Bé GTVT vµ Bé Y tÕ', 'UBND tỉnh Hà Tây, Bộ GTVT và Bộ Y tế'],
    ['nothing that was typed small', 'céng hoµ x· héi chñ nghÜa viÖt nam', 'cộng hoà xã hội chủ nghĩa việt nam'],
  ])('gives capitals to %s', (_, ink, text) => expect(clean(ink)).toBe(text))

  test.each([
    ['signs', '§ 5 cña LuËt, «Häc viÖn», 30°C, 5 µm, ±3, © 2004, Windows®', '§ 5 của Luật, «Học viện», 30°C, 5 µm, ±3, © 2004, Windows®'],
    ['French', 'Häc viÖn ViÔn ®«ng (Ecole Française d’Extrême-Orient)', 'Học viện Viễn đông (Ecole Française d’Extrême-Orient)'],
    ['what is Unicode already', 'Häc viÖn Việt Nam häc cña các chóng t«i', 'Học viện Việt Nam học của các chúng tôi'],
  ])('keeps, in a line of TCVN3, %s', (_, ink, text) => {
    const more = 'Chñ tÞch n\u00adíc Céng hoµ x· héi chñ nghÜa ViÖt Nam\n'
    expect(clean(more + ink)).toBe(`${clean(more)}${text}`)
  })

  test('takes lone signs for letters where they are', () => {
    expect(clean('®) Néi dung; ®/c B×nh, kho¶n 1 ®iÓm ®, Ch©u ¸, xe « t«, phßng §30')).toBe('đ) Nội dung; đ/c Bình, khoản 1 điểm đ, Châu á, xe ô tô, phòng Đ30')
  })

  test('decides line by line', () => {
    const ink = [
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
      'C¸c ®¬n vÞ trùc thuéc Bé Néi vô',
      'Các đơn vị, khoá và hoà',
      'Caùc ñôn vò tröïc thuoäc Boä Noäi vuï',
      'Ecole Française, où été',
    ]
    expect(clean(ink.join('\n')).split('\n')).toEqual([ink[0], 'Các đơn vị trực thuộc Bộ Nội vụ', ink[2], 'Các đơn vị trực thuộc Bộ Nội vụ', ink[4]])
    expect(detectLegacy(ink.join('\n')).map(({ encoding }) => encoding)).toEqual(['tcvn3', 'vni'])
  })

  test('reads a line that does not tell as the one before it', () => {
    const tcvn3 = 'C¸c ®¬n vÞ trùc thuéc Bé Néi vô\n'
    const vni = 'Caùc ñôn vò tröïc thuoäc Boä Noäi vuï, hoøa bình\n'
    expect(clean(`${tcvn3}${tcvn3}${vni}Soá: 12`).split('\n').at(-1)).toBe('Số: 12')
    expect(clean(`${vni}${tcvn3}Sè: 12`).split('\n').at(-1)).toBe('Số: 12')
  })

  test('knows the first form of TCVN 5712 by its capitals', () => {
    const ink =
      '§iÒu 1. §èi t\u00adîng ¸p dông cña LuËt nµy lµ c¸n bé, c«ng chøc, viªn chøc\nI. M\u0002C TI£U\nII. N\u0097I DUNG V\u0080 TH\u0098I GIAN\nN¬i nhËn: T/M BAN TH¦\u0098NG V\u0002'
    expect(clean(ink)).toBe(
      'Điều 1. Đối tượng áp dụng của Luật này là cán bộ, công chức, viên chức\nI. MỤC TIÊU\nII. NỘI DUNG VÀ THỜI GIAN\nNơi nhận: T/M BAN THƯỜNG VỤ',
    )
  })

  test.each([
    [
      'a scan',
      "tinh th§n cho cae chu§.n näm 2017 cüa Uy ban nhan dan\nHanh phñc, ngay 02 thang näm\nSo' Y t€ Ki€n Giang v€ vi€c khen thu&ng cüa S& Y t€\nchirc nang nhiem vu quyen han cüa phong",
    ],
    ['a German list', 'Bär hätte lösen Söhne müde änden höre böse rünen saß aß uß gäbe Straße Töne läne tränge öde heiß'.replaceAll(' ', '\n')],
    ['words that are syllables by chance', 'et haï tôt £ dû par'],
    ['two of them', 's© 2004aß'],
    // Nine that are, among ninety that are nothing.
    ['a French list', 'dît mît gît vît rît dû bû haï tôt '.concat('fenêtre égalité garçon façade forêt théâtre '.repeat(15)).trim().replaceAll(' ', '\n')],
  ])('leaves %s', (_, text) => expect(clean(text)).toBe(text))

  test('gives one edit to a letter, and nothing where nothing changes', () => {
    expect(legacyEdits('Ñoäc laäp, töï do, hoøa').map(({ start, end, put, rule }) => `${start}-${end} ${put} ${rule}`)).toEqual([
      '0-1 Đ legacy/vni',
      '1-3 ộ legacy/vni',
      '6-8 ậ legacy/vni',
      '12-14 ự legacy/vni',
      '20-22 ò legacy/vni',
    ])
    expect(legacyEdits('Nguyeãn Chí Thanh, tænh Bình Ñònh, ñoäc laäp hoøa bình').every(({ put }) => !'íì'.includes(put))).toBe(true)
  })
})

describe('detectLegacy', () => {
  test('says nothing of a clean text', () => expect(detectLegacy('Cộng hòa xã hội chủ nghĩa Việt Nam')).toEqual([]))
  test('gives shares of the accented words', () => {
    const found = detectLegacy('Cộng hòa xã hội chủ nghĩa\nC¸c ®¬n vÞ trùc thuéc Bé Néi vô')
    expect(found).toEqual([{ encoding: 'tcvn3', share: expect.closeTo(8 / 14, 5) }])
  })
})

describe('isSyllable', () => {
  test.each([...'nghiêng quyết gìn giếng khoả hòa hoà thuở Đắk uỷ yếu quýt nghĩa ưu oan'.split(' '), 'Lắk', 'THƯỜNG', 'hội'.normalize('NFD')])(
    '%s is one',
    (word) => {
      expect(isSyllable(word)).toBe(true)
    },
  )
  test.each(['ngiêng', 'các'.replace('á', 'ã'), 'cac', 'hộị', 'Müller', 'été', 'bờng', 'Extrờme', 'fa', 'ghá', ''])('%s is none', (word) => {
    expect(isSyllable(word)).toBe(false)
  })
  test('a slip resembles one', () => {
    expect(resemblesSyllable('đuợc')).toBe(true)
    expect(resemblesSyllable('Extrờme')).toBe(false)
  })
})
