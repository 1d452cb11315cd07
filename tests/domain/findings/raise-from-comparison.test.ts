import { expect, test } from 'vitest'
import { raiseOfAbsence, raiseOfEntry } from '@/lib/domain/findings/raise-from-comparison'
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
