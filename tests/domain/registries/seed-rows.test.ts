import { expect, test } from 'vitest'
import { currentNames, isGone } from '@/lib/domain/registries/succession'
import { titleKey } from '@/lib/domain/registries/titles'
import { seedRegistries } from '../../support/registries'

const { institutions, instruments } = seedRegistries
const TODAY = '2026-11-22'

const repeated = (words: string[]) => words.filter((word, at) => words.indexOf(word) !== at)

test('a name means one body on a level', () => {
  const known = institutions.flatMap((row) =>
    [row.name, ...row.aliases].flatMap((name) => row.levels.map((level) => `${name} ${level}`)),
  )
  expect(repeated(known)).toEqual([])
  expect(repeated(institutions.map(({ name }) => name))).toEqual([])
})

test('every successor has a row of its own, and every chain ends with a body that stands', () => {
  const known = new Set(institutions.flatMap((row) => [row.name, ...row.aliases]))
  for (const row of institutions)
    for (const name of row.successors) expect(known, `${row.name} → ${name}`).toContain(name)
  for (const row of institutions.filter((body) => isGone(body, TODAY)))
    expect(currentNames(row, institutions, TODAY, row.levels[0]), row.name).not.toEqual([])
  const health = institutions.find(({ name }) => name === '卫生局')!
  expect(currentNames(health, institutions, TODAY, 'county')).toEqual(['卫生健康局'])
})

test('a title means one instrument, and what replaced a repealed one has a row', () => {
  const keys = instruments.flatMap((row) => [...new Set([row.title, ...row.aliases].map(titleKey))])
  expect(repeated(keys)).toEqual([])
  const titles = new Set(instruments.map(({ title }) => title))
  for (const row of instruments) if (row.successor) expect(titles, row.title).toContain(row.successor)
})

test('days stand in their order, and a row in force is not repealed', () => {
  for (const row of instruments) {
    const { inForceSince, repealedSince, amendedSince } = row
    if (inForceSince && repealedSince) expect(inForceSince < repealedSince, row.title).toBe(true)
    if (inForceSince && amendedSince) expect(inForceSince <= amendedSince, row.title).toBe(true)
    expect(row.status === 'repealed', row.title).toBe(repealedSince !== null)
    if (amendedSince) expect(['amended', 'repealed'], row.title).toContain(row.status)
    if (row.status === 'amended' && !amendedSince) expect(row.note, row.title).not.toBeNull()
  }
  for (const { name, since, until } of institutions)
    if (since && until) expect(since < until, name).toBe(true)
})

test('a row says where it comes from, with a year', () => {
  const undated = [...institutions, ...instruments].filter(({ source }) => !/\d{4}年|〔\d{4}〕/.test(source))
  const standing = new Set(institutions.filter(({ until }) => until === null).map(({ id }) => id))
  expect(undated.filter(({ id }) => !standing.has(id)).map(({ id }) => id)).toEqual([])
})
