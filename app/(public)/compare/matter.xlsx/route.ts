import { matterSheet } from '@/lib/domain/compare/matter-sheet'
import { beijingTimestamp } from '@/lib/domain/dates'
import { shortPlaceName } from '@/lib/domain/place-names'
import { siteOrigin } from '@/lib/server/site-origin'
import { absentFrom, openMatter } from '../matter/open-matter'
import { noWorkbook, parametersOf, workbookAnswer } from '../workbook-answer'

/** Needs no account: 'public:read'. */
export const dynamic = 'force-dynamic'

/** The page /compare/matter as a workbook, under the same parameters; 400 and 404 as there. */
export async function GET(request: Request): Promise<Response> {
  const opened = await openMatter(parametersOf(request))
  if (opened.status !== 'found')
    return noWorkbook(opened.status === 'invalid' ? 400 : 404, `${opened.messages.join('；')}。`)
  const { query, scope, found } = opened
  const names = new Map(scope.places.map((place) => [place.code, shortPlaceName(place)]))
  const { title } = found.matter
  const sheet = matterSheet({
    part: query.part,
    title,
    counties: found.counties,
    own: found.reference.code,
    absent: absentFrom(opened).map(({ code }) => code),
    nameOf: (code) => names.get(code) ?? code,
    hrefOf: (path) => `${siteOrigin()}${path}`,
    notes: [`${beijingTimestamp(new Date()).slice(0, 10)}取自各地现行的责任清单。`],
  })
  return workbookAnswer([sheet], `${title}各地原文`)
}
