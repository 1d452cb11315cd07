import type { EditionState } from './edition'
import type { Permission } from './permissions'

/** What is known of a bureau's work at a moment. */
export interface BureauWork {
  code: string
  /** The working edition; null when there is none. */
  working: {
    state: EditionState
    returnedReason: string | null
    /** Whether the person asking submitted it. */
    mine: boolean
  } | null
  hasPublished: boolean
  /** Number of the last edition, where it was withdrawn and none is in force; null otherwise. */
  withdrawn: number | null
  feedback: { open: number; overdue: number }
  checks: { overdue: number; soon: number }
  /** What auditors found and the bureau is to answer or mend. */
  findings: { open: number; overdue: number }
  /** Changes of the registries that concern the list and are not dealt with. */
  registryTasks: number
}

/** Something that waits for a person. */
export interface Task {
  text: string
  href: string
  /** Past its day. */
  late?: boolean
  /** Somebody else has to do it: the person only waits. */
  others?: boolean
}

/** What waits for somebody with these permissions, the most urgent first. */
export function tasksOf(work: BureauWork, may: ReadonlySet<Permission>): Task[] {
  return [
    ...findingTasks(work, may),
    ...feedbackTasks(work, may),
    ...editionTasks(work, may),
    ...registryTasks(work, may),
    ...checkTasks(work, may),
  ]
}

function editionTasks(
  { code, working, hasPublished, withdrawn }: BureauWork,
  may: ReadonlySet<Permission>,
): Task[] {
  const draft = `/staff/${code}/draft`
  const review = `/staff/${code}/review`
  if (!working) {
    if (hasPublished || !may.has('draft:edit')) return []
    return withdrawn === null
      ? [{ text: '还没有清单：导入原有的文件，或者直接开始填写', href: `/staff/${code}/imports` }]
      : [
          {
            text: `第${withdrawn}版已撤回，公众现在看不到清单：把它恢复成草稿，改好再发布`,
            href: `/staff/${code}/editions/${withdrawn}/restore`,
          },
        ]
  }
  switch (working.state) {
    case 'returned':
      return may.has('draft:edit')
        ? [{ text: `清单被退回，要修改后再提交：${working.returnedReason ?? ''}`, href: draft }]
        : []
    case 'draft':
      return may.has('draft:edit') ? [{ text: '有一份草稿还没有提交审核', href: draft }] : []
    case 'submitted':
      if (working.mine) return [{ text: '您提交的清单正在等审核员审核', href: review, others: true }]
      if (may.has('draft:review')) return [{ text: '有一版清单等您审核', href: review }]
      return may.has('draft:edit')
        ? [{ text: '清单已提交，正在等审核员审核', href: review, others: true }]
        : []
    case 'approved': {
      const text = '有一版清单审核已通过，等待发布'
      if (may.has('edition:publish')) return [{ text, href: review }]
      return may.has('draft:edit') ? [{ text, href: review, others: true }] : []
    }
    case 'scheduled':
      return may.has('edition:publish') || may.has('draft:edit')
        ? [{ text: '有一版清单已定好时间，到时自动发布', href: review, others: true }]
        : []
    default:
      return []
  }
}

function findingTasks({ code, findings }: BureauWork, may: ReadonlySet<Permission>): Task[] {
  const { open, overdue } = findings
  if (open === 0 || !may.has('finding:read')) return []
  const text = `${open} 个审计问题等待整改答复${overdue > 0 ? `，其中 ${overdue} 个已超期` : ''}`
  const task = { text, href: `/staff/${code}/findings`, late: overdue > 0 }
  return [may.has('finding:answer') ? task : { ...task, others: true }]
}

function feedbackTasks({ code, feedback }: BureauWork, may: ReadonlySet<Permission>): Task[] {
  if (feedback.open === 0 || !may.has('feedback:handle')) return []
  const late = feedback.overdue > 0
  const text = `${feedback.open} 条群众纠错等待办理${late ? `，其中 ${feedback.overdue} 条已超期` : ''}`
  return [{ text, href: `/staff/${code}/feedback`, late }]
}

function registryTasks({ code, registryTasks: count }: BureauWork, may: ReadonlySet<Permission>): Task[] {
  if (count === 0 || !may.has('draft:edit')) return []
  return [
    { text: `${count} 件机构、法规的变化涉及本单位清单，要看一看`, href: `/staff/${code}/registry-tasks` },
  ]
}

function checkTasks({ code, checks }: BureauWork, may: ReadonlySet<Permission>): Task[] {
  if (checks.overdue + checks.soon === 0 || !may.has('entry:confirm')) return []
  const parts = [
    checks.overdue > 0 ? `${checks.overdue} 项超期没有核对` : '',
    checks.soon > 0 ? `${checks.soon} 项 30 天内要核对` : '',
  ]
  return [{ text: parts.filter(Boolean).join('，'), href: `/staff/${code}/checks`, late: checks.overdue > 0 }]
}
