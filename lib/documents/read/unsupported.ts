import { UnreadableDocument } from './result'
import type { Kind } from './sniff'

/** What to say of each kind that is not read: what the file is, and what to do. */
const SENTENCES: Partial<Record<Kind, string>> = {
  xls: '这是旧版 Excel 文件（.xls），请用 Excel 或 WPS 另存为 .xlsx 后再试。',
  xlsb: '这是二进制 Excel 文件（.xlsb），请用 Excel 或 WPS 另存为 .xlsx 后再试。',
  ppt: '这是演示文稿，不是责任清单文档，请上传 .docx、.doc、.xlsx、.csv 或 .txt 文件。',
  odt: '这是 OpenDocument 文本（.odt），请用 Word 或 WPS 另存为 .docx 后再试。',
  ods: '这是 OpenDocument 表格（.ods），请用 Excel 或 WPS 另存为 .xlsx 后再试。',
  ofd: '这是 OFD 版式文件，无法取出表格结构，请找到原始的 Word 文件，另存为 .docx 后再试。',
  epub: '这是电子书文件，请上传 .docx、.doc、.xlsx、.csv 或 .txt 文件。',
  works: '这是旧版 WPS 或 Works 文字文件，请用 WPS 打开后另存为 .docx 再试。',
  ole: '无法识别这个文件的格式，请用 Word 或 WPS 打开后另存为 .docx 再试。',
  zip: '这是压缩包，请先解压，再上传里面的 .docx、.doc、.xlsx、.csv 或 .txt 文件。',
  archive: '这是压缩包，请先解压，再上传里面的 .docx、.doc、.xlsx、.csv 或 .txt 文件。',
  pdf: '这是 PDF 文件，无法取出表格结构，请找到原始的 Word 文件，另存为 .docx 后再试。',
  rtf: '这是 RTF 文件，请用 Word 或 WPS 打开后另存为 .docx 再试。',
  html: '这是网页文件（HTML），请用 Word 或 WPS 打开后另存为 .docx 再试。',
  'word-xml': '这是 XML 文件，请用 Word 或 WPS 打开后另存为 .docx 再试。',
  program: '这是程序文件，不是文档，请上传 .docx、.doc、.xlsx、.csv 或 .txt 文件。',
  binary: '无法识别这个文件的格式，请用 Word 或 WPS 打开后另存为 .docx 再试。',
}

/** Kinds that are plainly something else than their name says; the rest is merely unknown. */
const UNKNOWN: ReadonlySet<Kind> = new Set(['ole', 'binary', 'program', 'epub'])

/** The refusal of a kind of file that is not read. */
export function unsupported(kind: Kind): UnreadableDocument {
  if (kind === 'image') {
    return new UnreadableDocument('image-only', '这是图片，读不出文字，请上传原始的 Word 文件（.docx）。')
  }
  const sentence = SENTENCES[kind] ?? '不支持这种文件，请上传 .docx、.doc、.xlsx、.csv 或 .txt 文件。'
  return new UnreadableDocument(UNKNOWN.has(kind) ? 'unknown-type' : 'wrong-type', sentence)
}
