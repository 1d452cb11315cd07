import type { Draft } from '../word/draft'
import { ListCounter, type ListInstance, withNumber } from '../word/list-counter'
import type { ListedParagraph } from './story'

/** Lists of a paragraph are numbered from 1; these values say that there is none. */
const NO_LIST = new Set([0, 0xf801])

/** Writes the automatic numbers into the paragraphs of a story, in order. */
export function numberParagraphs(drafts: readonly Draft[], lists: readonly ListInstance[]) {
  const counter = new ListCounter()
  const visit = (content: readonly Draft[], shown: boolean) => {
    for (const draft of content) {
      if (draft.type === 'paragraph') {
        if (isListed(draft)) numberOne(draft, lists, counter, shown)
      } else {
        for (const row of draft.rows)
          for (const cell of row.cells) visit(cell.content, cell.merge !== 'continue')
      }
    }
  }
  visit(drafts, true)
}

function isListed(draft: Draft): draft is ListedParagraph {
  return 'list' in draft
}

/** Empty paragraphs under a merged cell are not shown, nor counted. */
function numberOne(
  paragraph: ListedParagraph,
  lists: readonly ListInstance[],
  counter: ListCounter,
  shown: boolean,
) {
  const empty = paragraph.text.trim() === ''
  if (NO_LIST.has(paragraph.list) || (empty && !shown)) return
  const list = lists[paragraph.list - 1]
  if (!list) {
    paragraph.lostNumber = true
    return
  }
  paragraph.number = counter.next(String(paragraph.list), list, paragraph.listLevel)
  if (!empty) paragraph.text = withNumber(paragraph.number, paragraph.text)
}
