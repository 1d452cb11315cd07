import { describe, expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { alignSides } from '@/lib/data/compare/align-sides'
import { findPlaces, listComparablePlaces } from '@/lib/data/compare/find-places'
import { loadSide } from '@/lib/data/compare/load-side'
import { publishList } from '@/lib/data/publish'
import { withdrawEdition } from '@/lib/data/withdraw'
import { A, B, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'

useDatabase()
const anyone = publicAccess()
const current = { number: null, on: null }
const publish = (code: string, word: string) =>
  publishList(systemAccess(code, 'test'), { list: smallList(word), reason: '首次', basis: '依据' })

describe('a side of a comparison', () => {
  test('is not there before a list is', async () => {
    expect(await loadSide(anyone, A, current)).toMatchObject({ status: 'no-list', place: { code: A } })
    expect(await loadSide(anyone, '123456', current)).toEqual({ status: 'no-place' })
    expect(await loadSide(anyone, '990000', current)).toEqual({ status: 'no-place' })
    expect(await listComparablePlaces(anyone)).toEqual([])
  })

  test('is the edition in force, one by number, or that of a day', async () => {
    await publish(A, '甲')
    await publish(A, '丙')
    await publish(B, '乙')
    const found = await loadSide(anyone, A, current)
    expect(found).toMatchObject({ status: 'found', isCurrent: true, edition: { head: { number: 2 } } })
    const first = await loadSide(anyone, A, { number: 1, on: null })
    expect(first).toMatchObject({
      status: 'found',
      isCurrent: false,
      edition: { list: { title: '甲责任清单' } },
    })
    expect(await loadSide(anyone, A, { number: 3, on: null })).toMatchObject({ status: 'no-edition' })
    expect(await loadSide(anyone, A, { number: null, on: '2020-01-01' })).toMatchObject({ status: 'not-yet' })
    expect(await loadSide(anyone, A, { number: null, on: '2999-01-01' })).toMatchObject({ status: 'found' })
  })

  test('two of them are laid side by side, each from its own place', async () => {
    const [left, right] = await Promise.all([loadSide(anyone, A, current), loadSide(anyone, B, current)])
    if (left.status !== 'found' || right.status !== 'found') throw new Error('both have lists')
    for (let times = 0; times < 2; times++) {
      const { counts } = alignSides(left, right, 'duties')
      expect(counts).toMatchObject({ left: 1, right: 1 })
    }
  })

  test('withdrawn says so and shows nothing', async () => {
    await withdrawEdition(systemAccess(B, 'test'), '有误')
    expect(await loadSide(anyone, B, current)).toMatchObject({ status: 'withdrawn' })
    expect(await loadSide(anyone, B, { number: 1, on: null })).toMatchObject({ status: 'withdrawn' })
    expect((await listComparablePlaces(anyone)).map(({ code }) => code)).toEqual([A])
    expect(await listComparablePlaces(anyone, '11')).toEqual([])
  })
})

test('places are found by code, by name, by a part of it, and by nothing that means something to the database', async () => {
  expect((await findPlaces(anyone, A)).map(({ code }) => code)).toEqual([A])
  expect((await findPlaces(anyone, `${B} 乙县`)).map(({ code }) => code)).toEqual([B])
  expect((await findPlaces(anyone, '乙县')).map(({ code }) => code)).toEqual([B])
  expect((await findPlaces(anyone, '县')).map(({ code }) => code)).toEqual([A, B])
  for (const odd of ['%', '_', '\\', "'", '', '  ', '某省']) expect(await findPlaces(anyone, odd)).toEqual([])
})
