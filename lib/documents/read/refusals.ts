import { UnreadableDocument } from './result'

/** The file is of the right kind but its inside is broken or cut off. */
export function damaged(): UnreadableDocument {
  return new UnreadableDocument(
    'damaged',
    '文件已损坏或不完整，请用 Word 或 WPS 打开确认后另存为 .docx 再试。',
  )
}

/** The file, or what it unpacks to, passes a limit of limits.ts. */
export function tooLarge(): UnreadableDocument {
  return new UnreadableDocument(
    'too-large',
    '文件展开后的内容过大，超出可读取的范围，请删去无关内容或拆成几个文件后再试。',
  )
}

/** The file is protected by a password. */
export function encrypted(): UnreadableDocument {
  return new UnreadableDocument(
    'encrypted',
    '文件设有打开密码，请在 Word 或 WPS 中取消密码保护并保存后再试。',
  )
}

/** XML that declares a document type: only attacks and broken exporters write it into office files. */
export function declaresEntities(): UnreadableDocument {
  return new UnreadableDocument(
    'damaged',
    '文件里夹有不允许的实体声明（DOCTYPE），可能不安全，请用 Word 或 WPS 另存为 .docx 后再试。',
  )
}
