import { expect, test } from 'vitest'
import { ROLE_PERMISSIONS, type Role } from '@/lib/domain/permissions'
import { type BureauWork, tasksOf } from '@/lib/domain/tasks'

const idle: BureauWork = {
  code: '990101',
  working: null,
  hasPublished: true,
  withdrawn: null,
  feedback: { open: 0, overdue: 0 },
  checks: { overdue: 0, soon: 0 },
  findings: { open: 0, overdue: 0 },
  registryTasks: 0,
}
const as = (role: Role, work: Partial<BureauWork>) =>
  tasksOf({ ...idle, ...work }, new Set(ROLE_PERMISSIONS[role])).map((task) => task.text)
const working = (state: NonNullable<BureauWork['working']>['state'], mine = false) => ({
  working: { state, mine, returnedReason: state === 'returned' ? '电话不对' : null },
})

test('nothing waits where nothing is under way', () => expect(as('editor', {})).toEqual([]))

test('after a withdrawal the way back stands first, not the way of somebody who never had a list', () => {
  const never = tasksOf({ ...idle, hasPublished: false }, new Set(ROLE_PERMISSIONS.editor))
  expect(never).toMatchObject([{ href: '/staff/990101/imports' }])
  const withdrawn = { ...idle, hasPublished: false, withdrawn: 2 }
  expect(tasksOf(withdrawn, new Set(ROLE_PERMISSIONS.editor))).toMatchObject([
    { text: expect.stringContaining('第2版已撤回'), href: '/staff/990101/editions/2/restore' },
  ])
  expect(as('reviewer', withdrawn)).toEqual([])
})

test('each step waits for whoever can take it', () => {
  expect(as('editor', working('returned'))).toEqual(['清单被退回，要修改后再提交：电话不对'])
  expect(as('reviewer', working('returned'))).toEqual([])
  expect(as('reviewer', working('submitted'))).toEqual(['有一版清单等您审核'])
  const waiting = tasksOf({ ...idle, ...working('submitted', true) }, new Set(ROLE_PERMISSIONS.editor))
  expect(waiting).toMatchObject([{ text: '您提交的清单正在等审核员审核', others: true }])
  expect(as('administrator', working('submitted'))).toEqual([])
  expect(as('reviewer', working('approved'))).toEqual(['有一版清单审核已通过，等待发布'])
})

test('what auditors found waits for whoever answers, and the others know', () => {
  const work = { findings: { open: 2, overdue: 1 } }
  expect(as('editor', work)).toEqual(['2 个审计问题等待整改答复，其中 1 个已超期'])
  const seen = tasksOf({ ...idle, ...work }, new Set(ROLE_PERMISSIONS.reviewer))
  expect(seen).toMatchObject([{ href: '/staff/990101/findings', late: true, others: true }])
  expect(as('operator', work)).toEqual([])
})

test('what is past its day says so, and comes first', () => {
  const work = {
    registryTasks: 2,
    feedback: { open: 3, overdue: 1 },
    checks: { overdue: 2, soon: 4 },
    ...working('draft'),
  }
  expect(as('editor', work)).toEqual([
    '3 条群众纠错等待办理，其中 1 条已超期',
    '有一份草稿还没有提交审核',
    '2 件机构、法规的变化涉及本单位清单，要看一看',
    '2 项超期没有核对，4 项 30 天内要核对',
  ])
})

test('a change of the registries waits for whoever edits', () => {
  expect(as('editor', { registryTasks: 1 })).toEqual(['1 件机构、法规的变化涉及本单位清单，要看一看'])
  expect(as('administrator', { registryTasks: 1 })).toEqual([])
})
