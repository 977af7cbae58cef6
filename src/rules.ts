/**
 * Every diagnostic there is: id, severity and sentence in English and Vietnamese. Ids are permanent. `{name}` takes a value of
 * the diagnostic's data.
 */
export interface Rule {
  readonly severity: 'error' | 'warning' | 'info'
  readonly en: string
  readonly vi: string
}

export const RULES = {
  'header/missing-serial': { severity: 'warning', en: 'The serial of the document number was left blank: “{ink}”', vi: 'Số văn bản còn để trống: “{ink}”' },
  'header/unreadable-number': { severity: 'warning', en: 'The document number cannot be read: “{ink}”', vi: 'Không đọc được số văn bản: “{ink}”' },
  'header/incomplete-date': { severity: 'warning', en: 'A part of the date was left blank: “{ink}”', vi: 'Ngày, tháng, năm còn chỗ để trống: “{ink}”' },
  'header/unreadable-date': { severity: 'warning', en: 'A part of the date cannot be read: “{ink}”', vi: 'Không đọc được trọn ngày, tháng, năm: “{ink}”' },
  'header/repaired-symbol': { severity: 'info', en: 'Read the symbol “{ink}” as “{value}”', vi: 'Ký hiệu “{ink}” được đọc là “{value}”' },
  'header/unknown-agency': {
    severity: 'info',
    en: 'No known body is called “{ink}”; the nearest is “{value}”',
    vi: 'Không có cơ quan nào tên “{ink}”; gần nhất là “{value}”',
  },
  'header/repaired-place': { severity: 'info', en: 'Read the place “{ink}” as “{value}”', vi: 'Địa danh “{ink}” được đọc là “{value}”' },
  'numbering/duplicate-label': { severity: 'warning', en: 'Two items of one list have the label “{label}”', vi: 'Hai mục cùng mang số “{label}”' },
  'numbering/gap': { severity: 'warning', en: 'A label is skipped before “{label}”', vi: 'Thiếu mục đứng trước “{label}”' },
  'numbering/repaired-label': { severity: 'info', en: 'Read the label “{ink}” as “{value}”', vi: 'Số thứ tự “{ink}” được đọc là “{value}”' },
  'anniversary/mismatch': {
    severity: 'warning',
    en: '{years} years, but the dates are {distance} years apart',
    vi: 'Ghi {years} năm nhưng hai mốc cách nhau {distance} năm',
  },
  'period/conflict': {
    severity: 'warning',
    en: 'The campaign ends on {end} here and on {other} elsewhere',
    vi: 'Thời hạn thi đua ở đây là {end}, ở chỗ khác là {other}',
  },
  'citation/impossible-date': {
    severity: 'warning',
    en: 'A cited document cannot have this date: “{ink}”',
    vi: 'Văn bản viện dẫn không thể có ngày này: “{ink}”',
  },
  'citation/repaired-number': { severity: 'info', en: 'Read the number in “{ink}” as “{value}”', vi: 'Số văn bản trong “{ink}” được đọc là “{value}”' },
  'text/suspect-word': { severity: 'info', en: '“{ink}” looks like damage; expected “{value}”', vi: '“{ink}” có lẽ sai; nên là “{value}”' },
  'signature/missing': { severity: 'info', en: 'The document has no signature block', vi: 'Văn bản không có phần chữ ký' },
  'recipients/missing': { severity: 'info', en: 'The document has no list of recipients (Nơi nhận)', vi: 'Văn bản không có phần Nơi nhận' },
  'language/not-vietnamese': {
    severity: 'error',
    en: 'The text is not in Vietnamese but in “{value}”',
    vi: 'Văn bản không viết bằng tiếng Việt mà bằng “{value}”',
  },
} as const satisfies Record<string, Rule>

/** Why something that looked like a value was not taken for one; told by `explain`. Ids are permanent. */
export const REASONS = {
  'citation/no-type': { en: 'no type of document stands before the number', vi: 'trước số không có tên loại văn bản' },
  'period/bare-years': {
    en: 'two years without a word that makes them a stage, term or school year',
    vi: 'hai năm không kèm chữ giai đoạn, nhiệm kỳ hay năm học',
  },
  'period/other-matter': { en: 'the words before it speak of something else than the campaign', vi: 'lời đứng trước nói về việc khác, không phải đợt thi đua' },
  'anniversary/no-event': { en: 'a length of time, no event', vi: 'chỉ là quãng thời gian, không có sự kiện' },
  'anniversary/no-cue': {
    en: 'neither “kỷ niệm” before it nor an event or dates behind it',
    vi: 'không có “kỷ niệm” đứng trước, cũng không có sự kiện hay ngày tháng đứng sau',
  },
  'theme/no-cue': {
    en: 'no chủ đề, khẩu hiệu, phương châm or own campaign before the quotation',
    vi: 'trước lời trích không có chủ đề, khẩu hiệu, phương châm hay tên đợt thi đua',
  },
  'movement/no-cue': { en: 'no phong trào or cuộc vận động before the quotation', vi: 'trước lời trích không có phong trào hay cuộc vận động' },
} as const satisfies Record<string, Omit<Rule, 'severity'>>

export type RuleId = keyof typeof RULES
export type ReasonId = keyof typeof REASONS

/** The sentence of a rule or reason in a language, its values filled in. */
export function sentence(ruleId: string, data: Readonly<Record<string, string>> = {}, language: 'en' | 'vi' = 'en'): string {
  const rule: Omit<Rule, 'severity'> | undefined = RULES[ruleId as RuleId] ?? REASONS[ruleId as ReasonId]
  return (rule?.[language] ?? ruleId).replace(/\{(\w+)\}/g, (_, name: string) => data[name] ?? '')
}
