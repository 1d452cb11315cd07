import { beforeEach, expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { readLog } from '@/lib/data/audit-log'
import { addRegistries } from '@/lib/data/registries/add-registries'
import { loadRegistries } from '@/lib/data/registries/load-registries'
import {
  addRegistryRow,
  confirmRegistryRow,
  retireRegistryRow,
  reviseRegistryRow,
} from '@/lib/data/registries/save-row'
import { findRegistryRow, searchRegistry } from '@/lib/data/registries/search-registry'
import { loggedFieldLabel, loggedText } from '@/lib/domain/audit/values'
import { registryFilterSchema } from '@/lib/domain/registries/filter'
import { institutionSchema, legalInstrumentSchema } from '@/lib/domain/registries/schemas'
import { A, B, useDatabase } from '../../support/database'
import { makeMember } from '../../support/members'

useDatabase()
const TODAY = '2026-11-28'
const law = legalInstrumentSchema.parse({
  title: '流动人口计划生育工作条例',
  number: '国务院令第555号',
  status: 'in-force',
  source: '国务院令第555号',
  confidence: 0.97,
})
const body = institutionSchema.parse({
  name: '物价局',
  levels: ['city', 'county'],
  source: '《深化党和国家机构改革方案》',
  confidence: 0.8,
})
const repealed = { ...law, status: 'repealed' as const, repealedSince: '2021-09-09' }
const operator = async (name: string) => (await makeMember(name, 'operator', null)).own

beforeEach(() => loadRegistries.forget())

async function added(name: string) {
  const access = await operator(name)
  const saved = await addRegistryRow(access, 'instrument', { ...law, title: `${name}条例` }, TODAY)
  if (saved.status !== 'saved') throw new Error(saved.status)
  return { access, id: saved.id, row: { ...law, title: `${name}条例` } }
}

test('a change is in force at once, and each field of it is told in the log with what stood there', async () => {
  const { access, id, row } = await added('甲')
  const change = { ...row, status: 'repealed' as const, repealedSince: '2021-09-09' }
  expect(await reviseRegistryRow(access, 'instrument', { id, version: 1 }, change, TODAY)).toEqual({
    status: 'saved',
    id,
  })
  const { instruments } = await loadRegistries(publicAccess())
  expect(instruments.find((one) => one.id === id)).toMatchObject({ status: 'repealed' })
  const log = await readLog(access, { entry: id }, 10)
  const told = log.map(({ action, field, before, after, actor }) => [
    actor,
    action,
    field && loggedFieldLabel(field),
    loggedText(before, field),
    loggedText(after, field),
  ])
  expect(told.slice(0, 2)).toEqual([
    ['甲', 'instrument:revise', '从哪天起废止', '', '2021-09-09'],
    ['甲', 'instrument:revise', '效力', '现行有效', '已废止'],
  ])
  expect(told[2]?.slice(0, 2)).toEqual(['甲', 'instrument:add'])
  expect(told[2]?.[4]).toContain('名称：甲条例')
  expect(told[2]?.[4]).toContain('把握（百分之几）：97%')
})

test('whoever saw an older version overwrites nothing and learns what stands there, by whom', async () => {
  const { access, id, row } = await added('乙')
  const late = await operator('迟到的人')
  await reviseRegistryRow(access, 'instrument', { id, version: 1 }, { ...row, note: '先来的' }, TODAY)
  const stale = await reviseRegistryRow(
    late,
    'instrument',
    { id, version: 1 },
    { ...row, note: '后来的' },
    TODAY,
  )
  expect(stale).toMatchObject({
    status: 'stale',
    current: { version: 2, by: '乙', row: { note: '先来的', title: '乙条例' } },
  })
  expect((await findRegistryRow(access, 'instrument', id))?.row.note).toBe('先来的')
  expect((await confirmRegistryRow(late, 'instrument', { id, version: 1 })).status).toBe('stale')
})

test('two rows never have one name', async () => {
  const { access, id, row } = await added('丙')
  const other = await added('丁')
  expect(await addRegistryRow(access, 'instrument', row, TODAY)).toEqual({ status: 'taken', id })
  const renamed = { ...other.row, title: row.title }
  expect(await reviseRegistryRow(access, 'instrument', { id: other.id, version: 1 }, renamed, TODAY)).toEqual(
    { status: 'taken', id },
  )
})

test('whoever confirmed a row is named; what is out of use nobody meets, and it can come back', async () => {
  const { access, id } = await added('戊')
  await confirmRegistryRow(access, 'instrument', { id, version: 1 })
  expect((await findRegistryRow(access, 'instrument', id))?.row.confirmedBy).toBe('戊')
  const out = { retired: true, reason: '来源靠不住' }
  await retireRegistryRow(access, 'instrument', { id, version: 2 }, out, TODAY)
  const titles = async () => (await loadRegistries(publicAccess())).instruments.map(({ title }) => title)
  expect(await titles()).not.toContain('戊条例')
  const retired = await searchRegistry(
    access,
    'instrument',
    registryFilterSchema.parse({ check: 'retired' }),
    TODAY,
  )
  expect(retired.rows.map(({ row }) => row.title)).toEqual(['戊条例'])
  await retireRegistryRow(
    access,
    'instrument',
    { id, version: 3 },
    { retired: false, reason: '核实了' },
    TODAY,
  )
  expect(await titles()).toContain('戊条例')
})

test('what came with the product does not come again, whatever an operator made of it', async () => {
  const access = await operator('己')
  const platform = systemAccess(null, 'test')
  const seed = () => addRegistries(platform, [body], [{ ...law, title: '种子条例' }])
  expect(await seed()).toEqual({ institutions: 1, instruments: 1 })
  const { institutions, instruments } = await loadRegistries(access)
  const own = {
    body: institutions.find(({ name }) => name === body.name)!,
    law: instruments.find(({ title }) => title === '种子条例')!,
  }
  await reviseRegistryRow(
    access,
    'institution',
    { id: own.body.id, version: 1 },
    { ...body, name: '物价管理局' },
    TODAY,
  )
  await retireRegistryRow(
    access,
    'instrument',
    { id: own.law.id, version: 1 },
    { retired: true, reason: '不该有' },
    TODAY,
  )
  expect(await seed()).toEqual({ institutions: 0, instruments: 0 })
  loadRegistries.forget()
  const after = await loadRegistries(access)
  expect(after.institutions.map(({ name }) => name)).toEqual(['物价管理局'])
  expect(after.instruments.map(({ title }) => title)).not.toContain('种子条例')
})

test('a bureau’s people, wherever they are, and the public write nothing', async () => {
  const { access, id, row } = await added('庚')
  const editor = await makeMember('编辑', 'editor', A)
  const administrator = await makeMember('管理', 'administrator', B)
  const auditor = await makeMember('审计', 'auditor', null)
  const others = [editor.access, editor.own, administrator.access, auditor.own, publicAccess()]
  for (const other of others) {
    await expect(addRegistryRow(other, 'institution', body, TODAY)).rejects.toThrow()
    const revised = await reviseRegistryRow(other, 'instrument', { id, version: 1 }, repealed, TODAY)
    expect(revised.status).toBe('stale')
    const confirmed = await confirmRegistryRow(other, 'instrument', { id, version: 1 })
    expect(confirmed.status).toBe('stale')
  }
  expect((await findRegistryRow(access, 'instrument', id))?.row).toEqual({ ...row, id })
})

test('a list is narrowed down by words, state and what is unsure', async () => {
  const access = await operator('辛')
  await addRegistryRow(access, 'instrument', { ...repealed, title: '旧办法', confidence: 0.7 }, TODAY)
  const find = async (query: Record<string, string>) =>
    (await searchRegistry(access, 'instrument', registryFilterSchema.parse(query), TODAY)).rows.map(
      ({ row }) => row.title,
    )
  expect(await find({ q: '《旧办法》 555', state: 'repealed', check: 'unsure' })).toEqual(['旧办法'])
  expect(await find({ q: '旧办法', state: 'in-force' })).toEqual([])
  expect(await find({ q: '旧办法', state: 'nonsense', page: '-3' })).toEqual(['旧办法'])
  expect(await find({ q: '旧办法', page: '2' })).toEqual([])
})
