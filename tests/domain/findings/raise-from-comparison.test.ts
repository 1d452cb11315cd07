import { expect, test } from 'vitest'
import {
  raisedAsAbsent,
  raisedOnEntry,
  raiseOfAbsence,
  raiseOfEntry,
} from '@/lib/domain/findings/raise-from-comparison'
import { raiseHref, raiseQuerySchema } from '@/lib/domain/findings/raise-query'

const beside = { code: '990102', entryId: 'b1', place: '乙县' }
/** What the page that raises makes of the address. */
const taken = (query: Parameters<typeof raiseHref>[0]) =>
  raiseQuerySchema.parse(Object.fromEntries(new URL(raiseHref(query), 'http://x').searchParams))

test('an entry goes with what it was read beside, unless that is its own list', () => {
  const entry = { code: '990101', entryId: 'a1' }
  expect(taken(raiseOfEntry(entry, beside))).toEqual({
    ...{ code: '990101', entry: 'a1', other: '990102', otherEntry: 'b1' },
  })
  expect(taken(raiseOfEntry(entry, null))).toEqual({ code: '990101', entry: 'a1' })
  expect(taken(raiseOfEntry(entry, { ...beside, code: '990101' }))).toEqual({ code: '990101', entry: 'a1' })
})

test('what is missing is named, however long, and by whom it was found', () => {
  const missing = `预防接种\n${'很长'.repeat(80)}`
  const absence = { code: '990101', part: 'services' as const, missing }
  const query = taken(raiseOfAbsence(absence, beside))
  expect(query).toMatchObject({ code: '990101', part: 'services', other: '990102', otherEntry: 'b1' })
  expect(query.missing).toMatch(/^预防接种/)
  expect(query.title).toMatch(/^缺少“预防接种/)
  expect(query.message).toContain('乙县的清单里有')
  expect(taken(raiseOfAbsence(absence, null))).toMatchObject({
    message: expect.stringMatching(/^标准目录里有/),
  })
})

test('what is missing is said without the area of the other place, quotation marks within others', () => {
  const missing = '承担全区“两非”治理工作'
  const query = taken(raiseOfAbsence({ code: '990101', part: 'duties', missing }, beside))
  expect(query.missing).toBe('承担“两非”治理工作')
  expect(query.title).toBe('缺少“承担‘两非’治理工作”')
  expect(query.message).toContain('里有“承担‘两非’治理工作”，')
})

test('what was raised already is known by its entry, or by what is missing', () => {
  const of = { number: 1, jurisdictionCode: '990101', part: 'duties', subject: '别的事' }
  const raised = [
    { ...of, id: 'f1', entryId: 'a1', otherCode: '990102', otherEntryId: 'b1' },
    { ...of, id: 'f2', entryId: null, otherCode: '990102', otherEntryId: 'b1' },
    { ...of, id: 'f3', entryId: null, subject: '预防接种管理', otherCode: null, otherEntryId: null },
  ]
  const idsOf = (some: readonly { id: string }[]) => some.map(({ id }) => id)
  expect(idsOf(raisedOnEntry(raised, { code: '990101', entryId: 'a1' }))).toEqual(['f1'])
  expect(raisedOnEntry(raised, { code: '990102', entryId: 'a1' })).toEqual([])
  const others = ['b0', 'b1'].map((entryId) => ({ code: '990102', entryId }))
  const absent = { code: '990101', part: 'duties' as const, missing: '负责全区预防接种', others }
  expect(idsOf(raisedAsAbsent(raised, absent))).toEqual(['f2'])
  expect(raisedAsAbsent(raised, { ...absent, others: others.slice(0, 1) })).toEqual([])
  expect(raisedAsAbsent(raised, { ...absent, others: [{ code: '990103', entryId: 'b1' }] })).toEqual([])
  const named = { ...absent, missing: '全区预防接种管理', others: [] }
  expect(idsOf(raisedAsAbsent(raised, named))).toEqual(['f3'])
  expect(raisedAsAbsent(raised, { ...named, part: 'services' })).toEqual([])
})
