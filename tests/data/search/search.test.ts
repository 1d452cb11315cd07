import { beforeAll, describe, expect, test } from 'vitest'
import { GET as searchApi } from '@/app/api/v1/search/route'
import { GET as whoApi } from '@/app/api/v1/who/route'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { publishList } from '@/lib/data/publish'
import { rebuildMissingSearchRows } from '@/lib/data/search/rebuild'
import { searchEntries } from '@/lib/data/search/search-entries'
import { whoIsResponsible } from '@/lib/data/search/who-is-responsible'
import { addSynonyms } from '@/lib/data/synonyms'
import { withdrawEdition } from '@/lib/data/withdraw'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { A, B, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'

const database = useDatabase()
const anyone = publicAccess()
const platform = systemAccess(null, 'test')
const search = (
  q: string,
  filter: { code?: string; part?: 'duties' | 'boundaries'; department?: string } = {},
) =>
  searchEntries(anyone, {
    q,
    code: filter.code ?? null,
    part: filter.part ?? null,
    department: filter.department ?? null,
    page: 1,
  })

function listWith(matter: string): ResponsibilityList {
  const list = smallList('某某')
  const boundary = list.boundaries[0]!
  const share = boundary.shares[0]!
  return {
    ...list,
    boundaries: [
      {
        ...boundary,
        matter,
        shares: [
          { ...share, department: '县药监局', responsibility: '负责餐饮业经营单位病媒生物防制的监督管理' },
          {
            ...share,
            entryId: 'boundaries.0.shares.1',
            department: '县卫健局',
            responsibility: '组织病媒生物防制',
          },
        ],
      },
    ],
  }
}

beforeAll(async () => {
  await addSynonyms(platform, [{ term: '苍蝇', means: '病媒生物', confidence: 0.9 }], 'test')
  for (const code of [A, B])
    await publishList(systemAccess(code, 'test'), {
      list: listWith('病媒生物防制'),
      reason: '首次',
      basis: '测试依据',
    })
})

describe('who', () => {
  test('answers in everyday words with the matter and its split of work', async () => {
    const { confident, answers } = await whoIsResponsible(anyone, { q: '苍蝇多归谁管', code: A })
    expect(confident).toBe(true)
    expect(answers[0]).toMatchObject({
      code: A,
      jurisdictionName: '甲县',
      part: 'boundaries',
      ordinal: 1,
      number: null,
      title: '病媒生物防制',
      titleMarks: [[0, 4]],
      departments: ['县药监局', '县卫健局'],
      sameElsewhere: 0,
    })
    expect(answers[0]?.shares.map(({ department }) => department)).toEqual(['县药监局', '县卫健局'])
    expect(answers[0]?.url).toMatch(new RegExp(`^/${A}/boundaries/[a-z2-7]{10}(#[a-z2-7]{10})?$`))
  })

  test('over all counties a text stands once and says how many share it', async () => {
    const { answers } = await whoIsResponsible(anyone, { q: '苍蝇多归谁管', code: null })
    expect(answers.filter(({ title }) => title === '病媒生物防制')).toHaveLength(1)
    expect(answers[0]?.sameElsewhere).toBe(1)
  })

  test('a place named in the question is asked about alone', async () => {
    const { answers } = await whoIsResponsible(anyone, { q: '乙县苍蝇多归谁管', code: null })
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([B]))
  })

  test('says so when a place is named that has no list', async () => {
    const asked = await whoIsResponsible(anyone, { q: '北京市朝阳区苍蝇多归谁管', code: null })
    expect(asked.confident).toBe(false)
    expect(asked.suggestions.unknownPlaces).toEqual(['北京市朝阳区'])
  })

  test('says so when it does not know', async () => {
    const { confident, suggestions } = await whoIsResponsible(anyone, { q: '驾照到期去哪换', code: null })
    expect(confident).toBe(false)
    expect(suggestions.unknownTerms).toContain('驾照')
  })

  test.each(['', '？！', "'; DROP TABLE search_row; --", '苍\u0000蝇', '(((&|!', '的的的'])(
    'odd questions do no harm: %o',
    async (q) => {
      expect((await whoIsResponsible(anyone, { q, code: null })).confident).toBeTypeOf('boolean')
    },
  )
})

describe('search', () => {
  test('lists every county, with facets over what was found', async () => {
    const { answers, facets, total, totalIsCapped } = await search('病媒生物')
    expect(answers.map(({ code }) => code).sort()).toEqual([A, B])
    expect({ total, totalIsCapped }).toEqual({ total: 2, totalIsCapped: false })
    expect(facets.jurisdictions.map(({ label }) => label).sort()).toEqual(['乙县', '甲县'])
    expect(facets.parts).toEqual([{ value: 'boundaries', label: '职责边界', count: 2 }])
    expect(facets.departments).toContainEqual({ value: '市场监管', label: '市场监管', count: 2 })
  })

  test('filters by jurisdiction, part and department', async () => {
    expect((await search('病媒生物', { code: B })).answers.map(({ code }) => code)).toEqual([B])
    expect((await search('病媒生物', { part: 'duties' })).total).toBe(0)
    expect((await search('病媒生物', { department: '市场监管' })).total).toBe(2)
    expect((await search('病媒生物', { department: '公安' })).total).toBe(0)
  })

  test('never finds officials by name: only their positions', async () => {
    const rows = await (await database.connect('owner')).query('SELECT document, shares FROM search_row')
    const names = listWith('').plans.flatMap(({ roster }) => roster.flatMap(({ name }) => name ?? []))
    expect(names.length).toBeGreaterThan(0)
    expect(rows.rows.filter((row) => names.some((name) => JSON.stringify(row).includes(name)))).toEqual([])
  })
})

describe('API', () => {
  const get = (handler: typeof whoApi, query: string) =>
    handler(new Request(`http://localhost/api/v1/x?${query}`))

  test('who answers as promised, for anyone, without cookies', async () => {
    const response = await get(whoApi, `q=${encodeURIComponent('苍蝇多归谁管')}&code=${A}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('cache-control')).toMatch(/^public/)
    const body = await response.json()
    expect(body.confident).toBe(true)
    expect(Object.keys(body.answers[0])).toEqual(
      expect.arrayContaining(
        'code part number ordinal title parentTitle departments phone url score'.split(' '),
      ),
    )
  })

  test.each(['page=0', 'page=x', 'code=12', 'part=names', `q=${'x'.repeat(201)}`])(
    'refuses %s',
    async (query) => {
      const response = await get(searchApi, query)
      expect(response.status).toBe(400)
      expect((await response.json()).error).toMatchObject({ code: 'invalid', message: expect.any(String) })
    },
  )
})

test('rows that a migration took away are written again; a withdrawn edition is found no more', async () => {
  const owner = await database.connect('superuser')
  await owner.query('TRUNCATE search_row')
  expect(await rebuildMissingSearchRows(platform, (code) => systemAccess(code, 'test'))).toBe(2)
  const { rows } = await owner.query(
    'SELECT count(*)::int AS rows FROM search_row WHERE jurisdiction_code = $1',
    [A],
  )
  expect(rows[0].rows).toBeGreaterThan(0)
  await withdrawEdition(systemAccess(A, 'test'), '测试撤回')
  expect((await search('病媒生物')).answers.map(({ code }) => code)).toEqual([B])
})
