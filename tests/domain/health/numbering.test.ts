import { describe, expect, test } from 'vitest'
import { numberingGap } from '@/lib/domain/health/rules/numbering-gap'
import { numberingMissing } from '@/lib/domain/health/rules/numbering-missing'
import { numberingRepeat } from '@/lib/domain/health/rules/numbering-repeat'
import { numberingRestart } from '@/lib/domain/health/rules/numbering-restart'
import { numberingSlip } from '@/lib/domain/health/rules/numbering-slip'
import { numberingTextGap } from '@/lib/domain/health/rules/numbering-text-gap'
import { numberingTextRepeat } from '@/lib/domain/health/rules/numbering-text-repeat'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { brief } from '../../support/county-lists'
import { findingsIn, planted, seedList } from '../../support/seed-lists'

const lists = await Promise.all(['131121', '430611', '460108', '469021', '530102'].map(seedList))
const [zaoqiang, junshan, meilan, dingan] = lists as [
  ResponsibilityList,
  ResponsibilityList,
  ResponsibilityList,
  ResponsibilityList,
]

describe('numbers of entries', () => {
  test('the numbers of real lists have no gaps and no repeats', () => {
    for (const list of lists) {
      expect(findingsIn(numberingGap, list)).toEqual([])
      expect(findingsIn(numberingRepeat, list)).toEqual([])
    }
  })

  test('a removed duty leaves a gap', () => {
    const duties = junshan.duties.filter((_, at) => at !== 3)
    const [gap, ...others] = findingsIn(numberingGap, planted(junshan, '/duties', duties))
    expect(gap).toMatchObject({ severity: 'error', at: '/duties/3/number', evidence: '5' })
    expect(gap?.message).toContain('缺4')
    expect(others).toEqual([])
  })

  test('one miscounted entry among right ones gets the number that fits', () => {
    const [found] = findingsIn(numberingGap, planted(junshan, '/duties/4/number', '9'))
    expect(found?.fix).toMatchObject({ at: '/duties/4/number', before: '9', after: '5' })
    const repeated = findingsIn(numberingRepeat, planted(dingan, '/procedures/2/number', '（二）'))
    expect(brief(repeated)).toEqual(['error /procedures/2/number （二）'])
  })

  test('a letter among the digits is told where it stands, and the count goes on', () => {
    const written = (...numbers: string[]) => {
      const duties = numbers.map((number, at) => ({ ...junshan.duties[0]!, entryId: `d${at}`, number }))
      return planted(junshan, '/duties', duties)
    }
    const all = (list: ResponsibilityList) =>
      [numberingSlip, numberingGap, numberingRepeat, numberingRestart].flatMap((rule) =>
        findingsIn(rule, list).map(({ at, message, fix }) => [at, message, fix?.after]),
      )
    const nine = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
    const slip = (at: number, number: string, after: string) => [
      `/duties/${at}/number`,
      `序号“${number}”不是数字，应为“${after}”。`,
      after,
    ]
    expect(all(written(...nine, '1O', '11'))).toEqual([slip(9, '1O', '10')])
    expect(all(written(...nine, '1〇', 'l1'))).toEqual([slip(9, '1〇', '10'), slip(10, 'l1', '11')])
    // Both letter and count are wrong: one number mends both.
    expect(all(written('1', '2', '1O', '4'))).toEqual([slip(2, '1O', '3')])
    // What is left out before it is still told.
    const gap = all(written('1', '2', '1O', '11'))
    expect(gap).toEqual([
      slip(2, '1O', '10'),
      ['/duties/2/number', expect.stringContaining('缺3至9'), undefined],
    ])
  })

  test('numbers that go back, and numbers that a table lost', () => {
    expect(brief(findingsIn(numberingRestart, zaoqiang))).toEqual(['warning /procedures/11/number 二、'])
    const lost = findingsIn(numberingMissing, meilan)
    expect(lost.map(({ at, fix }) => `${at} ${fix?.after}`)).toEqual([
      '/boundaries/6/number 7',
      '/boundaries/7/number 8',
      '/boundaries/9/number 10',
      '/boundaries/10/number 11',
    ])
    expect(lost[0]?.evidence).toBe('病媒消杀工作')
  })

  test('a part without any numbers lacks none, and rows under a heading count by themselves', () => {
    expect(findingsIn(numberingMissing, junshan)).toEqual([])
    expect(findingsIn(numberingRestart, meilan)).toEqual([])
  })
})

describe('ordinals inside texts', () => {
  test('nested rows, rows that begin anew under a heading and quoted articles are in order', () => {
    for (const list of lists) {
      expect(findingsIn(numberingTextGap, list)).toEqual([])
      expect(findingsIn(numberingTextRepeat, list)).toEqual([])
    }
  })

  test('a struck paragraph leaves a gap, a doubled one a repeat', () => {
    const at = '/procedures/11/sections/1/text'
    const paragraphs = zaoqiang.procedures[11]!.sections[1]!.text.split('\n')
    const without = paragraphs.filter((line) => !line.startsWith('（三）')).join('\n')
    expect(brief(findingsIn(numberingTextGap, planted(zaoqiang, at, without)))).toEqual([
      `error ${at} （四）是否在办公场`,
    ])
    const doubled = paragraphs.join('\n').replace('（七）', '（六）')
    expect(brief(findingsIn(numberingTextRepeat, planted(zaoqiang, at, doubled)))).toEqual([
      `error ${at} （六）是否擅自收费`,
    ])
  })

  test('an ordinal written twice instead of the next is one fault', () => {
    const text = '（1）执业范围；\n（2）人员资质；\n（2）仪器设备；\n（4）有无违规行为。'
    const list = planted(zaoqiang, '/procedures/11/sections/1/text', text)
    expect(findingsIn(numberingTextRepeat, list)).toHaveLength(1)
    expect(findingsIn(numberingTextGap, list)).toEqual([])
  })

  test('within a paragraph and within quoted law one is less sure', () => {
    const text = dingan.boundaries[1]!.shares[4]!.responsibility.replace('2.', '3.')
    expect(
      brief(findingsIn(numberingTextGap, planted(dingan, '/boundaries/1/shares/4/responsibility', text))),
    ).toEqual(['warning /boundaries/1/shares/4/responsibility 3.协助属地计生'])
    const basis = dingan.boundaries[2]!.basis.replace('2、省计生委', '4、省计生委')
    expect(brief(findingsIn(numberingTextGap, planted(dingan, '/boundaries/2/basis', basis)))).toEqual([
      'warning /boundaries/2/basis 4、省计生委 省',
    ])
  })
})
