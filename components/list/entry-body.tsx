import type { ReactNode } from 'react'
import { Stepper } from '@/components/ui/stepper'
import { TitleBlock } from '@/components/ui/title-block'
import { PARTS, type Part } from '@/lib/domain/list/parts'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { entryTitle } from '@/lib/domain/list/titles'
import { relatedEntries } from '@/lib/domain/related'
import { entryHref } from './addresses'
import { EditionLine } from './edition-line'
import { EntryView } from './entry-view'
import { RelatedEntries } from './related-entries'
import type { ShownList } from './shown-list'

/**
 * The page of one entry; null when the part has none of this id.
 * @param children what else stands below the entry's own text
 */
export function EntryBody(props: { shown: ShownList; part: Part; entryId: string; children?: ReactNode }) {
  const { part, entryId } = props
  const { root, bureau, head, list } = props.shown
  const index = list[part].findIndex((entry) => entry.entryId === entryId)
  const entry = list[part][index]
  if (!entry) return null
  const step = (at: number) => {
    const other = list[part][at]
    return other
      ? { href: entryHref(root, part, other.entryId), title: entryTitle(part, other as never) }
      : null
  }
  const body = (
    <>
      <EntryView part={part} list={list} entryId={entryId} root={root} areaCode={bureau.areaCode} />
      {props.children}
    </>
  )
  return (
    <>
      <TitleBlock
        kicker={entryKicker(part, entry)}
        title={entryTitle(part, entry as never)}
        meta={[bureau.bureauName, <EditionLine key="edition" head={head} />]}
      />
      {part === 'plans' ? (
        body
      ) : (
        <div className="with-aside">
          <div>{body}</div>
          <RelatedEntries root={root} entries={relatedEntries(list, part, entryId)} />
        </div>
      )}
      <Stepper previous={step(index - 1)} next={step(index + 1)} />
    </>
  )
}

/** What stands above the title: 公共服务事项 · 第3项, or the plan's document number. */
function entryKicker(part: Part, entry: ResponsibilityList[Part][number]): string {
  if ('documentNumber' in entry)
    return [PARTS[part].entryLabel, entry.documentNumber, entry.issuedOn].filter(Boolean).join(' · ')
  const label = 'group' in entry && entry.group ? entry.group : PARTS[part].label
  return /^\d+$/.test(entry.number ?? '') ? `${label} · 第${entry.number}项` : label
}
