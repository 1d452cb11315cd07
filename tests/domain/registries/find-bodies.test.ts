import { expect, test } from 'vitest'
import { findDescribedBodies } from '@/lib/domain/registries/described-bodies'
import { findBodies, findBody } from '@/lib/domain/registries/find-bodies'
import { findMistypedBodies } from '@/lib/domain/registries/mistyped-bodies'
import { seedRegistries } from '../../support/registries'

const county = {
  institutions: seedRegistries.institutions,
  place: { code: '411623', level: 'county' as const },
}
const found = (text: string, search = county) =>
  findBodies(text, search).map(({ written, institution }) => [written, institution.name])

test('short names, full names and any level before them', () => {
  expect(found('区食药监局')).toEqual([['区食药监局', '食品药品监督管理局']])
  expect(found('县旅发委、市质监局和旗安监局')).toEqual([
    ['县旅发委', '旅游发展委员会'],
    ['市质监局', '质量技术监督局'],
    ['旗安监局', '安全生产监督管理局'],
  ])
  expect(found('由定安县人口和计划生育委员会负责')).toEqual([
    ['县人口和计划生育委员会', '人口和计划生育委员会'],
  ])
  expect(found('报国家卫生计生委备案')).toEqual([['国家卫生计生委', '国家卫生和计划生育委员会']])
  expect(found('市国土资源局五华分局')).toEqual([['市国土资源局', '国土资源局']])
})

test('the longest name counts, and a longer word is no name', () => {
  expect(found('区卫生和计划生育局')).toEqual([['区卫生和计划生育局', '卫生和计划生育局']])
  expect(found('卫生部门和计生委员')).toEqual([])
  expect(found('县公安局交警大队')).toEqual([['县公安局', '公安局']])
  expect(found('劳动监察局'), 'another body').toEqual([])
  expect(found('某镇计划生育服务站'), 'below the county').toEqual([])
})

test('a name begins where it begins: the end of a longer one is another body', () => {
  const tails = seedRegistries.institutions
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => !/^(?:国务院|国家|省|自治区)/.test(name))
    .flatMap((name) => ['县文化广电体育和', '县交通水务', '县工业信息化与'].map((start) => start + name))
    .filter((written) => found(written).some(([known]) => known !== written))
  expect(tails).toEqual([])
  for (const whole of ['县商务和旅游局', '县住房建设和规划局', '县发展改革和物价局', '由县教育及文化局牵头'])
    expect(found(whole)).toEqual([])
  for (const two of [
    '县公安局和旅游局',
    '街道办事处及卫生局',
    '各医疗机构和卫生局',
    '县妇联以及文化局',
    '涉及旅游局',
  ])
    expect(found(two).at(-1)![0], two).toMatch(/^(?:旅游|卫生|文化)局$/)
  expect(found('县人口和计生局')).toEqual([['县人口和计生局', '人口和计划生育局']])
})

test('a name means what it means on its level', () => {
  expect(found('县药监局')).toEqual([['县药监局', '食品药品监督管理局']])
  expect(found('省药监局')).toEqual([['省药监局', '药品监督管理局']])
  const municipal = { ...county, place: { code: '310104', level: 'county' as const } }
  expect(found('市药监局', municipal), 'Shanghai has a rank of a province').toEqual([
    ['市药监局', '药品监督管理局'],
  ])
  expect(found('省安监局')).toEqual([['省安监局', '省安全生产监督管理局']])
})

test('titles, former names and issuers are left alone', () => {
  expect(found('《海南省卫生和计划生育委员会关于进一步做好工作的通知》')).toEqual([])
  expect(found('原县卫生局、原国家食品药品监督管理总局')).toEqual([])
  expect(found('（国家安全生产监督管理总局第50号令）')).toEqual([])
  expect(found('国家人口计生委、财政部《关于印发方案的通知》')).toEqual([])
  expect(found('省计生委 省民政厅 省卫生厅关于印发《方案》的通知')).toEqual([])
  expect(found('市卫生局根据《医院等级评审标准》进行实地检查'), 'it acts').toEqual([['市卫生局', '卫生局']])
  expect(found('按照属地原则由县卫生局负责'), '原则 is no 原').toEqual([['县卫生局', '卫生局']])
})

test('what a department’s field names, whatever breaks stand in it', () => {
  expect(findBody('区生态环境\n保护局', county)?.institution.name).toBe('生态环境保护局')
  expect(findBody('市公安局美兰分局', county)?.name).toBe('公安局')
  expect(findBody('农业、林业、水务、交通等成员部门', county)).toBeNull()
})

test('departments described by what a body that is gone was called', () => {
  const described = (text: string) => findDescribedBodies(text).map(({ written, now }) => [written, now])
  expect(described('县级卫生计生行政部门、工商行政管理部门')).toEqual([
    ['卫生计生行政部门', '卫生健康主管部门'],
    ['工商行政管理部门', '市场监督管理部门'],
  ])
  expect(described('食品药品监督行政主管部门')).toEqual([['食品药品监督行政主管部门', '市场监督管理部门']])
  expect(described('卫生行政部门、药品监督管理部门、负有安全生产监督管理职责的部门')).toEqual([])
})

test('a slip in a name is found, a name nobody knows is not', () => {
  const slips = (text: string) =>
    findMistypedBodies(text, county).map(({ written, meant }) => [written, meant])
  expect(slips('《枣强县生健康局职能配置规定》')).toEqual([['县生健康局', '县卫生健康局']])
  expect(slips('县市场监督管局')).toEqual([['县市场监督管局', '县市场监督管理局']])
  expect(slips('指定市妇幼保院负责')).toEqual([['市妇幼保院', '市妇幼保健院']])
  expect(slips('县人民医院、县便民服务中心、县中医院、市第一人民法院')).toEqual([])
  expect(slips('县生态环竟局')).toEqual([['县生态环竟局', '县生态环境局']])
  expect(slips('区卫建委')).toEqual([['区卫建委', '区卫健委']])
  expect(slips('县各卫生健康局、区县卫生健康局、县级市场监督管理局')).toEqual([])
  expect(slips('区政府目督办、区科信局、县招商服务局、县民族事务局')).toEqual([])
})
