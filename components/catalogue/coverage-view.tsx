import { entryHref } from '@/components/list/addresses'
import { EditionLine } from '@/components/list/edition-line'
import { A } from '@/components/ui/a'
import type { PartCoverage } from '@/lib/domain/catalogue/coverage'
import type { EditionHead } from '@/lib/domain/edition'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { PARTS } from '@/lib/domain/list/parts'
import { standardHref } from './addresses'

/** What one place has of the catalogue and what not, part by part. */
export function CoverageView(props: {
  coverage: { place: Jurisdiction; head: EditionHead; parts: PartCoverage[] }
}) {
  const { place, head, parts } = props.coverage
  return (
    <>
      <p className="note">
        {place.bureauName}：<EditionLine head={head} />
        。没有对上的，可能是没有，也可能写法不同、还没有核对。
      </p>
      {parts.map(({ part, has, lacks, beside }) => (
        <section key={part} className="block coverage" aria-labelledby={`${part}-title`}>
          <h2 id={`${part}-title`}>{PARTS[part].label}</h2>
          <p>
            目录 {has.length + lacks.length} 条，对上 <b>{has.length}</b> 条，没有对上 <b>{lacks.length}</b>{' '}
            条；清单里另有 {beside} {PARTS[part].unit}不在目录里。
          </p>
          {has.length > 0 ? (
            <>
              <h3>对上的</h3>
              <ul className="rows">
                {has.map(({ code, title, entries }) => (
                  <li key={code} className="row">
                    <A href={standardHref(code)}>
                      <span className="standard-code">✓ {code}</span> {title}
                    </A>
                    <span className="row-note">
                      {entries.map((entry) => (
                        <A key={entry.entryId} href={entryHref(place.code, part, entry.entryId)}>
                          {entry.title}
                        </A>
                      ))}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          {lacks.length > 0 ? (
            <>
              <h3>没有对上的</h3>
              <ul className="rows">
                {lacks.map(({ code, title }) => (
                  <li key={code} className="row">
                    <A href={standardHref(code)}>
                      <span className="standard-code">○ {code}</span> {title}
                    </A>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </section>
      ))}
    </>
  )
}
