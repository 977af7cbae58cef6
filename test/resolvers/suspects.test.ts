import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract'
import { normalize } from '../../src/normalize'
import { suspectWords } from '../../src/resolvers/suspects'
import { segment } from '../../src/segment'
import type { Note, Passage } from '../../src/shapes'
import { passageOf } from '../../src/text/passages'
import { plainSource } from '../../src/text/source'

const passage = (text: string): Passage => passageOf(plainSource(text), [{ start: 0, end: text.length }], 'paragraph', '', 0)
const notes = (...texts: readonly string[]): Note[] => suspectWords(texts.map(passage))
/** 'ink → value' of all that is suspect in a text. */
const suspects = (...texts: readonly string[]): string[] => notes(...texts).map(({ data }) => `${data?.ink} → ${data?.value}`)

describe('a word that is no syllable', () => {
  test.each([
    ['Mỗi cá nhân xuât trình giấy tờ khi đến.', 'xuât → xuất'],
    ['Hồ sơ đươc gửi trước ngày 15.', 'đươc → được'],
    ['Các tổ viên nhưững đêm trực đều có mặt.', 'nhưững → những'],
    ['Xã chọn mgày hội làng để ra quân.', 'mgày → ngày'],
    ['Bản tin nghành thuế số này in 300 bản.', 'nghành → ngành'],
    ['Hai bên thống nhât cách chấm điểm.', 'nhât → nhất'],
    ['Ban tổ chứcc gửi lời cảm ơn.', 'chứcc → chức'],
    ['Cuộc họp cac trưởng thôn kéo dài.', 'cac → các'],
    ['Việc này ttrong tầm tay của tổ.', 'ttrong → trong'],
    ['Huyện mở đợt thiđua mới.', 'thiđua → thi đua'],
    ['Đuợc tin, bà con rất vui.', 'Đuợc → Được'],
    ['Họp đển trưa mới xong.', 'đển → đến'],
    ['THÀNH TICH NĂM QUA', 'TICH → TÍCH'],
  ])('%s', (text, found) => expect(suspects(text)).toEqual([found]))

  test('is silent on names, foreign words, numbers, symbols and addresses', () => {
    const clean = [
      'Bà Kpă H’Bia ở buôn Krông Búk, tỉnh Đắk Lắk, kể chuyện người Êđê và người Brâu.',
      'Trang web của huyện đăng clip, livestream và video về robot; góp ý gửi về hop.thu@vídụ.vn.',
      'Theo Quyết định số 12/QĐ-UBND, mã H5N1 và COVID-19 không còn trong danh mục, CBCCVC được tiêm.',
      'Đội bóng đá Phǔc của bạn Müller thắng; chất lượng ISO 9001 và MTTQ, ĐVTN, TDTT, XIII.',
      'Ngày mai bank thành phố mở cửa sớm.',
      'Tổ quay một clip ngắn về ngày hội của xã.',
      'Bà con mở livestream bán nông sản, mua robot hút bụi.',
      'Tệp tên là xuât.docx được gửi đến các tổ.',
      'Mã số của tủ là đươc-12 như đã ghi.',
      'Nhãn của bà con là đươC như đã ghi.',
      'Các đồng chí Y Thanh Niê Kdăm và Rơ Chăm H’Blút; già làng Hồ Thiê Nghĩa đến dự.',
      'Xe ô-tô, pa-nô và vắc-xin được chuẩn bị sẵn cho ngày hội.',
    ]
    for (const text of clean) expect(suspects(text)).toEqual([])
  })

  test('takes both places of a tone mark and both spellings of one sound', () => {
    expect(suspects('Tổ hoà giải và tổ hòa giải; kỷ luật và kỉ luật; quí I và quý I; uỷ ban, ủy ban.')).toEqual([])
  })
})

describe('a set phrase with one slip', () => {
  test.each([
    ['Cả đội phân đấu về trước.', 'phân đấu → phấn đấu'],
    ['Mục tiêu cần phấn dấu trong năm.', 'phấn dấu → phấn đấu'],
    ['Năm nay quyết tâm bút phá.', 'bút phá → bứt phá'],
    ['Tạo thế bức phá cho vụ sau.', 'bức phá → bứt phá'],
    ['Hội viên quảng lý tốt quỹ chung.', 'quảng lý → quản lý'],
    ['Thực hiện nghiêm kỹ luật lao động.', 'kỹ luật → kỷ luật'],
    ['Lễ trào mừng diễn ra sáng nay.', 'trào mừng → chào mừng'],
    ['Cần khẩn chương dọn mương.', 'khẩn chương → khẩn trương'],
    ['Nhiều việc tham ra cùng lúc.', 'tham ra → tham gia'],
    ['Người lao dong được nghỉ.', 'lao dong → lao động'],
    ['II. MỤC TIỂU CHUNG', 'MỤC TIỂU → MỤC TIÊU'],
    ['Phân đấu đạt 12 tấn.', 'Phân đấu → Phấn đấu'],
    ['Ban Thị đua huyện đã họp.', 'Thị đua → Thi đua'],
  ])('%s', (text, found) => expect(suspects(text)).toEqual([found]))

  test.each([
    ['Hoàn thành các chi tiêu được giao.', 'chi tiêu → chỉ tiêu'],
    ['Đạt chi tiêu chủ yếu của xã.', 'chi tiêu → chỉ tiêu'],
    ['Vì một truyền thông đấu tranh bất khuất.', 'truyền thông → truyền thống'],
    ['Đài là phương tiện truyền thống của xã.', 'truyền thống → truyền thông'],
    ['Nêu rõ nhiệm vụ trong tâm sau.', 'trong tâm → trọng tâm'],
    ['Ghi sổ các dự án chuyên tiếp năm nay.', 'chuyên tiếp → chuyển tiếp'],
    ['Đã tạo khi thế mới ở cơ sở.', 'khi thế → khí thế'],
  ])('a word of its own is one in its context alone: %s', (text, found) => expect(suspects(text)).toEqual([found]))

  test.each([
    ['Gia đình chi tiêu dè dặt; công tác truyền thông tốt.'],
    ['Hình ảnh còn mãi trong tâm trí mọi người.'],
    ['Đã giao một phần công việc cho tổ khác.'],
    ['Máy có khả năng cao hơn, bắt đầu từ vụ sau.'],
    ['Quyền đi đôi với nghĩa vụ, việc tiếp dân không gián đoạn.'],
    ['Đoàn Viện Kiểm sát và ông Phong, ông Đông đến dự.'],
    ['Mua máy gặt của nhà nông; mệnh giá công trái là 100 nghìn đồng.'],
    ['Trở nên khang trang, chủ quan, vĩ mô, công ăn việc làm.'],
    ['Bà con ở nhà giao hàng cho tổ; bác là người dẫn đường.'],
    ['Vùng trồng nghệ truyền thống.'],
    ['Nâng chất lượng giống, thi đua nước rút, số lương thực còn lại.'],
  ])('is silent on what neighbours explain: %s', (text) => expect(suspects(text)).toEqual([]))
})

describe('a word too many', () => {
  test.each([
    ['Nhờ công của của từng người.', 'của của từng → của từng'],
    ['Do tỉnh phát động phát động từ đầu năm.', 'phát động phát động từ → phát động từ'],
    ['Chăm lo các các đối tượng khó khăn.', 'các các đối tượng → các đối tượng'],
    ['Năm tiếp theo theo quy định.', 'tiếp theo theo quy định → tiếp theo quy định'],
    ['Nêu gương đoàn viên viên, khen trước xã.', 'đoàn viên viên → đoàn viên'],
    ['Chủ tịch ký trong đó trong đó có tên ông.', 'trong đó trong đó có → trong đó có'],
    ['Nhắc lại việc khó của tổ việc khó của tổ cho rõ.', 'việc khó của tổ việc khó của tổ cho → việc khó của tổ cho'],
  ])('%s', (text, found) => expect(suspects(text)).toEqual([found]))

  test.each([
    ['Người người thi đua, ngành ngành thi đua, nhà nhà thi đua.'],
    ['Ngày ngày luôn luôn, đời đời, dần dần, thường thường, xanh xanh.'],
    ['Nói là làm. Làm cho xong. Có, có cả; việc, việc và việc.'],
    ['Hành vi vi phạm, biện pháp pháp luật, trở thành thành viên, cán bộ bộ đội.'],
    ['Đọc bài thi đua Thi đua là yêu nước; xem biểu thuế thuế nhập khẩu.'],
    ['Trồng cây trên vùng đồi đồi phía tây.'],
    ['Giai đoạn năm năm; cơ sở Sở Y tế quản lý.'],
    ['Xếp loại: Tốt\tTốt\tKhá\tKhá'],
  ])('is silent on what is rightly said twice, across stops and seams: %s', (text) => expect(suspects(text)).toEqual([]))
})

describe('a word too few', () => {
  test.each([
    ['Đài xã phối với các thôn đưa tin.', 'phối với → phối hợp với'],
    ['Giữa kỳ có khen thường xuyên và đột xuất.', 'khen thường xuyên → khen thưởng thường xuyên'],
    ['Làm tốt xã hội dịch vụ công.', 'xã hội dịch vụ → xã hội hóa dịch vụ'],
    ['Họp hội đồng dân xã chiều nay.', 'hội đồng dân → hội đồng nhân dân'],
    ['Dự án công thông tin mới.', 'công thông tin → công nghệ thông tin'],
  ])('%s', (text, found) => expect(suspects(text)).toEqual([found]))

  test('is silent where the rest belongs elsewhere', () => {
    expect(suspects('Ủy ban Dân tộc và ủy ban dân số họp; hội đồng dân cư góp ý; Hội đồng Dân chính đến dự.')).toEqual([])
  })
})

describe('a note', () => {
  test('stands at its place in the clean text, over the seam of two pieces too', () => {
    const source = plainSource('Toàn xã quyết tâm phân\n   [2]\nđấu vượt mức.')
    const text = source.text
    const pieces = [
      { start: 0, end: text.indexOf('\n') },
      { start: text.indexOf('đấu'), end: text.length },
    ]
    const [note] = suspectWords([passageOf(source, pieces, 'paragraph', '', 0)])
    expect(note).toEqual({
      ruleId: 'text/suspect-word',
      at: { start: text.indexOf('phân'), end: text.indexOf('đấu') + 3 },
      data: { ink: 'phân đấu', value: 'phấn đấu' },
      suggestion: 'phấn đấu',
    })
  })

  test('comes from a text with split letters as from one with whole ones', () => {
    const input = 'KẾ HOẠCH\n\nToàn huyện phân đấu hoàn thành các chi tiêu chủ yếu, khen thường kịp thời.\n'.normalize('NFD')
    const given = extract(segment(normalize({ input, options: {} })))
    const found = suspectWords(given.passages)
    expect(found.map(({ at }) => given.source.text.slice(at?.start, at?.end))).toEqual(['phân đấu', 'chi tiêu', 'khen thường'])
  })
})

describe('the limits', () => {
  const clean = 'Các cấp, các ngành, các địa phương tập trung thực hiện tốt những việc đã nêu ở trên. '.repeat(4)

  test('at most 200 notes', () => expect(notes(...Array.from({ length: 300 }, () => `${clean}Cả xã phân đấu về trước.`))).toHaveLength(200))

  test('a sample of 20 where every page is damaged', () =>
    expect(notes(...Array.from({ length: 60 }, () => 'Cả xã phân đấu về trước, thị đua với xã bạn.'))).toHaveLength(20))

  test('nothing where the text is in another language or has lost its marks', () => {
    expect(
      suspects(
        'The emulation board of the province đuợc asked to report before the end of the year and to praise all groups.',
        'Le présent décret entre en vigueur à la date de sa publication; les ministères sont chargés de son exécution.',
        'A eleição não é uma questão de opinião: os cidadãos têm o direito à informação, e nós o dever de informá-los.',
        'phong trao thi dua yeu nuoc trong toan tinh duoc trien khai sau rong den cac co quan don vi, phân dau ve dich',
      ),
    ).toEqual([])
  })

  test('nothing in nothing', () => expect(suspectWords([])).toEqual([]))

  test('no word is long enough to take long', () => {
    const odd = `${'ăâêôơưăâ'} `.repeat(20_000)
    expect(suspects(odd, `${clean}${'ăâêôơưăâ của ta '.repeat(20_000)}`).length).toBeLessThanOrEqual(200)
  })
})
