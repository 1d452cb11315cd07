import { expect, test } from 'vitest'
import { systemEnded } from '@/lib/domain/health/rules/system-ended'
import { brief, findingsOf } from '../../support/county-lists'

test('what a law ended is told where it is described as in force', () => {
  const findings = findingsOf(systemEnded, {
    duties: [
      '对不符合条件的人员征收社会抚养费',
      '负责新型农村合作医疗管理事务',
      '指导流动人口婚育证的办理工作',
      '负责餐饮业、食堂等消费环节食品卫生许可',
    ],
    services: [{ name: '办理《流动人口婚育证明》', content: '查验《暂住证》' }],
  })
  expect(brief(findings)).toEqual([
    'error /duties/0/statement 社会抚养费',
    'warning /duties/1/statement 新型农村合作医疗',
    'warning /duties/2/statement 流动人口婚育证',
    'warning /duties/3/statement 食品卫生许可',
    'warning /services/0/content 暂住证',
    'warning /services/0/name 流动人口婚育证明',
  ])
  expect(findings[0]?.message).toContain('国务院令第747号')
})

test('that it ended, or a law’s title, is no finding', () => {
  const findings = findingsOf(systemEnded, {
    duties: [
      '取消社会抚养费，清理相关规定',
      '不再征收社会抚养费',
      '做好全面两孩政策实施前后奖励扶助政策的衔接',
      '不再发放食品生产、流通环节的食品卫生许可',
      '原新型农村合作医疗参保人员转入城乡居民医保',
      '违反《社会抚养费征收管理办法》的，应当立案查处',
      '发放独生子女父母光荣证、居住证，办理生育登记',
    ],
  })
  expect(findings).toEqual([])
})

test('what provinces still decide is only noted', () => {
  const findings = findingsOf(systemEnded, {
    duties: ['负责再生育审批', '符合条件再生育一孩审批'],
    services: [{ content: '负责初婚一孩《生育服务证》核发' }],
  })
  expect(findings.map(({ severity }) => severity)).toEqual(['note', 'note', 'note'])
})

test('approvals, vaccines and certificates that law has named or ended otherwise', () => {
  const findings = findingsOf(systemEnded, {
    duties: [
      '负责《生育服务证》审批',
      '组织第一类疫苗、第二类疫苗的接种和管理',
      '配合开展药品零售企业GSP认证现场检查',
      '参与药品生产质量管理规范认证',
    ],
  })
  expect(findings.map(({ severity, evidence }) => `${severity} ${evidence}`)).toEqual([
    'warning 《生育服务证》审批',
    'warning 第一类疫苗',
    'warning GSP认证',
    'warning 药品生产质量管理规范认证',
  ])
  expect(findings[1]?.message).toContain('《中华人民共和国疫苗管理法》')
  const right = findingsOf(systemEnded, {
    duties: [
      '免费补发《生育服务证》，办理生育登记',
      '免疫规划疫苗和非免疫规划疫苗的接种',
      '取消药品GSP认证，改为监督检查',
      '执行《药品经营质量管理规范》；开展兽药GMP认证',
      '管理第一类精神药品和第二类医疗器械',
    ],
  })
  expect(right).toEqual([])
})
