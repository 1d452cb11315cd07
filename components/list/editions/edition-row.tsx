import { A } from '@/components/ui/a'
import { Facts } from '@/components/ui/facts'
import type { NumberedEdition } from '@/lib/domain/edition-history'
import { compareHref, editionDataHref, editionDigestHref, editionHref } from '../addresses'
import { EDITION_STATE_LABELS } from '../edition-state'
import { editionFacts } from './edition-facts'

/** One edition in the history. */
export function EditionRow(props: {
  edition: NumberedEdition
  /** The one it can be compared with. */
  before: NumberedEdition | null
}) {
  const { edition, before } = props
  const { jurisdictionCode: code, number } = edition
  const withdrawn = edition.state === 'withdrawn'
  return (
    <li className="edition-row" id={`edition-${number}`}>
      <h2>
        <A className="entry-link" href={editionHref(code, number)}>
          第{number}版
        </A>
        <span className="count">{EDITION_STATE_LABELS[edition.state]}</span>
      </h2>
      <Facts facts={editionFacts(edition)} />
      {withdrawn ? (
        <p className="note">已撤回的版本只留下以上凭据，内容不再提供，也不能比较。</p>
      ) : (
        <ul className="tags no-print">
          <li>
            <A href={editionHref(code, number)}>看第{number}版全文</A>
          </li>
          {before ? (
            <li>
              <A href={compareHref(code, before.number, number)}>与第{before.number}版比较</A>
            </li>
          ) : null}
          <li>
            <a href={editionDataHref(code, number)}>数据文件</a>
          </li>
          <li>
            <a href={editionDigestHref(code, number)}>指纹文件</a>
          </li>
        </ul>
      )}
    </li>
  )
}
