/**
 * The peer to beat: the same libraries glued together in one file, as a competent user would do it in an afternoon. Blocks from
 * unified and remark-parse, dates of each block from chrono-node's Vietnamese locale, the language from franc, agencies and
 * keyword lines from fuse.js, and zod to check the result. What can be built once is built once; nothing is slowed down on purpose.
 */
import * as chrono from 'chrono-node/vi'
import { franc } from 'franc'
import Fuse from 'fuse.js'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import * as z from 'zod'

const AGENCIES = [
  'Chính phủ',
  'Thủ tướng Chính phủ',
  'Quốc hội',
  'Chủ tịch nước',
  'Ban Chấp hành Trung ương',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Bộ Nội vụ',
  'Bộ Quốc phòng',
  'Bộ Công an',
  'Bộ Tài chính',
  'Bộ Giáo dục và Đào tạo',
  'Bộ Y tế',
  'Bộ Công Thương',
  'Bộ Xây dựng',
  'Bộ Văn hóa, Thể thao và Du lịch',
  'Ủy ban nhân dân tỉnh',
  'Ủy ban nhân dân thành phố',
  'Ủy ban nhân dân huyện',
  'Ủy ban nhân dân xã',
  'Ủy ban nhân dân phường',
  'Hội đồng nhân dân tỉnh',
  'Tỉnh ủy',
  'Thành ủy',
  'Huyện ủy',
  'Đảng ủy xã',
  'Sở Nội vụ',
  'Sở Giáo dục và Đào tạo',
  'Sở Y tế',
  'Sở Công Thương',
  'Sở Tài chính',
  'Ban Thi đua - Khen thưởng Trung ương',
  'Hội đồng Thi đua - Khen thưởng',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Tổng Liên đoàn Lao động Việt Nam',
  'Liên đoàn Lao động tỉnh',
  'Đoàn TNCS Hồ Chí Minh',
  'Hội Liên hiệp Phụ nữ Việt Nam',
  'Hội Nông dân Việt Nam',
  'Hội Cựu chiến binh Việt Nam',
  'Bộ Chỉ huy Quân sự tỉnh',
  'Công an tỉnh',
  'Kho bạc Nhà nước',
  'Kiểm toán Nhà nước',
]
const KEYWORDS = [
  'PHÁT ĐỘNG',
  'CHỈ THỊ',
  'KẾ HOẠCH',
  'QUYẾT ĐỊNH',
  'HƯỚNG DẪN',
  'CÔNG VĂN',
  'LỜI KÊU GỌI',
  'Nơi nhận',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'GIÁM ĐỐC',
  'Kính gửi',
]
const SEARCH = { includeScore: true, threshold: 0.3, ignoreDiacritics: true }
const agencies = new Fuse(AGENCIES, SEARCH)
const keywords = new Fuse(KEYWORDS, SEARCH)
const markdown = unified().use(remarkParse)

const dated = z.object({ text: z.string(), start: z.int(), end: z.int(), iso: z.string() })
const result = z.object({
  language: z.string(),
  number: z.string().nullable(),
  agencies: z.array(z.object({ text: z.string(), name: z.string() })),
  keywords: z.array(z.object({ text: z.string(), name: z.string() })),
  theme: z.string().nullable(),
  citations: z.array(z.object({ type: z.string(), number: z.string(), date: z.string().nullable() })),
  blocks: z.array(z.object({ type: z.string(), depth: z.int(), text: z.string(), dates: z.array(dated) })),
})

const NUMBER = /Số\s*:\s*(\d*\s*\/[\p{Lu}\d&\-/]+)/u
const THEME = /chủ đề[^“"]{0,40}[“"]([^”"]+)[”"]/iu
const CITATION =
  /(Chỉ thị|Nghị quyết|Nghị định|Quyết định|Kế hoạch|Kết luận|Hướng dẫn|Công văn|Thông tư|Luật)[^.;]{0,40}?số\s+(\d+[\p{L}\d/&-]+)(?:\s*,?\s*ngày\s+(\d{1,2}\/\d{1,2}\/\d{4}))?/giu

export function parse(text) {
  const blocks = []
  collect(markdown.parse(text), 0, text, blocks)
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.length > 0 && line.length < 80)
  return result.parse({
    language: franc(text),
    number: NUMBER.exec(text)?.[1] ?? null,
    agencies: nearest(agencies, lines),
    keywords: nearest(keywords, lines),
    theme: THEME.exec(text)?.[1] ?? null,
    citations: [...text.matchAll(CITATION)].map(([, type, number, date]) => ({ type, number, date: date ?? null })),
    blocks,
  })
}

/** Paragraphs and headings of the tree, each with the depth of the lists above it and its dates. */
function collect(node, depth, text, blocks) {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code') {
    const start = node.position.start.offset
    const words = text.slice(start, node.position.end.offset)
    const dates = chrono.parse(words).map((found) => ({
      text: found.text,
      start: start + found.index,
      end: start + found.index + found.text.length,
      iso: found.start.date().toISOString().slice(0, 10),
    }))
    blocks.push({ type: node.type, depth, text: words, dates })
  } else for (const child of node.children ?? []) collect(child, depth + (node.type === 'list' ? 1 : 0), text, blocks)
}

function nearest(index, lines) {
  const found = []
  for (const line of lines) {
    const [best] = index.search(line, { limit: 1 })
    if (best) found.push({ text: line, name: best.item })
  }
  return found
}
