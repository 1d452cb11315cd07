import type { AdapterNote } from '../blocks'
import { documentNote } from '../loose'

/** What a Word reader leaves out or mends on its way; told once per kind at the end. */
export class Findings {
  hidden: string[] = []
  pictures = 0
  deletions = 0
  comments = 0
  footnotes = 0
  paragraphs = 0
  cells = 0
  objects = 0
  /** Texts of headers and footers. */
  margins: string[] = []

  notes(): AdapterNote[] {
    const notes: AdapterNote[] = []
    const hidden = this.hidden.join('').trim()
    if (hidden !== '') {
      notes.push(documentNote('hidden-text', '文件里有设为隐藏的文字，未读入', hidden))
    }
    if (this.deletions > 0) {
      notes.push(documentNote('tracked-changes', '文件里有未接受的修订，已按接受全部修订读取'))
    }
    if (this.comments > 0) notes.push(documentNote('comments', '文件里有批注，未读入'))
    if (this.footnotes > 0) notes.push(documentNote('footnotes', '脚注和尾注已移到文末'))
    if (this.pictures > 0)
      notes.push(documentNote('pictures', `文件里有${this.pictures}张图片，图片中的文字未读入`))
    if (this.objects > 0) notes.push(documentNote('embedded-objects', '文件里嵌有其他文件，其内容未读入'))
    const margins = this.margins.map((text) => text.trim()).filter(isMoreThanPageNumber)
    if (margins.length > 0) {
      notes.push(documentNote('header-footer', '页眉页脚的文字未读入', margins.join('\n')))
    }
    return notes
  }
}

/** 第 1 页 共 3 页, - 2 -: not worth a word. */
function isMoreThanPageNumber(text: string): boolean {
  return text.replace(/[第页共\d\s\-—–－/·.,，]|page|of/gi, '') !== ''
}
