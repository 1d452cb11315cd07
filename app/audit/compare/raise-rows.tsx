import { RaisedAlready } from '@/components/findings/raised-already'
import { entryHref } from '@/components/list/addresses'
import {
  type RaisedBeside,
  raisedAsAbsent,
  raisedOnEntry,
  raiseOfAbsence,
  raiseOfEntry,
  type SeenBeside,
} from '@/lib/domain/findings/raise-from-comparison'
import { raiseHref } from '@/lib/domain/findings/raise-query'
import { PARTS, type Part } from '@/lib/domain/list/parts'

/** An entry of a list within the auditor's scope. */
export interface RaisableEntry {
  code: string
  place: string
  part: Part
  entryId: string
  title: string
}

/**
 * Who has a thing and who has not, each with the way to raise a finding on it.
 * @param missing the thing in words, as what is missing elsewhere, and in which part it would stand
 * @param raised what auditors raised on these bureaus already
 * @param beside what the others are read against; null for the catalogue's own words
 */
export function RaiseRows(props: {
  having: readonly RaisableEntry[]
  lacking: readonly { code: string; place: string }[]
  missing: { part: Part; title: string }
  beside: SeenBeside | null
  raised: readonly RaisedBeside[]
}) {
  const { having, lacking, missing, beside, raised } = props
  return (
    <>
      <section className="block" aria-labelledby="lacking-title">
        <h2 id="lacking-title">
          没有找到的地方
          <span className="count">{lacking.length} 个</span>
        </h2>
        <p className="note">由程序按文字比出：可能是没有，也可能写法不同。提出以前，请先看一看它的清单。</p>
        <ul className="rows">
          {lacking.map(({ code, place }) => (
            <li key={code} className="row">
              <a className="grow" href={`/${code}/${missing.part}`}>
                {place}
              </a>
              <RaisedAlready
                raised={raisedAsAbsent(raised, {
                  ...{ code, part: missing.part, missing: missing.title },
                  others: beside ? [beside, ...having] : having,
                })}
              />
              <a
                className="way"
                href={raiseHref(raiseOfAbsence({ code, part: missing.part, missing: missing.title }, beside))}
              >
                提出问题：缺少这一{PARTS[missing.part].unit}
                <span className="visually-hidden">，{place}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section className="block" aria-labelledby="having-title">
        <h2 id="having-title">
          有的地方
          <span className="count">{having.length} 项</span>
        </h2>
        <ul className="rows">
          {having.map(({ code, place, part, entryId, title }) => (
            <li key={`${code} ${entryId}`} className="row">
              <span className="grow">
                {place}：<a href={entryHref(code, part, entryId)}>{title}</a>
              </span>
              <RaisedAlready raised={raisedOnEntry(raised, { code, entryId })} />
              <a className="way" href={raiseHref(raiseOfEntry({ code, entryId }, beside))}>
                提出问题
                <span className="visually-hidden">
                  ：{place}，{title}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
