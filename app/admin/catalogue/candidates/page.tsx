import type { Metadata } from 'next'
import { adminCatalogueHref, adminStandardHref, candidatesHref } from '@/components/catalogue/addresses'
import { PartTabs } from '@/components/compare/part-tabs'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { loadCandidates } from '@/lib/data/catalogue/load-candidates'
import { loadScope } from '@/lib/data/compare/scope'
import type { Candidate } from '@/lib/domain/catalogue/candidates'
import { comparedPartSchema, withinSchema } from '@/lib/domain/compare/query'
import type { ComparedPart } from '@/lib/domain/compare/types'
import { PARTS } from '@/lib/domain/list/parts'
import { AdminScreen } from '../../admin-screen'
import { linkManyAction } from '../actions'
import { EntryBoxes, MatterForm } from '../matter-form'

export const metadata: Metadata = { title: '候选事项', robots: { index: false } }

type Query = Record<string, string | string[] | undefined>
/** Groups on one page. */
const AT_ONCE = 20

/** What the lists have in common and the catalogue has not yet: groups of entries for an operator to confirm. */
export default async function Candidates({ searchParams }: { searchParams: Promise<Query> }) {
  const page = await openPlatformPage('catalogue:manage', '/admin/catalogue/candidates')
  const query = await searchParams
  const part = comparedPartSchema.safeParse(query.part).data ?? 'duties'
  const within = withinSchema.safeParse(query.within).data ?? null
  const scope = await loadScope(page.access, { codes: [], within })
  const candidates = scope.isTooWide ? [] : await loadCandidates(page.access, scope.places, part)
  const pages = Math.max(1, Math.ceil(candidates.length / AT_ONCE))
  const number = Math.min(pages, Math.max(1, Number(query.page) || 1))
  const shown = candidates.slice((number - 1) * AT_ONCE, number * AT_ONCE)
  const places = new Map(scope.places.map(({ code, name }) => [code, name]))
  return (
    <AdminScreen
      page={page}
      current="catalogue"
      crumbs={[{ label: '标准目录', href: adminCatalogueHref(part) }, { label: '候选事项' }]}
    >
      <TitleBlock
        title={`候选事项：${PARTS[part].label}`}
        meta={scope.isTooWide ? [] : [`${scope.places.length} 个地方的现行清单`, `${candidates.length} 组`]}
      />
      <p className="measure">
        程序把各地清单里说同一件事的条目归成一组，审计员核对过的排在前面。看过以后改好名称和表述，不是这件事的去掉勾，再编入目录。已经编入的条目不再出现。
      </p>
      <PartTabs current={part} hrefOf={(one) => candidatesHref({ part: one, within })} />
      {scope.isTooWide ? (
        <>
          <p className="note">地方太多，一次看不完，请先选一个省：</p>
          <ul className="tags">
            {scope.provinces.map(({ code, name }) => (
              <li key={code}>
                <a href={candidatesHref({ part, within: code })}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {!scope.isTooWide && candidates.length === 0 ? (
        <p className="note">
          没有新的候选。要有两个以上的地方说同一件事，才会归成一组；现在有清单的地方是 {scope.places.length}{' '}
          个。
        </p>
      ) : null}
      {shown.map((candidate) => (
        <Group
          key={`${candidate.standard} ${candidate.entries[0]?.entryId}`}
          part={part}
          candidate={candidate}
          places={places}
        />
      ))}
      {pages > 1 ? (
        <nav className="actions" aria-label="翻页">
          {number > 1 ? <a href={candidatesHref({ part, within, page: number - 1 })}>上一页</a> : null}
          <span>
            第 {number} 页，共 {pages} 页
          </span>
          {number < pages ? <a href={candidatesHref({ part, within, page: number + 1 })}>下一页</a> : null}
        </nav>
      ) : null}
    </AdminScreen>
  )
}

function Group(props: { part: ComparedPart; candidate: Candidate; places: ReadonlyMap<string, string> }) {
  const { part, candidate, places } = props
  const { standard, title, wording, entries } = candidate
  const isConfirmed = entries.some((entry) => entry.isConfirmed)
  if (standard)
    return (
      <section className="block candidate">
        <h2>
          可能也是 <a href={adminStandardHref(standard)}>{standard}</a>
        </h2>
        <ActionForm action={linkManyAction} hidden={{ standard }}>
          <EntryBoxes part={part} entries={entries} places={places} />
          <div className="actions">
            <SubmitButton kind="plain">对上 {standard}</SubmitButton>
          </div>
        </ActionForm>
      </section>
    )
  return (
    <section className="block candidate">
      <h2>{title}</h2>
      <p className="row-note">
        {candidate.places} 个地方，{entries.length} 条。{isConfirmed ? '有审计员核对过的。' : ''}
      </p>
      <MatterForm part={part} title={title} wording={wording} entries={entries} places={places} />
    </section>
  )
}
