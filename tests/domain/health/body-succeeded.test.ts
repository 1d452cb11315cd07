import { expect, test } from 'vitest'
import { bodySucceeded } from '@/lib/domain/health/rules/body-succeeded'
import { bodyUnknown } from '@/lib/domain/health/rules/body-unknown'
import type { HealthPlace } from '@/lib/domain/health/types'
import { A_COUNTY, brief, findingsOf } from '../../support/county-lists'
import { seedRegistries } from '../../support/registries'

const found = (...given: Parameters<typeof findingsOf> extends [unknown, ...infer Rest] ? Rest : never) =>
  findingsOf(bodySucceeded, ...given)

/** A place whose own bodies are called so: 区 of a district, 旗 of a banner. */
const placeOf = (written: string): HealthPlace =>
  /^[区旗]/.test(written) ? { ...A_COUNTY, name: `某${written[0]}` } : A_COUNTY

test('a department that is gone is an error, with its successor and a fix', () => {
  const [finding] = found({ boundaries: [{ shares: ['县卫健局', '县工商局'] }] })
  expect(finding).toMatchObject({
    severity: 'error',
    at: '/boundaries/0/shares/1/department',
    evidence: '县工商局',
    fix: { before: '县工商局', after: '县市场监督管理局' },
  })
  expect(finding!.message).toContain('现为“县市场监督管理局”')
  expect(finding!.message).toContain('《深化党和国家机构改革方案》')
})

test.each([
  ['区食药监局', '区市场监督管理局'],
  ['县质监局', '县市场监督管理局'],
  ['县地税局', '县税务局'],
  ['区法制办', '区司法局'],
  ['区综治办', '区委政法委员会'],
  ['县监察局', '县监察委员会'],
  ['县扶贫办', '县农业农村局'],
  ['市卫生局', '市卫生健康委员会'],
  ['旗农业局', '旗农业农村局'],
])('%s is now %s', (written, now) => {
  const [finding] = found({ boundaries: [{ shares: [written] }] }, placeOf(written))
  expect(finding?.fix?.after).toBe(now)
})

test('a district’s body in the list of a county is told, and left to a person', () => {
  const [finding] = found({ boundaries: [{ shares: ['区食药监局'] }] })
  expect(finding).toMatchObject({ severity: 'error', evidence: '区食药监局' })
  expect(finding?.fix).toBeUndefined()
  expect(finding?.message).toContain(`这是${A_COUNTY.name}的清单，请核对是哪里的机构`)
})

test('no fix where the new name differs from place to place or the work went elsewhere', () => {
  const [land, environment, safety] = found({
    boundaries: [{ shares: ['县国土局', '区环保局', ['县安监局', '负责用人单位职业卫生监督检查']] }],
  })
  for (const finding of [land, environment, safety]) {
    expect(finding?.severity).toBe('error')
    expect(finding?.fix).toBeUndefined()
  }
  expect(land?.message).toContain('“县自然资源局”、“县自然资源和规划局”')
})

const health = (written: string, title: string, place: HealthPlace | null = placeOf(written)) => {
  const [finding] = found({ title, boundaries: [{ shares: [written] }] }, place)
  return {
    now: /现为“([^”]+)”/.exec(finding!.message)![1],
    fix: finding!.fix?.after,
    message: finding!.message,
  }
}

test('the county’s health body is called as the list calls it', () => {
  expect(health('区计生局', '某区卫生健康委员会责任清单')).toMatchObject({ fix: '区卫生健康委员会' })
  expect(health('区计生局', '某区卫生健康局责任清单')).toMatchObject({ fix: '区卫生健康局' })
  expect(health('县计生委', '某县卫健局权责清单').fix).toBe('县卫生健康局')
})

test('where nothing tells what it is called, its likely name is told and nothing is rewritten', () => {
  for (const [written, now] of [
    ['县计生委', '县卫生健康委员会'],
    ['县卫计局', '县卫生健康局'],
    ['县卫生局', '县卫生健康局'],
  ] as const) {
    const { message, ...told } = health(written, '责任清单')
    expect(told).toEqual({ now, fix: undefined })
    expect(message).toContain('以当地“三定”规定为准')
  }
  const hainan = { ...A_COUNTY, code: '469024', name: '临高县', above: ['海南省'] }
  expect(health('县卫计局', '责任清单', hainan)).toMatchObject({ now: '县卫生健康委员会', fix: undefined })
  const named = { ...hainan, bureauName: '临高县卫生健康委员会' }
  expect(health('县卫计局', '责任清单', named).fix).toBe('县卫生健康委员会')
})

test('the commission of the city above does not say how the county calls its own', () => {
  const boundaries = [{ shares: ['县卫计局', '市卫健委', '县公安局'] }]
  expect(found({ boundaries }, A_COUNTY)[0]?.message).toContain('现为“县卫生健康局”')
  const [above] = found({ sections: ['重大案件报上一级卫生计生委。'] })
  expect(above?.message).toContain('现为“卫生健康委员会”')
})

test('no fix that would make one body two parties of a matter', () => {
  const fixes = (...shares: string[]) =>
    found({ boundaries: [{ shares }] }).map(({ fix }) => fix?.after ?? null)
  expect(fixes('县安监局', '县应急局')).toEqual([null])
  expect(fixes('县工商局', '县质监局', '县旅游局')).toEqual([null, null, '县文化和旅游局'])
  expect(fixes('县食药监局', '县公安局')).toEqual(['县市场监督管理局'])
  expect(fixes('县工商局、县市场监管局')).toEqual([null])
})

test('in running text it is a warning, once in each text, and the fix mends every place of it', () => {
  const text = '县卫生局负责日常监督检查；检查结果报县卫生局和市卫生局。'
  const findings = found({ title: '某县卫生健康局责任清单', sections: [text] })
  expect(brief(findings)).toEqual([
    'warning /procedures/0/sections/0/text 县卫生局',
    'warning /procedures/0/sections/0/text 市卫生局',
  ])
  expect(findings[0]?.fix?.after).toBe('县卫生健康局负责日常监督检查；检查结果报县卫生健康局和市卫生局。')
})

test('a name broken by a narrow column is found as it stands', () => {
  const [finding] = found({ boundaries: [{ shares: ['县食药\n监局'] }] })
  expect(finding).toMatchObject({ evidence: '县食药\n监局', fix: { after: '县市场监督管理局' } })
})

test('the title of the list is checked, a generic description is noted', () => {
  const findings = found({
    title: '某市某区人口和计划生育局责任清单',
    duties: ['会同卫生计生行政部门开展检查'],
  })
  expect(brief(findings)).toEqual([
    'error /title 区人口和计划生育局',
    'note /duties/0/statement 卫生计生行政部门',
  ])
})

test('what became of a body is told with its old name', () => {
  const told = [
    '县卫生健康局的前身为县卫生局，2014年与县人口和计划生育局合并。',
    '2019年3月，县卫生和计划生育局更名为县卫生健康局。',
    '由县卫生局、县人口和计划生育局合并组建县卫生和计划生育局。',
    '撤销县食药监局、县工商局和县质监局，组建县市场监督管理局。',
    '县安监局的职业健康监管职责于2019年划入县卫生健康局。',
    '2018年以前由县食药监局核发的许可证，有效期届满前继续有效。',
    '机构改革前由县卫计局批准设置的诊所，不再重新审批。',
    '2018年12月31日前由县卫计局作出的处罚决定，由县卫生健康局继续执行。',
    '保管县安监局移交的职业健康档案。',
    '将县食药监局的监测档案移交县市场监管局。',
    '原县卫计局、县食药监局保管的档案移交县档案馆。',
    '在县卫生局的基础上组建县卫生健康局。',
    '截至2018年底，县卫计局共备案诊所120家。',
    '2017年县卫计局、县工商局联合印发的方案停止执行。',
    '县旅游局已撤销，旅游厕所由县文化和旅游局管理。',
  ]
  expect(brief(found({ duties: told }))).toEqual([])
  const now = [
    '县卫生局负责撤销不符合条件的执业登记。',
    '发现生产假药的，移送县食药监局处理。',
    '2026年底前，由县卫计局组织验收。',
    '对县食药监局移交的案件及时立案。',
    '自2016年起由县卫计局负责。',
    '原县卫生局的职责由县卫生健康委员会和县食药监局承担。',
    '与县工商局联合开展合并检查。',
  ]
  expect(found({ duties: now })).toHaveLength(now.length)
})

test('a text that tells of the past and of the present is mended in the present only', () => {
  const text = '县卫生局更名为县卫生健康局；县食药监局负责餐饮环节。'
  const findings = found({ duties: [text] })
  expect(findings.map(({ fix }) => fix?.after)).toEqual([
    '县卫生局更名为县卫生健康局；县市场监督管理局负责餐饮环节。',
  ])
})

test('bodies that stand, former ones, quoted laws and cases are no findings', () => {
  const findings = found({
    title: '商水县卫生健康委员会责任清单',
    duties: ['原县卫生局承担的职责由县卫生健康委员会承担', '按照国家药监局、省药监局的部署开展工作'],
    boundaries: [
      {
        shares: ['县卫健委', '县市场监管局', '县公安局', '县林业局', '县教体局', '县发改委'],
        basis: '《条例》第九条 县级工商行政管理部门、县卫生局应当……\n（卫生部令第26号）',
        cases: '2015年，县工商局、县卫生局联合查处……',
      },
    ],
  })
  expect(findings).toEqual([])
})

test('on a day before the reform the same list is right', () => {
  const parts = { boundaries: [{ shares: ['县工商局', '县地税局'] }] }
  expect(found(parts, A_COUNTY, '2018-01-01')).toEqual([])
  expect(found(parts, A_COUNTY, '2018-12-31').map(({ evidence }) => evidence)).toEqual(['县地税局'])
})

test('every name of the registry is found in a department’s field while its body is gone, and only then', () => {
  const prefixes = { nation: '国家', province: '省', city: '市', county: '县' } as const
  const names = seedRegistries.institutions.flatMap(({ name, aliases, levels, until }) =>
    [name, ...aliases].map((known) => ({
      written: /^(?:国家|国务院|省|自治区)|部$|总署$/.test(known)
        ? known
        : `${prefixes[levels.at(-1)!]}${known}`,
      gone: until !== null,
    })),
  )
  const lost: string[] = []
  for (const { written, gone } of names) {
    const parts = { boundaries: [{ shares: [written] }] }
    if (found(parts).some(({ evidence }) => evidence === written) !== gone) lost.push(written)
    lost.push(...findingsOf(bodyUnknown, parts).map(({ evidence }) => `slip: ${evidence}`))
  }
  expect(lost).toEqual([])
  expect(names.length).toBeGreaterThan(500)
})
