import { describe, expect, test } from 'vitest'
import { parseCampaign } from '../src/core'

/** Pages as OCR engines and text layers give them: what stood in two columns or lost its blank lines, hyphens and strokes. */
const HEAD =
  'UBND HUYỆN SÔNG MÂY CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHÒNG NỘI VỤ Độc lập - Tự do - Hạnh phúc\n\nSố: 12/PĐ-PNV Sông Mây, ngày 05 tháng 3 năm 2024\n\nPHÁT ĐỘNG\nPhong trào thi đua năm 2024\n\n'
const BODY = 'Phòng Nội vụ phát động phong trào thi đua trong toàn huyện với các nội dung sau đây, đề nghị các đơn vị hưởng ứng./.\n\n'
const tailOf = (tail: string) => {
  const { signatures, recipients, annexes } = parseCampaign(HEAD + BODY + tail)
  return {
    signatures: signatures.map(({ capacity, onBehalfOf, positions, name }) => [capacity, onBehalfOf, ...positions, name]),
    recipients: recipients.map(({ text, purpose }) => (purpose ? `${text} (${purpose})` : text)),
    annexes: annexes.length,
  }
}

describe('the two columns of a tail on one line', () => {
  test('an office behind the mark that closes a recipient', () => {
    expect(
      tailOf('Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Thường trực Huyện ủy (b/c); KT. CHỦ TỊCH\n- Các xã, thị trấn; PHÓ CHỦ TỊCH\n- Lưu: VT. Đinh Văn Thảo\n'),
    ).toEqual({
      signatures: [['TM', 'ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH', 'Đinh Văn Thảo']],
      recipients: ['Thường trực Huyện ủy (b/c)', 'Các xã, thị trấn', 'Lưu: VT'],
      annexes: 0,
    })
  })

  test('a heading that a scan destroyed, with damaged letters of authority', () => {
    const { signatures, recipients } = tailOf(
      'mơ ai „ng để TM. ỦY BAN NHÂN DÂN\n- Thường trực Huyện ủy; K1. CHỦ TỊCH\n- Các xã, thị trấn; PHÓ CHỦ TỊCH\n- Lưu: VT.\n\nĐinh Văn Thảo\n',
    )
    expect(signatures).toEqual([['TM', 'ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH', 'Đinh Văn Thảo']])
    expect(recipients).toEqual(['Thường trực Huyện ủy', 'Các xã, thị trấn', 'Lưu: VT'])
  })

  test('a heading without its colon', () => {
    expect(tailOf('Nơi nhận HIỆU TRƯỞNG\n- Phòng Giáo dục (để báo cáo);\n- Lưu: VT.\n\nTS. Lê Hoài Nam\n').signatures).toEqual([
      [null, null, 'HIỆU TRƯỞNG', 'TS. Lê Hoài Nam'],
    ])
  })

  test('two signers side by side', () => {
    expect(
      tailOf('TM. BAN CHẤP HÀNH CÔNG ĐOÀN KT. GIÁM ĐỐC\nCHỦ TỊCH PHÓ GIÁM ĐỐC\n\nNông Thị Thu Lương Trần Bá Quang Vinh\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n')
        .signatures,
    ).toEqual([
      ['TM', 'BAN CHẤP HÀNH CÔNG ĐOÀN', 'CHỦ TỊCH', 'Nông Thị Thu Lương'],
      ['KT', 'GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần Bá Quang Vinh'],
    ])
  })

  test('two signers one below the other, as a text layer has them', () => {
    expect(tailOf('CHÍNH ỦY\n\nCHỈ HUY TRƯỞNG\n\nĐại tá Lý Minh Quang\n\nĐại tá Nguyễn Trọng Hà\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n').signatures).toEqual([
      [null, null, 'CHÍNH ỦY', 'Đại tá Lý Minh Quang'],
      [null, null, 'CHỈ HUY TRƯỞNG', 'Đại tá Nguyễn Trọng Hà'],
    ])
  })

  test('the body that is represented goes on below, and so does an office behind a comma', () => {
    expect(tailOf('Nơi nhận: TM. BAN THƯỜNG VỤ HUYỆN\n- Tỉnh Đoàn (để b/c); ĐOÀN\n- Các xã Đoàn; BÍ THƯ\n- Lưu: VP.\n\nVũ Thị Hạnh\n').signatures).toEqual([
      ['TM', 'BAN THƯỜNG VỤ HUYỆN ĐOÀN', 'BÍ THƯ', 'Vũ Thị Hạnh'],
    ])
  })

  test('specks of a seal are no recipient, no name and no annex', () => {
    expect(tailOf('Nơi nhận: GIÁM ĐỐC\n- Sở Nội vụ (để báo cáo); ^ ề\n- Các phòng; R 2\n- Lưu: VT. ` `\n\nNƯ-\n\nX«¿_ Trần Bá Vinh\n')).toEqual({
      signatures: [[null, null, 'GIÁM ĐỐC', 'Trần Bá Vinh']],
      recipients: ['Sở Nội vụ (để báo cáo)', 'Các phòng', 'Lưu: VT'],
      annexes: 0,
    })
    expect(tailOf('Nơi nhận: GIÁM ĐỐC\n- Sở Nội vụ;\n- Lưu: VT.\n\n„1à Quáng Th\n').annexes).toBe(0)
  })

  test('abbreviations behind a semicolon are recipients, no signature', () => {
    expect(tailOf('Nơi nhận:\n- CVP, PCVP; CVTH;\n- Lưu: VT; NV.\n\nGIÁM ĐỐC\nTrần Bá Vinh\n').recipients).toEqual(['CVP, PCVP; CVTH', 'Lưu: VT; NV'])
  })
})

test('the ruins of the first recipients do not end the tail', () => {
  const { signatures, recipients, annexes } = tailOf(
    'ng Ki T TM. BAN THƯỜNG VỤ\nsš Tung oan (bao cao) ^ €\n\n- Ban Dân vận Tỉnh ủy (báo cáo); PHÓ BÍ THƯ\n\n- Các huyện đoàn (t/h);\n- Lưu VP, BPT, Phan Thị Hạ Vy\n',
  )
  expect(signatures).toEqual([['TM', 'BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Phan Thị Hạ Vy']])
  expect(recipients.slice(-3)).toEqual(['Ban Dân vận Tỉnh ủy (báo cáo)', 'Các huyện đoàn (t/h)', 'Lưu VP, BPT'])
  expect(annexes).toBe(0)
})

test('a symbol that a text layer tore from its line', () => {
  const { header } = parseCampaign(
    'UBND TỈNH LÂM ĐỒNG\nSỞ GIÁO DỤC\nVÀ ĐÀO TẠO\n\nSố:\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n/KH-SGDĐT\n\nLâm Đồng, ngày 18 tháng 8 năm 2025\n\nKẾ HOẠCH\nPhát động thi đua\n',
  )
  expect(header.number).toMatchObject({ serial: null, symbol: 'KH-SGDĐT' })
  expect(header.issuer?.text).toBe('SỞ GIÁO DỤC VÀ ĐÀO TẠO')
})

describe('labels of which a scan took strokes', () => {
  const pathsOf = (body: string) => parseCampaign(`${HEAD}${BODY}${body}`).sections.map(({ path, heading }) => `${path} ${heading ?? ''}`.trim())
  test.each([
    [
      'a slash',
      '1/ MỤC ĐÍCH, YÊU CẦU\n\nMột ý.\n\nIU NỘI DUNG THI ĐUA\n\nHai ý.\n\nHI/ KHEN THƯỞNG\n\nBa ý.\n\nIV/ TỔ CHỨC THỰC HIỆN\n\nBốn ý.\n',
      ['I MỤC ĐÍCH, YÊU CẦU', 'II NỘI DUNG THI ĐUA', 'III KHEN THƯỞNG', 'IV TỔ CHỨC THỰC HIỆN'],
    ],
    [
      'a stop',
      'I. MỤC TIÊU CHUNG\n\nMột ý.\n\nIL NỘI DUNG THI ĐUA\n\nHai ý.\n\nIII. KHEN THƯỞNG\n\nBa ý.\n\nIV. TỔ CHỨC\n\nBốn ý.\n\nVv. KINH PHÍ\n\nNăm ý.\n',
      ['I MỤC TIÊU CHUNG', 'II NỘI DUNG THI ĐUA', 'III KHEN THƯỞNG', 'IV TỔ CHỨC', 'V KINH PHÍ'],
    ],
    [
      'a mark on a numeral',
      'I. MỤC TIÊU CHUNG\n\nMột ý.\n\nIỊ. NỘI DUNG THI ĐUA\n\nHai ý.\n\nIII. KHEN THƯỞNG\n\nBa ý.\n',
      ['I MỤC TIÊU CHUNG', 'II NỘI DUNG THI ĐUA', 'III KHEN THƯỞNG'],
    ],
  ])('%s', (_, body, paths) => expect(pathsOf(body)).toEqual(paths))

  test('words in capitals without a row of numerals are no sections', () => {
    expect(pathsOf('U MINH THƯỢNG KHÔNG PHẢI MỤC LỚN\n\nĐoạn văn tiếp theo của văn bản này.\n')).toEqual([])
  })
})

describe('what a text layer lost', () => {
  test.each([
    ['Nghị định số 91/2017/NĐCP ngày 31/7/2017 của Chính phủ', '91/2017/NĐ-CP'],
    ['Công văn số 45/UBNDNV ngày 12/3/2024 của UBND huyện', '45/UBND-NV'],
    ['Thông tư số 08/2018/TTNHNN ngày 06/4/2018', '08/2018/TT-NHNN'],
  ])('the hyphen at the end of a line: %s', (citation, number) => {
    const document = parseCampaign(`${HEAD}Thực hiện ${citation}, Phòng Nội vụ phát động thi đua.\n`)
    expect(document.citations.map((one) => one.number)).toEqual([number])
  })

  test('the hyphen between two years', () => {
    const { periods } = parseCampaign(`${HEAD}Thi đua hoàn thành nhiệm vụ giai đoạn 2021 2025 và năm học 2023 2024 của huyện.\n`)
    expect(periods.map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ['stage', '2021', '2025'],
      ['school-year', '2023', '2024'],
    ])
  })

  test('the empty line between a title and the text', () => {
    const line = 'Bảy mươi năm qua, thực hiện lời dạy của Bác Hồ, nhân dân các dân tộc trong tỉnh đã vượt qua'
    const text = `BỘ Y TẾ\n\nSố: 07/CT-BYT\n\nHà Nội, ngày 24 tháng 9 năm 1998\n\nCHỈ THỊ\nVề việc đẩy mạnh phong trào thi đua yêu nước và đổi mới công tác thi đua trong\ntoàn ngành\n${`${line}\n`.repeat(8)}`
    expect(parseCampaign(text).header.title?.text).toBe('Về việc đẩy mạnh phong trào thi đua yêu nước và đổi mới công tác thi đua trong toàn ngành')
  })
})

test('specks behind a line are dropped, the marks of the writer stay', () => {
  const { sections } = parseCampaign(
    `${HEAD}${BODY}1. Tăng gia sản xuất, cải thiện đời sống. l :\n\n2. Giữ nghiêm kỷ luật ¬\n\n3. Nội dung thi đua gồm :\n\n- Một việc;\n- Hai việc.\n`,
  )
  expect(sections.map(({ heading, text }) => heading ?? text)).toEqual(['Tăng gia sản xuất, cải thiện đời sống.', 'Giữ nghiêm kỷ luật', 'Nội dung thi đua gồm'])
})
