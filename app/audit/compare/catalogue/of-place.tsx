import { catalogueHref, standardHref } from '@/components/catalogue/addresses'
import { RaisedAlready } from '@/components/findings/raised-already'
import { TitleBlock } from '@/components/ui/title-block'
import { listCatalogue } from '@/lib/data/catalogue/load-catalogue'
import { loadCoverage } from '@/lib/data/catalogue/load-coverage'
import { findPlaces } from '@/lib/data/compare/find-places'
import { raisedBeside } from '@/lib/data/findings/raised-beside'
import type { Access } from '@/lib/domain/access'
import { raisedAsAbsent, raiseOfAbsence } from '@/lib/domain/findings/raise-from-comparison'
import { raiseHref } from '@/lib/domain/findings/raise-query'
import { PARTS } from '@/lib/domain/list/parts'
import { covers } from '@/lib/domain/membership'
import { shortPlaceName } from '@/lib/domain/place-names'

/** What one place of the scope has not of the catalogue; null when the scope has no such place, or it no list. */
export async function OfPlace(props: { access: Access; scope: readonly string[]; typed: string }) {
  const { access, scope, typed } = props
  const [found] = (await findPlaces(access, typed.slice(0, 60))).filter((one) => covers(scope, one.code))
  if (!found) return null
  const { code } = found
  const coverage = await loadCoverage(access, code, await listCatalogue(access))
  if (!coverage) return null
  const raised = await raisedBeside(access, [code])
  const parts = coverage.parts.filter(({ lacks }) => lacks.length > 0)
  return (
    <>
      <TitleBlock
        kicker="标准目录里有、没有对上的"
        title={shortPlaceName(coverage.place)}
        meta={[
          <a key="read" href={catalogueHref(code)}>
            看对照标准目录的全部
          </a>,
        ]}
      />
      <p className="note">
        {parts.length > 0
          ? '没有对上的，可能是没有，也可能写法不同、还没有核对。提出以前，请先看一看它的清单。'
          : coverage.parts.length > 0
            ? '目录里的事项都对上了。'
            : '标准目录里还没有事项。'}
      </p>
      {parts.map(({ part, lacks }) => (
        <section key={part} className="block" aria-labelledby={`${part}-title`}>
          <h2 id={`${part}-title`}>
            {PARTS[part].label}
            <span className="count">{lacks.length} 条</span>
          </h2>
          <ul className="rows">
            {lacks.map((matter) => (
              <li key={matter.code} className="row">
                <a className="grow" href={standardHref(matter.code)}>
                  {matter.code} {matter.title}
                </a>
                <RaisedAlready
                  raised={raisedAsAbsent(raised, { code, part, missing: matter.title, others: [] })}
                />
                <a
                  className="way"
                  href={raiseHref(raiseOfAbsence({ code, part, missing: matter.title }, null))}
                >
                  提出问题：缺少这一{PARTS[part].unit}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
