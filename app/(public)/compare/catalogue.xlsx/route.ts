import { publicAccess } from '@/lib/auth/access'
import { listCatalogue } from '@/lib/data/catalogue/load-catalogue'
import { loadCoverage } from '@/lib/data/catalogue/load-coverage'
import { catalogueSheets, coverageSheets } from '@/lib/domain/catalogue/sheets'
import { shortPlaceName } from '@/lib/domain/place-names'
import { noWorkbook, workbookAnswer } from '../workbook-answer'

/** Needs no account: 'public:read'. */
export const dynamic = 'force-dynamic'

/** The catalogue, or with `place` (a division code) what that place has of it, as a workbook. */
export async function GET(request: Request): Promise<Response> {
  const place = new URL(request.url).searchParams.get('place') ?? ''
  if (place !== '' && !/^\d{6}$/.test(place)) return noWorkbook(400, '地方请写六位行政区划代码。')
  const matters = await listCatalogue(publicAccess())
  if (matters.length === 0) return noWorkbook(404, '目录里还没有事项。')
  if (place === '') return workbookAnswer(catalogueSheets(matters), '标准目录')
  const coverage = await loadCoverage(publicAccess(), place, matters)
  if (!coverage) return noWorkbook(404, '这个地方现在没有公布的清单。')
  const name = shortPlaceName(coverage.place)
  const edition = `${coverage.place.bureauName}，第${coverage.head.number}版`
  return workbookAnswer(coverageSheets(name, edition, coverage.parts), `${name}对照标准目录`)
}
