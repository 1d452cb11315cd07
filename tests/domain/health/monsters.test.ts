import { expect, test } from 'vitest'
import { checkList } from '@/lib/domain/health/check-list'
import { healthContext } from '@/lib/domain/health/context'
import { A_COUNTY, countyList } from '../../support/county-lists'
import { seedRegistries } from '../../support/registries'

const LENGTH = 50_000
/** A check takes some hundred milliseconds; one that reads such a text again for each of its signs takes many seconds. */
const MOST_MS = 2_000

const many = (sign: string) => sign.repeat(LENGTH / sign.length)

const MONSTERS: readonly (readonly [name: string, text: string])[] = [
  ['spaces', `甲${many(' ')}乙`],
  ['spaces behind what may be a page number', `-1${many(' ')}乙`],
  ['newlines', `甲${many('\n')}乙`],
  ['newlines behind what may be a page number', `-1${many('\n')}乙`],
  ['tabs', `甲${many('\t')}乙`],
  ['brackets', many('（')],
  ['brackets and spaces', `${'（'.repeat(200)}甲${many(' ')}乙`],
  ['下列', many('下列')],
  ['以下', many('以下')],
  ['digits', many('1')],
  ['dashes', many('-')],
  ['title marks', many('《')],
  ['县', many('县')],
  ['听证', many('听证')],
]

const context = healthContext('2026-11-22', { registries: seedRegistries, place: A_COUNTY })
// What is read once, the registries and the words, is not the monsters' cost.
checkList(countyList({ duties: ['负责辖区医疗机构的监督管理。'] }), context)

test.each(MONSTERS)('a list of nothing but %s is checked in time', (_, text) => {
  for (const parts of [{ duties: [text] }, { sections: [text] }]) {
    const list = countyList(parts)
    const began = performance.now()
    checkList(list, context)
    expect(performance.now() - began).toBeLessThan(MOST_MS)
  }
})
