import type { Draft } from '../word/draft'
import { ListCounter, type ListInstance, withNumber } from '../word/list-counter'
import { restartsOf } from './restarts'
import type { ListedParagraph } from './story'

/** Lists of a paragraph are numbered from 1; these values say that there is none. */
const NO_LIST = new Set([0, 0xf801])

/** Writes the automatic numbers into the paragraphs of a story, in order. */
export function numberParagraphs(drafts: readonly Draft[], lists: readonly ListInstance[]) {
  const paragraphs = [...numbered(drafts, true)]
  const restarts = restartsOf(paragraphs, lists)
  const counter = new ListCounter()
  paragraphs.forEach((paragraph, i) => {
    const original = restarts.get(i) ?? paragraph.list
    const list = lists[original - 1]
    if (!list) {
      paragraph.lostNumber = true
      return
    }
    if (original !== paragraph.list) {
      const start = lists[paragraph.list - 1]?.levels[paragraph.listLevel]?.start ?? 1
      counter.restart(list.definition, paragraph.listLevel, start)
    }
    paragraph.number = counter.next(String(original), list, paragraph.listLevel)
    if (paragraph.text.trim() !== '') paragraph.text = withNumber(paragraph.number, paragraph.text)
  })
}

/** Paragraphs that take a number. Empty ones under a merged cell are not shown, nor counted. */
function* numbered(content: readonly Draft[], shown: boolean): Generator<ListedParagraph> {
  for (const draft of content) {
    if (draft.type === 'table') {
      for (const row of draft.rows) {
        for (const cell of row.cells) yield* numbered(cell.content, cell.merge !== 'continue')
      }
    } else if (isListed(draft) && !NO_LIST.has(draft.list) && (shown || draft.text.trim() !== '')) {
      yield draft
    }
  }
}

function isListed(draft: Draft): draft is ListedParagraph {
  return 'list' in draft
}
