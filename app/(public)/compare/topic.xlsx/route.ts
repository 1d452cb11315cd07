import { topicSheets } from '@/lib/domain/compare/topic-sheets'
import { beijingTimestamp } from '@/lib/domain/dates'
import { shortPlaceName } from '@/lib/domain/place-names'
import { siteOrigin } from '@/lib/server/site-origin'
import { openTopic } from '../topic/open-topic'
import { noWorkbook, parametersOf, workbookAnswer } from '../workbook-answer'

/** Needs no account: 'public:read'. */
export const dynamic = 'force-dynamic'

/** The page /compare/topic as a workbook, under the same parameters; 400 and 404 as there. */
export async function GET(request: Request): Promise<Response> {
  const opened = await openTopic(parametersOf(request))
  switch (opened.status) {
    case 'invalid':
      return noWorkbook(400, `${opened.messages.join('；')}。`)
    case 'unasked':
    case 'no-words':
      return noWorkbook(400, '请给出一件事（q）。')
    case 'too-wide':
      return noWorkbook(400, '地方太多，请给出一个省的代码（within）。')
    case 'no-place':
      return noWorkbook(404, '这些地方没有现行的责任清单。')
    case 'found': {
      const { topic, scope, query } = opened
      const names = new Map(scope.places.map((place) => [place.code, shortPlaceName(place)]))
      const about = {
        q: query.q,
        nameOf: (code: string) => names.get(code) ?? code,
        hrefOf: (path: string) => `${siteOrigin()}${path}`,
        notes: [`${beijingTimestamp(new Date()).slice(0, 10)}取自各地现行的责任清单，以原文为准。`],
      }
      return workbookAnswer(topicSheets(topic, topic.boundaries, about), `${query.q}各地怎么写`)
    }
  }
}
