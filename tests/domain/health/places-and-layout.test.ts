import { expect, test } from 'vitest'
import { valueAt } from '@/lib/domain/health/pointers'
import { HEALTH_RULES } from '@/lib/domain/health/registry'
import { findingsIn, planted, seedList, seedPlace } from '../../support/seed-lists'

const junshan = await seedList('430611')
const dingan = await seedList('469021')
const meilan = await seedList('460108')
const rule = (id: string) => HEALTH_RULES.find((one) => one.id === id)!
const words = (id: string, list: typeof junshan) =>
  findingsIn(rule(id), list).map(({ at, evidence }) => `${at} ${evidence}`)

test.each([
  ['level/other', '/boundaries/0/shares/0/department', '市教育局', '市教育局'],
  ['level/other', '/duties/1/items/0/text', '市卫生局负责组织检查', '市卫生局'],
  ['level/other', '/duties/1/items/0/text', '推进我市卫生健康事业', '我市卫生健'],
  ['place/foreign', '/duties/1/items/0/text', '指导武强县卫生健康局开展工作', '武强县'],
  ['place/foreign', '/duties/1/items/0/text', '指导睢县基层卫生服务体系建设', '睢县'],
  ['level/other', '/boundaries/0/shares/0/department', '市民政局', '市民政局'],
  ['level/other', '/boundaries/0/shares/0/department', '国家市场监督管理总局', '国家市场监督管理总局'],
  ['place/foreign', '/duties/1/items/0/text', '督促岳阳楼区社区卫生服务中心落实签约服务', '岳阳楼区'],
  ['place/foreign', '/duties/1/items/0/text', '平江县人民医院牵头组建医共体', '平江县'],
  ['layout/glued-rows', '/duties/1/items/0/text', '开展健康教育工作负责传染病的监测', '教育工作负责传染病'],
  ['layout/broken-line', '/duties/1/statement', '负责研究提出相关\n建议；组织开展宣传', '相关\n建议'],
  ['date/impossible', '/boundaries/2/basis', '《办法》（2015年2月30日施行）', '2015年2月30日'],
  ['date/impossible', '/duties/1/items/0/text', '每年6月31日前检查一次', '6月31日'],
  ['level/other', '/duties/1/items/0/text', '组织拟订全市卫生人才发展规划', '组织拟订全市'],
  ['word/doubled', '/duties/1/items/0/text', '负责进行进行健康教育', '进行进行'],
  ['word/doubled', '/duties/1/items/0/text', '做好传染病的的防治', '的的'],
  ['word/doubled', '/duties/1/items/0/text', '负责乡村医生管理管理工作', '管理管理'],
])('%s finds %s planted in a real list', (id, at, text, evidence) => {
  const list = planted(junshan, at, text)
  const found = findingsIn(rule(id), list, seedPlace('430611')).filter((finding) => finding.at === at)
  expect(found).toHaveLength(1)
  expect(found[0]?.evidence).toContain(evidence)
  expect(String(valueAt(list, at))).toContain(found[0]?.evidence)
})

test.each([
  ['level/other', '/boundaries/0/shares/0/department', '市公安局君山分局'],
  ['level/other', '/duties/1/items/0/text', '报市卫生健康委员会备案'],
  ['level/other', '/duties/1/items/0/text', '我市出台了《岳阳市城区文明养犬条例》，按条例开展宣传'],
  ['level/other', '/boundaries/0/shares/0/department', '市民热线受理中心'],
  ['level/other', '/boundaries/0/shares/0/department', '国家税务总局岳阳市君山区税务局'],
  ['level/other', '/boundaries/0/shares/0/department', '国家统计局君山调查队'],
  ['place/foreign', '/duties/1/items/0/text', '与毗邻的华容县、监利市建立血吸虫病联防联控机制'],
  ['place/foreign', '/duties/1/items/0/text', '对口支援西藏自治区桑日县，选派医务人员'],
  ['place/foreign', '/duties/1/items/0/text', '参与湘赣边区域合作示范区（浏阳市、平江县、铜鼓县）监督协作'],
  ['place/foreign', '/duties/1/items/0/text', '与云溪区卫生健康局开展执法协作'],
  ['place/foreign', '/duties/1/items/0/text', '会同县有关部门开展工作'],
  ['place/foreign', '/duties/1/items/0/text', '与相应县区和县级医院、清单县级事项、水渠县道'],
  ['place/foreign', '/boundaries/2/basis', '《湖南省人口与计划生育条例》'],
  ['layout/glued-rows', '/duties/1/items/0/text', '开展健康教育工作，负责传染病的监测'],
  ['date/impossible', '/boundaries/2/basis', '《办法》（2016年2月29日施行）'],
  ['date/impossible', '/duties/1/items/0/text', '每年2月29日、12月31日前各检查一次'],
  ['level/other', '/duties/1/items/0/text', '参与全市统一的卫生应急演练，配合全市联合检查'],
  ['word/doubled', '/duties/1/items/0/text', '达到检查目的的，依法监督监督员，涉及及时报告'],
  ['word/doubled', '/duties/1/items/0/text', '执行医疗废物管理管理办法'],
])('%s leaves alone what is meant: %s %s', (id, at, text) => {
  expect(
    findingsIn(rule(id), planted(junshan, at, text), seedPlace('430611')).filter(
      (finding) => finding.at === at,
    ),
  ).toEqual([])
})

test('a body of the city is answered with a body of the own level only where that is sure', () => {
  const answer = (department: string, list = junshan, place = seedPlace('430611')) => {
    const at = '/boundaries/0/shares/0/department'
    const [found] = findingsIn(rule('level/other'), planted(list, at, department), place).filter(
      (finding) => finding.at === at,
    )
    return /是否应为(.+)。$/.exec(found!.message)![1]
  }
  expect(answer('市民政局')).toBe('“区民政局”')
  expect(answer('市公安局', meilan, seedPlace('460108'))).toBe('“市公安局美兰分局”')
  expect(answer('市公安局')).toBe('本级对应部门')
  expect(answer('市公安局', dingan, seedPlace('469021'))).toBe('“县公安局”')
  for (const unsure of [
    '市农业局',
    '市水运和港口事务局',
    '市纪委（市监察委员会）',
    '市食药监局',
    '市生态环境局',
  ])
    expect(answer(unsure), unsure).toBe('本级对应部门')
})

test('what is past its review is told by its name, what is not is left alone', () => {
  const [first] = dingan.services
  const overdue = new Map([[first!.entryId, '2026-05-01']])
  const found = rule('review/overdue').check(dingan, {
    registries: { institutions: [], instruments: [] },
    place: null,
    today: '2026-11-28',
    overdue,
  })
  expect(found).toMatchObject([{ at: '/services/0', evidence: first!.name }])
  expect(words('review/overdue', dingan)).toEqual([])
})

test('a duty nobody supervises, a service no duty carries and a blank guide are notes only', () => {
  for (const id of [
    'coverage/duty-unsupervised',
    'coverage/service-without-duty',
    'coverage/matter-without-duty',
    'coverage/statement',
    'guide/blank',
  ]) {
    const found = findingsIn(rule(id), meilan)
    expect(found.length, id).toBeGreaterThan(0)
    expect(new Set(found.map(({ severity }) => severity)), id).toEqual(new Set(['note']))
  }
})

test('a plan that lists a unit twice in one task', async () => {
  const wuhua = await seedList('530102')
  expect(words('plan/unit-twice', wuhua)).toEqual([])
  const [lead] = wuhua.plans[0]!.tasks[0]!.leadUnits
  expect(words('plan/unit-twice', planted(wuhua, '/plans/0/tasks/0/responsibleUnits/0', lead))).toEqual([
    `/plans/0/tasks/0/responsibleUnits/0 ${lead}`,
  ])
})
