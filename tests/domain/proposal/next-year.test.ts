import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument } from '@/lib/documents/read/read'
import { assignIds } from '@/lib/domain/list/assign-ids'
import { type EntryRow, flattenList } from '@/lib/domain/list/entries'
import { type ResponsibilityList, serviceGuideSchema } from '@/lib/domain/list/schema'
import { applyProposal } from '@/lib/domain/proposal/apply-proposal'
import { allChangeIds } from '@/lib/domain/proposal/proposal'
import { proposeChanges } from '@/lib/domain/proposal/propose-changes'
import { reworked } from './lists'

const DOCUMENTS = 'prisma/seed/documents'
const seeds = await Promise.all(
  readdirSync(DOCUMENTS)
    .sort()
    .map(async (file) => {
      const { list } = await readDocument(new Uint8Array(readFileSync(join(DOCUMENTS, file))), file)
      return [file.slice(0, 6), assignIds('990101', list)] as const
    }),
)

const LONG_TEXTS: Record<string, string> = {
  duty: 'statement',
  workItem: 'text',
  share: 'responsibility',
  section: 'text',
  service: 'content',
  planTask: 'content',
  unitDuty: 'text',
}

/** As an office rewrites its texts from one year to the next. */
function reworded(text: string): string {
  return text
    .replace(/负责/g, '承担')
    .replace(/组织实施/g, '牵头组织落实')
    .replace(/计划生育/g, '人口家庭')
    .replace(/监督检查/g, '督导检查')
    .replace(/[。；]?$/, '，按要求报送有关情况。')
}

function withText(row: EntryRow, change: (text: string) => string): EntryRow {
  const field = LONG_TEXTS[row.kind]
  const text = field === undefined ? null : row.data[field]
  return field && typeof text === 'string' && text !== ''
    ? { ...row, data: { ...row.data, [field]: change(text) } }
    : row
}

/** The list under provisional ids, as a reader gives them, and which entry each of them really is. */
function asRead(list: ResponsibilityList) {
  const rows = flattenList(list)
  const ids = new Map(rows.map((row, index) => [row.entryId, `read.${index}`]))
  const read = JSON.parse(JSON.stringify(list), (key, value) => (key === 'entryId' ? ids.get(value) : value))
  return read as ResponsibilityList
}

const kindsOf = (ids: Iterable<string>) => [...ids].map((id) => id.split(':')[0])

describe.each(seeds)('next year’s file of %s', (_, list) => {
  test('the same file changes nothing', () => {
    expect(proposeChanges(list, asRead(list))).toMatchObject({ changes: [], title: null })
  })

  test('renumbered entries stay themselves', () => {
    let count = 0
    const next = reworked(list, (row) =>
      row.data.number === undefined ? row : { ...row, data: { ...row.data, number: `（${++count}）` } },
    )
    const proposal = proposeChanges(list, asRead(next))
    expect(new Set(kindsOf(allChangeIds(proposal)))).toEqual(new Set(['change']))
    for (const change of proposal.changes)
      expect(change.kind === 'change' && change.fields.map(({ field }) => field)).toEqual(['number'])
  })

  test('every text reworded is found again', () => {
    const next = reworked(list, (row) => withText(row, reworded))
    const proposal = proposeChanges(list, asRead(next))
    const strange = proposal.changes.filter(({ kind }) => kind !== 'change')
    // 3 in 100 may be beyond recognition: a text of six characters of which four are new.
    expect(strange.length).toBeLessThanOrEqual(flattenList(list).length * 0.03)
    const result = flattenList(applyProposal(list, proposal, allChangeIds(proposal)))
    const same = flattenList(next).filter((row, index) => result[index]?.entryId === row.entryId)
    expect(same.length / result.length).toBeGreaterThan(0.97)
  })

  test('entries in another order are moved, as few as can be', () => {
    const parts = ['duties', 'boundaries', 'services', 'procedures'] as const
    const next = structuredClone(list)
    let moves = 0
    for (const part of parts) {
      const entries = next[part] as { entryId: string }[]
      const last = entries.length > 2 ? entries.pop() : undefined
      if (last) entries.unshift(last)
      moves += last ? 1 : 0
    }
    const proposal = proposeChanges(list, asRead(next))
    expect(kindsOf(allChangeIds(proposal))).toEqual(Array(moves).fill('move'))
    const result = applyProposal(list, proposal, allChangeIds(proposal))
    expect(flattenList(result)).toEqual(flattenList(next))
  })

  test('all at once: reworded, renumbered, some moved, some gone', () => {
    const next = reworked(list, (row, index) => {
      if (index % 17 === 5) return null
      const renumbered =
        row.data.number === undefined ? row : { ...row, data: { ...row.data, number: String(index) } }
      return index % 3 === 0 ? withText(renumbered, reworded) : renumbered
    })
    next.duties.reverse()
    const proposal = proposeChanges(list, asRead(next))
    const result = flattenList(applyProposal(list, proposal, allChangeIds(proposal)))
    const wanted = flattenList(next)
    expect(result).toHaveLength(wanted.length)
    const same = wanted.filter((row, index) => result[index]?.entryId === row.entryId)
    expect(same.length / wanted.length).toBeGreaterThan(0.96)
  })

  test('an entry that is gone is proposed for removal, with what is inside, and nothing else', () => {
    const victim = flattenList(list).find((row) => row.parentId === null && row.kind !== 'plan')
    if (!victim) return
    const next = reworked(list, (row) => (row.entryId === victim.entryId ? null : row))
    const proposal = proposeChanges(list, asRead(next))
    expect([...allChangeIds(proposal)]).toEqual([`remove:${victim.entryId}`])
    expect(applyProposal(list, proposal, allChangeIds(proposal))).toEqual(next)
  })
})

const withDuties = seeds.filter(([, list]) => list.duties.length > 3)

describe.each(withDuties)('duties of %s', (_, list) => {
  test('a new duty in the middle is one addition with its items; the numbers behind it change', () => {
    const next = structuredClone(list)
    next.duties.splice(2, 0, {
      entryId: 'new',
      source: null,
      number: '3',
      statement: '推进托育服务体系建设，指导婴幼儿照护机构备案登记。',
      items: [{ entryId: 'new.0', source: null, text: '办理托育机构备案', office: null, remark: null }],
    })
    for (const [index, duty] of next.duties.entries()) duty.number = String(index + 1)
    const proposal = proposeChanges(list, asRead(next))
    const added = proposal.changes.filter(({ kind }) => kind === 'add')
    expect(added.map(({ entryKind }) => entryKind)).toEqual(['duty', 'workItem'])
    expect(added[1]?.needs).toEqual([added[0]?.id])
    expect(new Set(kindsOf(allChangeIds(proposal)))).toEqual(new Set(['add', 'change']))
    const result = applyProposal(list, proposal, allChangeIds(proposal))
    expect(result.duties.map((duty) => duty.statement)).toEqual(next.duties.map((duty) => duty.statement))
    // The duty declined, its item is declined with it.
    const others = new Set([...allChangeIds(proposal)].filter((id) => id !== added[0]?.id))
    expect(flattenList(applyProposal(list, proposal, others))).toHaveLength(flattenList(list).length)
  })

  test('an item that was split keeps its id in one half; two that were merged in one', () => {
    const next = structuredClone(list)
    const duty = next.duties.find(({ items }) =>
      items.some(({ text }) => /[，；、]/.test(text) && text.length > 24),
    )
    const item = duty?.items.find(({ text }) => /[，；、]/.test(text) && text.length > 24)
    if (!duty || !item) return
    const cut = item.text.indexOf(item.text.slice(10).match(/[，；、]/)?.[0] ?? '', 10)
    duty.items.splice(duty.items.indexOf(item) + 1, 0, {
      ...item,
      entryId: 'half',
      text: item.text.slice(cut + 1),
    })
    item.text = item.text.slice(0, cut)
    const split = proposeChanges(list, asRead(next))
    expect(kindsOf(allChangeIds(split)).sort()).toEqual(['add', 'change'])
    expect(split.changes.find(({ kind }) => kind === 'change')?.entryId).toBe(item.entryId)
    const merged = proposeChanges(next, asRead(list))
    expect(kindsOf(allChangeIds(merged)).sort()).toEqual(['change', 'remove'])
  })

  test('items of a duty that was split move to the new one', () => {
    const next = structuredClone(list)
    const duty = next.duties.find(({ items }) => items.filter(({ text }) => text.length > 12).length > 3)
    if (!duty) return
    const half = duty.items.splice(Math.ceil(duty.items.length / 2))
    next.duties.splice(next.duties.indexOf(duty) + 1, 0, {
      entryId: 'second',
      source: null,
      number: null,
      statement: '统筹推进智慧托育与银龄陪伴行动。',
      items: half,
    })
    const proposal = proposeChanges(list, asRead(next))
    const kinds = kindsOf(allChangeIds(proposal))
    expect(kinds.filter((kind) => kind === 'remove')).toEqual([])
    expect(kinds.filter((kind) => kind === 'add')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'move')).toHaveLength(half.length)
  })
})

const noGuide = serviceGuideSchema.parse({
  ...Object.fromEntries(Object.keys(serviceGuideSchema.shape).map((field) => [field, null])),
  materials: [],
})

test('a file with one part leaves the others alone, and keeps guides and names it does not know', () => {
  const list = structuredClone(seeds.find(([, seed]) => seed.services.length > 3)![1])
  list.services[0]!.guide = { ...noGuide, steps: '一次办结' }
  const read = asRead({ ...list, duties: [], boundaries: [], procedures: [], plans: [], title: null })
  for (const service of read.services)
    Object.assign(service, { guide: null, content: `${service.content}。改` })
  const proposal = proposeChanges(list, read)
  expect(new Set(proposal.changes.map(({ part }) => part))).toEqual(new Set(['services']))
  expect(new Set(kindsOf(allChangeIds(proposal)))).toEqual(new Set(['change']))
  expect(proposal.unknownKinds).toContain('duty')
  const result = applyProposal(list, proposal, new Set(proposal.changes.slice(1).map(({ id }) => id)))
  expect(result.duties).toEqual(list.duties)
  expect(result.services[0]).toEqual(list.services[0])
  expect(result.services[1]?.content).toBe(read.services[1]?.content)
})
