import { expect, it } from 'vitest'
import { accountFor } from '@/lib/documents/read/account'
import { interpret } from '@/lib/documents/read/interpret/interpret'
import { blocksOf } from './support/blocks'

/** `group > title: heading heading` of each procedure. */
function outline(text: string): string[] {
  const blocks = blocksOf(...text.trim().split(/\s+/))
  const result = interpret(blocks)
  expect(accountFor(blocks, result)).toEqual({ missing: '', surplus: '' })
  return result.list.procedures.map(
    ({ group, title, sections }) =>
      `${group === null ? '' : `${group} > `}${title}: ${sections.map(({ heading }) => heading).join(' ')}`,
  )
}

it('a procedure of the top level after groups, its sections numbered as the groups are', () => {
  expect(
    outline(`三、事中事后监管制度 一、对专项技术服务的监管 1、母婴保健监管 一、监督检查对象 机构。
      二、监督检查处理 整改。 2、预防接种管理 一、监督检查对象 接种单位。 二、监督检查处理 处罚。
      二、重大案件督办 本制度所称案件，是指重大的。 一、案件范围 造成死亡的。 二、报告程序 两日内。`),
  ).toEqual([
    '对专项技术服务的监管 > 母婴保健监管: 监督检查对象 监督检查处理',
    '对专项技术服务的监管 > 预防接种管理: 监督检查对象 监督检查处理',
    '重大案件督办: 案件范围 报告程序',
  ])
})

it('groups whose sections have other names, and a procedure that stands without a group', () => {
  expect(
    outline(`一、事中事后监管制度 （一）行政处罚类 1.重大案件督办 （1）案件范围 (1)造成死亡的； (2)反映强烈的；
      （2）报告程序 两日内。 2.裁量权 （1）主要内容 梳理。 （2）标准规范 执行。
      （二）许可后续监管 （1）监督检查对象 单位。 （2）监督检查处理 撤销。
      （三）技术服务类 1.母婴保健监管 （1）监督检查对象 机构。 （2）监督检查处理 吊销。`),
  ).toEqual([
    '行政处罚类 > 重大案件督办: 案件范围 报告程序',
    '行政处罚类 > 裁量权: 主要内容 标准规范',
    '许可后续监管: 监督检查对象 监督检查处理',
    '技术服务类 > 母婴保健监管: 监督检查对象 监督检查处理',
  ])
})
