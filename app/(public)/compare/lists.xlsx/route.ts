import { listsWorkbookHref } from '@/components/compare/addresses'
import { listsSheet } from '@/lib/domain/compare/lists-sheet'
import { PARTS } from '@/lib/domain/list/parts'
import { shortPlaceName } from '@/lib/domain/place-names'
import { editionInWords } from '../edition-in-words'
import { openLists } from '../lists/open-lists'
import { noWorkbook, parametersOf, workbookAnswer } from '../workbook-answer'

/** Needs no account: 'public:read'. */
export const dynamic = 'force-dynamic'

/** The page /compare/lists as a workbook, under the same parameters; 400 and 404 as there. */
export async function GET(request: Request): Promise<Response> {
  const opened = await openLists(parametersOf(request))
  switch (opened.status) {
    case 'invalid':
      return noWorkbook(400, `${opened.messages.join('；')}。`)
    case 'unfinished':
    case 'same-place':
      return noWorkbook(400, '请给出两个不同的地方（left、right，六位行政区划代码）。')
    case 'choose':
      return noWorkbook(400, '地方不止一个，请写六位行政区划代码。')
    case 'none':
      return noWorkbook(404, '没有找到这个地方的清单，或者没有这一版。')
    case 'moved':
      return new Response(null, { status: 307, headers: { Location: listsWorkbookHref(opened.query) } })
    case 'found': {
      const { left, right, view, query } = opened
      const names = { left: shortPlaceName(left.place), right: shortPlaceName(right.place) }
      const notes = [left, right].map(
        ({ place, edition }) => `${place.bureauName}：${editionInWords(edition.head)}`,
      )
      const label = PARTS[query.part].label
      return workbookAnswer(
        [listsSheet(view, { ...names, notes })],
        `${names.left}与${names.right}${label}对照`,
      )
    }
  }
}
