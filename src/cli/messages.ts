/** Every sentence of the command line in its two languages. `{name}` takes a value. Sentences about the documents are in rules.ts. */
export type Language = 'en' | 'vi'
export type Values = Readonly<Record<string, string | number>>

const USAGE = {
  'usage/thidua': {
    en: 'Usage: thidua parse|check|show|explain FILE…  (more: thidua --help)',
    vi: 'Cách dùng: thidua parse|check|show|explain TỆP…  (xem thêm: thidua --help)',
  },
  'usage/parse': {
    en: 'Usage: thidua parse FILE… [--out DIR] [--format json|ndjson] [--pretty] [--lang en|vi]',
    vi: 'Cách dùng: thidua parse TỆP… [--out THƯ_MỤC] [--format json|ndjson] [--pretty] [--lang en|vi]',
  },
  'usage/check': { en: 'Usage: thidua check FILE… [--lang en|vi]', vi: 'Cách dùng: thidua check TỆP… [--lang en|vi]' },
  'usage/show': { en: 'Usage: thidua show FILE… [--lang en|vi]', vi: 'Cách dùng: thidua show TỆP… [--lang en|vi]' },
  'usage/explain': { en: 'Usage: thidua explain FILE [FIELD] [--lang en|vi]', vi: 'Cách dùng: thidua explain TỆP [TRƯỜNG] [--lang en|vi]' },
  'usage/help': {
    en: 'Usage: thidua help [parse|check|show|explain] [--lang en|vi]',
    vi: 'Cách dùng: thidua help [parse|check|show|explain] [--lang en|vi]',
  },
}

const MISUSE = {
  'misuse/no-command': { en: 'say what to do: parse, check, show or explain', vi: 'hãy nói cần làm gì: parse, check, show hay explain' },
  'misuse/unknown-command': { en: 'there is no command “{name}”', vi: 'không có lệnh “{name}”' },
  'misuse/unknown-option': { en: 'there is no option “{name}” here', vi: 'ở đây không có tùy chọn “{name}”' },
  'misuse/no-files': { en: 'name at least one file, or - for standard input', vi: 'hãy nêu ít nhất một tệp, hoặc - để đọc từ đầu vào chuẩn' },
  'misuse/missing-value': { en: '“{name}” needs a value after it', vi: 'sau “{name}” phải có một giá trị' },
  'misuse/unwanted-value': { en: '“{name}” takes no value', vi: '“{name}” không nhận giá trị' },
  'misuse/bad-value': { en: '“{name}” takes {allowed}, not “{value}”', vi: '“{name}” chỉ nhận {allowed}, không nhận “{value}”' },
  'misuse/pretty-ndjson': {
    en: '“--pretty” and “--format ndjson” do not go together: ndjson is one line for each document',
    vi: 'không dùng “--pretty” cùng “--format ndjson”: ndjson là mỗi văn bản một dòng',
  },
  'misuse/stdin-twice': { en: 'standard input (-) can be read only once', vi: 'đầu vào chuẩn (-) chỉ đọc được một lần' },
  'misuse/extra-field': {
    en: 'one file and one field at a time; nothing more was expected: “{name}”',
    vi: 'mỗi lần chỉ một tệp và một trường; không cần thêm gì: “{name}”',
  },
  'misuse/extra': { en: 'nothing more was expected after the topic: “{name}”', vi: 'sau tên lệnh không cần thêm gì: “{name}”' },
}

/** Each says what is there, what was expected and what to do. */
const PROBLEMS = {
  'input/missing': {
    en: 'no such file; expected a text file. Check the spelling and the folder you are in.',
    vi: 'không có tệp này; cần một tệp văn bản. Hãy xem lại tên tệp và thư mục đang đứng.',
  },
  'input/folder': {
    en: 'this is a folder; expected a text file. Name the files in it, for example {name}/*.txt',
    vi: 'đây là thư mục; cần một tệp văn bản. Hãy nêu các tệp bên trong, ví dụ {name}/*.txt',
  },
  'input/denied': {
    en: 'no permission to read it; expected a readable text file. Ask its owner, or copy it to where you may read it.',
    vi: 'không có quyền đọc; cần một tệp văn bản đọc được. Hãy xin quyền của chủ tệp hoặc chép tệp sang nơi khác.',
  },
  'input/unreadable': {
    en: 'reading it failed ({reason}); expected a readable text file. Try again, or make a copy of it.',
    vi: 'đọc bị lỗi ({reason}); cần một tệp văn bản đọc được. Hãy thử lại hoặc chép tệp sang nơi khác.',
  },
  'input/empty': {
    en: 'there is no text in it; expected the text of a document. Check that it was saved.',
    vi: 'tệp không có chữ nào; cần nội dung của một văn bản. Hãy xem tệp đã được lưu chưa.',
  },
  'input/pdf': {
    en: 'this is a PDF; expected plain text. Take the text out first, for example with pdftotext -layout.',
    vi: 'đây là tệp PDF; cần văn bản thuần. Hãy lấy phần chữ ra trước, ví dụ bằng pdftotext -layout.',
  },
  'input/office': {
    en: 'this is a Word file or another packed file; expected plain text. Save it as plain text (UTF-8) first.',
    vi: 'đây là tệp Word hoặc tệp đóng gói khác; cần văn bản thuần. Hãy lưu lại thành văn bản thuần (UTF-8) trước.',
  },
  'input/image': {
    en: 'this is a picture; expected plain text. Read the text off it (OCR) first.',
    vi: 'đây là tệp ảnh; cần văn bản thuần. Hãy nhận dạng chữ (OCR) trước.',
  },
  'input/binary': {
    en: 'this is not text (byte {byte} at offset {offset}); expected plain text in UTF-8, or UTF-16 with a byte order mark. Save it as text first.',
    vi: 'đây không phải tệp văn bản (byte {byte} ở vị trí {offset}); cần văn bản thuần mã UTF-8, hoặc UTF-16 có BOM. Hãy lưu lại thành văn bản trước.',
  },
  'input/not-utf8': {
    en: 'this is not UTF-8 (byte {byte} at offset {offset}); expected UTF-8, or UTF-16 with a byte order mark. Save it as UTF-8 in the program that wrote it.',
    vi: 'chỗ này không phải UTF-8 (byte {byte} ở vị trí {offset}); cần UTF-8, hoặc UTF-16 có BOM. Hãy mở bằng chương trình đã soạn và lưu lại mã UTF-8.',
  },
  'input/half-utf16': {
    en: 'half a character stands at the end of this UTF-16 text; expected two bytes for each unit. The file may be cut off: copy it again, or save it as UTF-8.',
    vi: 'cuối tệp UTF-16 này chỉ có nửa ký tự; mỗi đơn vị phải đủ hai byte. Tệp có thể bị cắt cụt: hãy chép lại hoặc lưu lại mã UTF-8.',
  },
  'explain/no-field': {
    en: 'there is no “{field}” in this document; expected one of: {known}. Leave the field out to see all.',
    vi: 'văn bản này không có “{field}”; cần một trong các trường: {known}. Bỏ tên trường để xem tất cả.',
  },
  'input/failed': {
    en: 'reading the document failed ({reason}); this should never happen. Please report it with the file.',
    vi: 'phân tích văn bản bị lỗi ({reason}); lẽ ra không bao giờ như vậy. Xin báo lỗi kèm tệp này.',
  },
  'output/clash': {
    en: 'not written: {others} would be written to {path} too; expected one input for each output. Give them other names, or another --out.',
    vi: 'không ghi: {others} cũng sẽ ghi vào {path}; mỗi tệp ra chỉ ứng với một tệp vào. Hãy đổi tên tệp hoặc dùng --out khác.',
  },
  'output/no-folder': {
    en: 'the folder cannot be made ({reason}); expected a folder that may be written to. Give another --out.',
    vi: 'không tạo được thư mục ({reason}); cần một thư mục ghi được. Hãy dùng --out khác.',
  },
  'output/failed': {
    en: 'writing {path} failed ({reason}); expected a folder that may be written to. Look at its rights and at the free space.',
    vi: 'không ghi được {path} ({reason}); cần một thư mục ghi được. Hãy xem lại quyền ghi và dung lượng trống.',
  },
  'output/stdout': { en: 'writing to standard output failed ({reason}).', vi: 'không ghi được ra đầu ra chuẩn ({reason}).' },
}

const CHECK = {
  'check/summary': {
    en: '{files} checked: errors {error}, warnings {warning}, notes {info}; not readable {unread}',
    vi: 'Đã kiểm tra {files} tệp: lỗi {error}, cảnh báo {warning}, lưu ý {info}; không đọc được {unread}',
  },
}

const EXPLAIN = {
  'explain/nothing': { en: 'nothing was read', vi: 'không đọc được gì' },
  'explain/rule': { en: 'rule', vi: 'quy tắc' },
  'explain/around': { en: 'evidence', vi: 'căn cứ' },
  'explain/mended': { en: 'mended', vi: 'đã sửa' },
  'explain/rejected': { en: 'rejected', vi: 'đã loại' },
  'explain/doubt': { en: 'doubt', vi: 'cần xem' },
}

const SHOW = {
  'show/launch': { en: 'Launches a campaign', vi: 'Phát động thi đua' },
  'show/related': { en: 'Speaks of a campaign', vi: 'Có liên quan đến thi đua' },
  'show/other': { en: 'Not about a campaign', vi: 'Không phải văn bản thi đua' },
  'show/unknown-language': { en: 'language unknown', vi: 'không rõ ngôn ngữ' },
  'show/header': { en: 'Header', vi: 'Thể thức' },
  'show/motto': { en: 'Motto', vi: 'Quốc hiệu' },
  'show/superior': { en: 'Superior body', vi: 'Cơ quan chủ quản' },
  'show/issuer': { en: 'Issuer', vi: 'Cơ quan ban hành' },
  'show/number': { en: 'Number', vi: 'Số, ký hiệu' },
  'show/place': { en: 'Place', vi: 'Địa danh' },
  'show/date': { en: 'Date', vi: 'Ngày ban hành' },
  'show/document-type': { en: 'Type', vi: 'Loại văn bản' },
  'show/title': { en: 'Title', vi: 'Trích yếu' },
  'show/addressees': { en: 'Addressed to', vi: 'Kính gửi' },
  'show/theme': { en: 'Theme', vi: 'Chủ đề' },
  'show/outline': { en: 'Outline', vi: 'Bố cục' },
  'show/annex': { en: 'Annex', vi: 'Phụ lục' },
  'show/anniversaries': { en: 'Anniversaries', vi: 'Kỷ niệm' },
  'show/years': { en: '{years} years', vi: '{years} năm' },
  'show/citations': { en: 'Citations', vi: 'Văn bản viện dẫn' },
  'show/periods': { en: 'Periods', vi: 'Thời gian' },
  'show/campaign': { en: 'campaign', vi: 'đợt thi đua' },
  'show/stage': { en: 'stage', vi: 'giai đoạn' },
  'show/term': { en: 'term', vi: 'nhiệm kỳ' },
  'show/school-year': { en: 'school year', vi: 'năm học' },
  'show/from': { en: 'from {start}', vi: 'từ {start}' },
  'show/until': { en: 'until {end}', vi: 'đến {end}' },
  'show/recipients': { en: 'Recipients', vi: 'Nơi nhận' },
  'show/copies': { en: '{copies} copies', vi: '{copies} bản' },
  'show/signatures': { en: 'Signatures', vi: 'Chữ ký' },
  'show/unnamed': { en: '(no name)', vi: '(không có tên)' },
  'show/doubts': { en: 'Doubts', vi: 'Chỗ cần xem lại' },
  'show/legend': { en: '? marks what was read with less than 90% confidence', vi: 'Dấu ? ghi ở chỗ đọc được mà độ tin cậy dưới 90%' },
  'show/error': { en: 'error', vi: 'lỗi' },
  'show/warning': { en: 'warning', vi: 'cảnh báo' },
  'show/info': { en: 'note', vi: 'lưu ý' },
}

const COMMON_EN = `  -h, --help        this help
  --lang en|vi      language of messages; else that of LC_ALL, LC_MESSAGES or LANG`
const COMMON_VI = `  -h, --help        phần hướng dẫn này
  --lang en|vi      ngôn ngữ thông báo; nếu không nêu thì theo LC_ALL, LC_MESSAGES, LANG`

const HELP = {
  'help/thidua': {
    en: `thidua reads Vietnamese emulation-campaign documents (phát động phong trào thi đua).

Usage:
  thidua parse FILE…     the documents as JSON
  thidua check FILE…     what is doubtful in them, a line each
  thidua show FILE…      what stands in them, at a glance
  thidua explain FILE    why each value was read as it was
  thidua help COMMAND    more about a command

FILE is plain text, or Markdown where its name ends in .md; - is standard input.
UTF-8 is read, and UTF-16 with a byte order mark.

Options:
${COMMON_EN}
  -V, --version     the version

Exit status: 0 done, 1 something could not be read or written or has errors, 2 wrong usage.
`,
    vi: `thidua đọc văn bản phát động phong trào thi đua của Việt Nam.

Cách dùng:
  thidua parse TỆP…      xuất văn bản thành JSON
  thidua check TỆP…      liệt kê những chỗ đáng ngờ, mỗi chỗ một dòng
  thidua show TỆP…       tóm tắt nội dung văn bản
  thidua explain TỆP     vì sao mỗi giá trị được đọc như vậy
  thidua help LỆNH       hướng dẫn về một lệnh

TỆP là văn bản thuần, hoặc Markdown nếu tên tệp có đuôi .md; dấu - là đầu vào chuẩn.
Đọc được UTF-8 và UTF-16 có BOM.

Tùy chọn:
${COMMON_VI}
  -V, --version     số phiên bản

Mã thoát: 0 xong, 1 có tệp không đọc hoặc không ghi được hoặc có lỗi, 2 dùng sai cách.
`,
  },
  'help/parse': {
    en: `thidua parse FILE… [--out DIR] [--format json|ndjson] [--pretty] [--lang en|vi]

Reads each document and gives it back as JSON: one file gives one document, several
files give an array. Places (spans) are UTF-16 offsets of the decoded text, without
a byte order mark.

Options:
  --out DIR         write DIR/<name>.json for <name>.txt or <name>.md (stdin.json for -)
  --format json     the default
  --format ndjson   one line for each document, its file first: {"file":"a.txt",…}
  --pretty          indented JSON
${COMMON_EN}

Exit status: 0 done, 1 a file could not be read or written (the others are done), 2 wrong usage.
`,
    vi: `thidua parse TỆP… [--out THƯ_MỤC] [--format json|ndjson] [--pretty] [--lang en|vi]

Đọc từng văn bản và xuất thành JSON: một tệp cho một văn bản, nhiều tệp cho một mảng.
Vị trí (span) tính bằng đơn vị UTF-16 của văn bản đã giải mã, không kể BOM.

Tùy chọn:
  --out THƯ_MỤC     ghi THƯ_MỤC/<tên>.json cho <tên>.txt hoặc <tên>.md (stdin.json cho -)
  --format json     mặc định
  --format ndjson   mỗi văn bản một dòng, tên tệp đứng đầu: {"file":"a.txt",…}
  --pretty          JSON có thụt dòng
${COMMON_VI}

Mã thoát: 0 xong, 1 có tệp không đọc hoặc không ghi được (các tệp khác vẫn xong), 2 dùng sai cách.
`,
  },
  'help/check': {
    en: `thidua check FILE… [--lang en|vi]

Prints what is doubtful in the documents, a line each:

  file:line:column severity message rule

Lines and columns count from 1, columns in UTF-16 units; what has no place stands at 1:1.
Severity is error, warning or info. A summary goes to standard error.

Options:
${COMMON_EN}

Exit status: 0 no errors, 1 errors or a file that could not be read, 2 wrong usage.
`,
    vi: `thidua check TỆP… [--lang en|vi]

In ra những chỗ đáng ngờ trong văn bản, mỗi chỗ một dòng:

  tệp:dòng:cột mức lời-nhắn quy-tắc

Dòng và cột đếm từ 1, cột tính bằng đơn vị UTF-16; điều không gắn với chỗ nào thì ghi 1:1.
Mức là error (lỗi), warning (cảnh báo) hoặc info (lưu ý). Dòng tổng kết ra đầu ra lỗi chuẩn.

Tùy chọn:
${COMMON_VI}

Mã thoát: 0 không có lỗi, 1 có lỗi hoặc có tệp không đọc được, 2 dùng sai cách.
`,
  },
  'help/show': {
    en: `thidua show FILE… [--lang en|vi]

Shows each document at a glance: header, theme, outline, anniversaries, citations,
periods, recipients, signatures, doubts. What was read with less than 90% confidence
has a ? after it. In colour on a terminal, plain in a pipe (NO_COLOR and FORCE_COLOR
are respected).

Options:
${COMMON_EN}

Exit status: 0 done, 1 a file could not be read (the others are shown), 2 wrong usage.
`,
    vi: `thidua show TỆP… [--lang en|vi]

Tóm tắt từng văn bản: thể thức, chủ đề, bố cục, kỷ niệm, văn bản viện dẫn, thời gian,
nơi nhận, chữ ký, chỗ cần xem lại. Chỗ nào độ tin cậy dưới 90% thì có dấu ? theo sau.
Có màu trên màn hình, chữ thường khi nối ống (theo NO_COLOR và FORCE_COLOR).

Tùy chọn:
${COMMON_VI}

Mã thoát: 0 xong, 1 có tệp không đọc được (các tệp khác vẫn hiện), 2 dùng sai cách.
`,
  },
  'help/explain': {
    en: `thidua explain FILE [FIELD] [--lang en|vi]

Says for each value of one document where it stands, which rule found it, on what
evidence, what was mended in it, and which candidates near it were rejected and why.

FIELD is a field of the JSON, or a part of one: header.date, citations, citations[2].
Without it, everything is explained.

Options:
${COMMON_EN}

Exit status: 0 done, 1 the file could not be read or has no such field, 2 wrong usage.
`,
    vi: `thidua explain TỆP [TRƯỜNG] [--lang en|vi]

Với mỗi giá trị của một văn bản: nằm ở đâu, do quy tắc nào tìm ra, căn cứ vào đâu,
đã sửa gì, những chỗ nào gần đó bị loại và vì sao.

TRƯỜNG là một trường của JSON hoặc một phần: header.date, citations, citations[2].
Không nêu thì giải thích tất cả.

Tùy chọn:
${COMMON_VI}

Mã thoát: 0 xong, 1 không đọc được tệp hoặc không có trường ấy, 2 dùng sai cách.
`,
  },
  'help/help': {
    en: `thidua help [parse|check|show|explain] [--lang en|vi]

Explains a command, or the whole program.
`,
    vi: `thidua help [parse|check|show|explain] [--lang en|vi]

Giải thích một lệnh, hoặc cả chương trình.
`,
  },
}

export const MESSAGES = { ...USAGE, ...MISUSE, ...PROBLEMS, ...CHECK, ...EXPLAIN, ...SHOW, ...HELP } as const satisfies Record<string, Record<Language, string>>
export type MessageId = keyof typeof MESSAGES
export type MisuseId = keyof typeof MISUSE
export type ProblemId = keyof typeof PROBLEMS

/** A sentence with its values filled in; one pass, so that a value with braces in it stays as it is. */
export function say(id: MessageId, language: Language, values: Values = {}): string {
  return MESSAGES[id][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
