import type { Access } from '@/lib/domain/access'
import type { Day } from '@/lib/domain/calendar-days'
import type { EditionState } from '@/lib/domain/edition'
import type { BureauWork } from '@/lib/domain/tasks'
import { loadChecks } from './checks'
import { countFeedback } from './feedback/inbox'
import { countFindings } from './findings/list-findings'
import { countRegistryTasks } from './registries/registry-tasks'
import { requireJurisdiction, withAccess } from './with-access'

export interface Overview extends BureauWork {
  edition: {
    state: EditionState
    createdAt: Date
    openedFrom: number | null
    scheduledFor: Date | null
  } | null
  published: { number: number; publishedAt: Date | null } | null
}

/** Where a bureau's work stands, for its start page. */
export async function loadOverview(access: Access, today: Day): Promise<Overview> {
  const code = requireJurisdiction(access)
  const [{ working, published, withdrawn }, inbox, checks, findings, registryTasks] = await Promise.all([
    readEditions(access, code),
    countFeedback(access, today),
    loadChecks(access, today),
    countFindings(access, {}, today),
    countRegistryTasks(access),
  ])
  const count = (state: string) => checks?.entries.filter((entry) => entry.state === state).length ?? 0
  return {
    code,
    working: working && {
      state: working.state as EditionState,
      returnedReason: working.returnedReason,
      mine: working.submittedBy !== null && working.submittedBy === access.personId,
    },
    edition: working && {
      state: working.state as EditionState,
      createdAt: working.createdAt,
      openedFrom: working.openedFrom,
      scheduledFor: working.scheduledFor,
    },
    hasPublished: published !== null,
    withdrawn,
    published: published && { number: published.number ?? 0, publishedAt: published.publishedAt },
    feedback: { open: inbox.byState.new + inbox.byState.accepted, overdue: inbox.overdue },
    checks: { overdue: count('overdue'), soon: count('soon') },
    findings: { open: findings.bureau, overdue: findings.overdue },
    registryTasks,
  }
}

function readEditions(access: Access, code: string) {
  return withAccess(access, async (tx) => {
    const working = await tx.edition.findFirst({
      where: { jurisdictionCode: code, number: null },
      select: {
        state: true,
        returnedReason: true,
        submittedBy: true,
        createdAt: true,
        openedFrom: true,
        scheduledFor: true,
      },
    })
    const published = await tx.edition.findFirst({
      where: { jurisdictionCode: code, state: 'published' },
      select: { number: true, publishedAt: true },
    })
    const last = await tx.edition.findFirst({
      where: { jurisdictionCode: code, number: { not: null } },
      orderBy: { number: 'desc' },
      select: { number: true, state: true },
    })
    return { working, published, withdrawn: last?.state === 'withdrawn' ? last.number : null }
  })
}
