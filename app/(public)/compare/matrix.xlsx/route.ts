import { matrixSheet } from '@/lib/domain/compare/matrix-sheet'
import { beijingTimestamp } from '@/lib/domain/dates'
import { PARTS } from '@/lib/domain/list/parts'
import { siteOrigin } from '@/lib/server/site-origin'
import { openMatrix } from '../matrix/open-matrix'
import { noWorkbook, parametersOf, workbookAnswer } from '../workbook-answer'

/** Needs no account: 'public:read'. */
export const dynamic = 'force-dynamic'

/** The page /compare/matrix as a workbook, all matters in one; 400 and 404 as there. */
export async function GET(request: Request): Promise<Response> {
  const opened = await openMatrix(parametersOf(request))
  switch (opened.status) {
    case 'invalid':
      return noWorkbook(400, `${opened.messages.join('；')}。`)
    case 'too-wide':
      return noWorkbook(400, '地方太多，请给出一个省的代码（within）。')
    case 'no-place':
      return noWorkbook(404, '这里还没有发布责任清单的单位。')
    case 'found': {
      const { matrix, scope, query } = opened
      const title = `${scope.within?.name ?? '各地'}${PARTS[query.part].label}对照表`
      const notes = [
        `${beijingTimestamp(new Date()).slice(0, 10)}取自各地现行的责任清单。事项由程序按文字归并，以原文为准。`,
      ]
      const hrefOf = (path: string) => `${siteOrigin()}${path}`
      return workbookAnswer([matrixSheet(matrix, { title, places: scope.places, hrefOf, notes })], title)
    }
  }
}
