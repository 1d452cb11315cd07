import type { Metadata } from 'next'
import { type LoggedEntry, LogList } from '@/components/audit-log/log-list'
import { EDITION_STATE_LABELS } from '@/components/list/edition-state'
import { Facts } from '@/components/ui/facts'
import { TitleBlock } from '@/components/ui/title-block'
import { openStaffPage } from '@/lib/actions/staff-page'
import { readLog } from '@/lib/data/audit-log'
import { type CheckedList, checkDraft, checkInForce } from '@/lib/data/health/check-lists'
import { loadOverview, type Overview } from '@/lib/data/overview'
import { listRegistryTasks } from '@/lib/data/registries/registry-tasks'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { chineseDate, chineseDateTime } from '@/lib/domain/dates'
import { entriesOf } from '@/lib/domain/health/pointers'
import { healthScore } from '@/lib/domain/health/score'
import { tasksOf } from '@/lib/domain/tasks'
import { TaskList } from '../task-list'
import { WaysToBegin } from '../ways-to-begin'
import { BureauScreen } from './bureau-screen'
import { RegistryChanges } from './registry-changes'

export const metadata: Metadata = { title: '概况', robots: { index: false } }

const LAST_ACTIVITY = 8

export default async function BureauHome({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const page = await openStaffPage('draft:read', code, `/staff/${code}`)
  const [overview, activity, registryTasks, draft, inForce] = await Promise.all([
    loadOverview(page.access, dayInBeijing(new Date())),
    readLog(page.access, {}, LAST_ACTIVITY),
    listRegistryTasks(page.access, 'open'),
    checkDraft(page.access),
    checkInForce(page.access),
  ])
  const health = [
    ...(inForce ? [{ name: `第${inForce.number}版`, of: 'in-force', checked: inForce.checked }] : []),
    ...(draft ? [{ name: '草稿', of: 'draft', checked: draft.checked }] : []),
  ]
  return (
    <BureauScreen page={page} code={code} current="">
      <TitleBlock title="概况" />
      <section aria-labelledby="tasks-title">
        <h2 id="tasks-title">等您办的</h2>
        <TaskList tasks={tasksOf(overview, page.access.permissions)} />
      </section>
      <RegistryChanges
        code={code}
        tasks={registryTasks}
        mayEdit={page.access.permissions.has('draft:edit')}
      />
      {page.access.permissions.has('draft:edit') ? (
        <WaysToBegin code={code} state={overview.edition?.state ?? null} withdrawn={overview.withdrawn} />
      ) : null}
      <section className="block" aria-labelledby="state-title">
        <h2 id="state-title">清单现况</h2>
        <State overview={overview} health={health} />
      </section>
      <section className="block" aria-labelledby="activity-title">
        <h2 id="activity-title">最近的操作</h2>
        <LogList
          path={page.access.permissions.has('audit-log:read') ? `/staff/${code}/log` : null}
          entries={activity.map(withoutContents)}
        />
      </section>
    </BureauScreen>
  )
}

/** The start page says what was done, the log what it was before and after. */
const withoutContents = (entry: LoggedEntry): LoggedEntry => ({ ...entry, before: null, after: null })

interface Checked {
  /** 草稿, 第2版 */
  name: string
  of: string
  checked: CheckedList
}

/** The score of the health check and how it comes about. */
function Score({ code, name, of, checked }: Checked & { code: string }) {
  const { score, words } = healthScore(checked.open, entriesOf(checked.list).length)
  return (
    <>
      {name}
      <a href={`/staff/${code}/health?of=${of}`}>{score} 分</a>
      <span className="row-note">（{words}）</span>
    </>
  )
}

function State({ overview, health }: { overview: Overview; health: Checked[] }) {
  const { code, published, withdrawn, edition, feedback, checks, findings } = overview
  return (
    <Facts
      facts={[
        [
          '对外公布',
          published ? (
            <>
              <a href={`/${code}`}>第{published.number}版</a>
              {published.publishedAt ? `，${chineseDate(published.publishedAt)}发布` : null}
            </>
          ) : withdrawn ? (
            <>
              <a href={`/staff/${code}/editions/${withdrawn}`}>第{withdrawn}版</a>
              已撤回，现在没有现行清单
            </>
          ) : (
            '还没有发布过'
          ),
        ],
        [
          '正在编的',
          edition ? (
            <>
              <a href={`/staff/${code}/draft`}>{EDITION_STATE_LABELS[edition.state]}</a>，
              {edition.openedFrom ? `在第${edition.openedFrom}版的基础上，` : ''}
              {chineseDateTime(edition.createdAt)}开始
              {edition.scheduledFor ? `，定于${chineseDateTime(edition.scheduledFor)}发布` : ''}
            </>
          ) : (
            '没有'
          ),
        ],
        [
          '体检得分',
          health.length > 0
            ? health.map((one) => (
                <div key={one.of}>
                  <Score code={code} {...one} />
                </div>
              ))
            : withdrawn
              ? '没有现行清单，也没有草稿'
              : '还没有清单',
        ],
        ['审计问题', findings.open > 0 ? `${findings.open} 个等待整改答复` : '没有等待整改的'],
        ['群众纠错', feedback.open > 0 ? `${feedback.open} 条未办结` : '没有未办结的'],
        [
          '定期核对',
          checks.overdue + checks.soon > 0
            ? `${checks.overdue} 项超期，${checks.soon} 项 30 天内到期`
            : '30 天内没有到期的',
        ],
      ]}
    />
  )
}
