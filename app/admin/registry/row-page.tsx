import { notFound } from 'next/navigation'
import { z } from 'zod'
import { LogList } from '@/components/audit-log/log-list'
import { RowFacts } from '@/components/registries/row-facts'
import { stateWords } from '@/components/registries/row-line'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { readLog } from '@/lib/data/audit-log'
import { findRegistryRow } from '@/lib/data/registries/search-registry'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { REGISTRY_LABELS, type RegistryKind, registryName } from '@/lib/domain/registries/fields'
import { AdminScreen } from '../admin-screen'
import { ConfirmForm, RetireForm } from './forms'
import type { Query } from './list-page'
import { REGISTRY_PATHS, rowPath } from './paths'
import { Touches } from './touches'

/** Entries of the log shown; the rest is in the log itself. */
const MOST_LOGGED = 100

const NOTES: Record<string, string> = {
  added: '已添加。',
  saved: '已保存。',
  confirmed: '已记下：您核对过这一条。',
  retired: '已停用：体检、检索和填写时的提示都不再用它。',
  restored: '已恢复使用。',
}

/** One row: what it says, what it touches, who changed what and when. */
export async function RegistryRowPage(props: { kind: RegistryKind; id: string; query: Query }) {
  const { kind, id, query } = props
  const path = rowPath(kind, id)
  const page = await openPlatformPage('registries:manage', path)
  const stored = z.uuid().safeParse(id).success ? await findRegistryRow(page.access, kind, id) : null
  if (!stored) notFound()
  const { row, version, retiredAt } = stored
  const log = await readLog(page.access, { entry: id }, MOST_LOGGED)
  const { registry } = REGISTRY_LABELS[kind]
  const name = registryName(kind, row)
  const note = typeof query.note === 'string' ? NOTES[query.note] : undefined
  return (
    <AdminScreen
      page={page}
      current={REGISTRY_PATHS[kind].slice('/admin/'.length)}
      crumbs={[{ label: registry, href: REGISTRY_PATHS[kind] }, { label: name }]}
    >
      {note ? (
        <p className="outcome good no-print" role="status">
          {note}
        </p>
      ) : null}
      <TitleBlock
        kicker={registry}
        title={name}
        meta={[
          stateWords(kind, row, dayInBeijing(new Date())),
          row.confirmedBy ? `${row.confirmedBy}核对过` : '还没有人核对',
          ...(retiredAt ? [<b key="retired">已停用</b>] : []),
        ]}
      />
      <RowFacts kind={kind} row={row} />
      <div className="actions no-print">
        <a className="button" href={`${path}/edit`}>
          修改
        </a>
        <ConfirmForm kind={kind} id={id} version={version} />
      </div>
      <Touches
        access={page.access}
        kind={kind}
        stored={stored}
        path={path}
        open={query.touches !== undefined}
      />
      <section className="block no-print" aria-labelledby="use-title">
        <h2 id="use-title">{retiredAt ? '恢复使用' : '停用'}</h2>
        <RetireForm kind={kind} id={id} version={version} retired={retiredAt !== null} page={path} />
      </section>
      <section className="block" aria-labelledby="history-title">
        <h2 id="history-title">修改记录</h2>
        {log.length === 0 ? (
          <p className="note">随平台带来，还没有人改过。</p>
        ) : (
          <LogList path={null} entries={log} />
        )}
        {log.length === MOST_LOGGED ? (
          <p>
            <a href={`/admin/log?entry=${id}`}>更早的记录</a>
          </p>
        ) : null}
      </section>
    </AdminScreen>
  )
}
