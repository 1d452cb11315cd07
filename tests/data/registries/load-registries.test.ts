import { beforeEach, expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { addRegistries } from '@/lib/data/registries/add-registries'
import { loadRegistries } from '@/lib/data/registries/load-registries'
import { institutionSchema, legalInstrumentSchema } from '@/lib/domain/registries/schemas'
import { A, B, useDatabase } from '../../support/database'

const database = useDatabase()
const platform = systemAccess(null, 'test')
const body = institutionSchema.parse({
  name: '工商行政管理局',
  aliases: ['工商局'],
  levels: ['city', 'county'],
  successors: ['市场监督管理局'],
  until: '2019-03-31',
  note: '县级改革有先后',
  source: '《深化党和国家机构改革方案》',
  confidence: 0.95,
})
const law = legalInstrumentSchema.parse({
  title: '中华人民共和国收养法',
  status: 'repealed',
  repealedSince: '2021-01-01',
  lastArticle: 34,
  source: '民法典第一千二百六十条',
  confidence: 0.99,
})

beforeEach(() => loadRegistries.forget())

test('what was added is loaded as it was written, for everybody', async () => {
  expect(await addRegistries(platform, [body], [law])).toEqual({ institutions: 1, instruments: 1 })
  for (const access of [publicAccess(), systemAccess(A, 'test'), systemAccess(B, 'test')]) {
    loadRegistries.forget()
    const { institutions, instruments } = await loadRegistries(access)
    expect(institutions).toEqual([{ ...body, id: expect.any(String) }])
    expect(instruments).toEqual([{ ...law, id: expect.any(String) }])
  }
})

test('a row known already keeps what operators made of it', async () => {
  const raw = await database.connect('superuser')
  await raw.query(`UPDATE institution SET confirmed_by = '省编办', confidence = 1`)
  const again = await addRegistries(platform, [{ ...body, confidence: 0.1 }], [law])
  expect(again).toEqual({ institutions: 0, instruments: 0 })
  const { institutions } = await loadRegistries(publicAccess())
  expect(institutions[0]).toMatchObject({ confirmedBy: '省编办', confidence: 1 })
})

test('only who manages the registries adds to them', async () => {
  const other = { ...body, name: '物价局' }
  await expect(addRegistries(publicAccess(), [other], [])).rejects.toThrow()
  const { institutions } = await loadRegistries(publicAccess())
  expect(institutions.map(({ name }) => name)).not.toContain('物价局')
})

test('the database refuses levels and article numbers that cannot be', async () => {
  const wrongLevel = { ...body, name: '甲局', levels: ['village'] } as unknown as typeof body
  await expect(addRegistries(platform, [wrongLevel], [])).rejects.toThrow()
  const noArticle = { ...law, title: '甲法', lastArticle: 0 }
  await expect(addRegistries(platform, [], [noArticle])).rejects.toThrow()
})
