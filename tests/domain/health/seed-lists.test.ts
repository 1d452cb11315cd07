import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '@/lib/documents/read/read'
import { applyFix } from '@/lib/domain/health/apply-fix'
import { checkList } from '@/lib/domain/health/check-list'
import { healthContext } from '@/lib/domain/health/context'
import { entriesOf, valueAt } from '@/lib/domain/health/pointers'
import { bodySucceeded } from '@/lib/domain/health/rules/body-succeeded'
import { bodyTwoNames } from '@/lib/domain/health/rules/body-two-names'
import { bodyUnknown } from '@/lib/domain/health/rules/body-unknown'
import { lawAmended } from '@/lib/domain/health/rules/law-amended'
import { lawArticleOutOfRange } from '@/lib/domain/health/rules/law-article-out-of-range'
import { lawMistitled } from '@/lib/domain/health/rules/law-mistitled'
import { lawRenamed } from '@/lib/domain/health/rules/law-renamed'
import { lawRepealed } from '@/lib/domain/health/rules/law-repealed'
import { systemEnded } from '@/lib/domain/health/rules/system-ended'
import type { HealthFinding } from '@/lib/domain/health/types'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { seedRegistries } from '../../support/registries'

const FOLDER = 'prisma/seed/documents'
const rules = [
  bodySucceeded,
  bodyTwoNames,
  bodyUnknown,
  lawAmended,
  lawArticleOutOfRange,
  lawMistitled,
  lawRenamed,
  lawRepealed,
  systemEnded,
]

const checked = new Map<string, { list: ResponsibilityList; findings: HealthFinding[] }>()
for (const file of readdirSync(FOLDER)) {
  const [code = '', name = ''] = file.replace('.txt', '').split('-')
  const { list } = await readDocument(new Uint8Array(readFileSync(`${FOLDER}/${file}`)), file)
  const place = { code, name, level: 'county' as const, above: [], areaCode: null }
  const context = healthContext('2026-11-22', { registries: seedRegistries, place })
  checked.set(code, { list, findings: checkList(list, context, rules) })
}

/** Words found by one rule at one severity, each once, sorted. */
const words = (code: string, rule: string, severity: string) =>
  [
    ...new Set(
      checked
        .get(code)!
        .findings.filter((finding) => finding.rule === rule && finding.severity === severity)
        .map(({ evidence }) => evidence.replace(/\s/g, '')),
    ),
  ].sort()

test.each([...checked])(
  '%s: evidence stands where it is said to stand, fixes fit',
  (_, { list, findings }) => {
    const entries = new Map(entriesOf(list).map((entry) => [entry.at, JSON.stringify(entry.node)]))
    for (const { at, evidence, fix, message } of findings) {
      const value = valueAt(list, at)
      if (typeof value === 'string') expect(value).toContain(evidence)
      else expect(entries.get(at)).toContain(JSON.stringify(evidence).slice(1, -1))
      expect(message).toMatch(/。$/)
      if (fix) expect(applyFix(list, fix)).not.toBeNull()
    }
  },
)

// Read one by one against the documents: what is listed here is wrong there.
test('bodies named as responsible that no longer stand', () => {
  expect(words('131121', 'body/succeeded', 'error')).toEqual([])
  expect(words('430611', 'body/succeeded', 'error')).toEqual(
    ['区人口和计划生育局', '区卫生局', '区监察局', '区计生局', '区食药局'].sort(),
  )
  expect(words('460108', 'body/succeeded', 'error')).toEqual(
    [
      '区农业局',
      '区安监局',
      '区工商局',
      '区环保局',
      '区综治办',
      '区食药监局',
      '市农业局',
      '市食药监局',
    ].sort(),
  )
  expect(words('469021', 'body/succeeded', 'error')).toEqual(
    ['县卫生局', '县国土局', '县安监局', '县工商局', '县药监局', '县计生委'].sort(),
  )
  expect(words('530102', 'body/succeeded', 'error')).toEqual(
    ['区卫生计生局', '区地税局', '区政府法制办', '区法制办', '市国土资源局'].sort(),
  )
})

test('bodies named in running text', () => {
  expect(words('131121', 'body/succeeded', 'warning')).toEqual(
    [
      '区卫生局',
      '卫生局',
      '卫生计生委',
      '县卫生局',
      '国家卫生和计划生育委员会',
      '国家卫生计生委',
      '市卫生局',
      '省卫生计生委',
      '省卫计委',
    ].sort(),
  )
  expect(words('131121', 'body/unknown', 'warning')).toEqual(['县生健康局', '市妇幼保院'])
  expect(words('460108', 'body/unknown', 'warning')).toEqual(
    ['区市公安局美兰分局', '国家美兰区卫生健康委员会'].sort(),
  )
})

test('laws no longer in force', () => {
  const gone = [...checked.keys()].flatMap((code) => [
    ...words(code, 'law/repealed', 'error'),
    ...words(code, 'law/renamed', 'error'),
  ])
  expect([...new Set(gone)].sort()).toEqual(
    [
      '《收养法》',
      '《社会抚养费征收管理办法》',
      '《流动人口计划生育工作条例》',
      '《流动人口计划生育服务管理条例》',
      '《计划生育技术服务管理条例》',
      '《计划生育技术服务管理条例（修订）》',
      '《关于禁止非医学需要的胎儿性别鉴定和选择性别人工终止妊娠的规定》',
      '《关于禁止非医学需要的胎儿性别鉴定和选择性别的人工终止妊娠的规定》',
      '《医疗器械标准管理办法》',
      '《职业卫生技术服务机构监督管理暂行办法》',
    ].sort(),
  )
  for (const code of checked.keys()) expect(words(code, 'law/mistitled', 'warning')).toEqual([])
})

test('systems that ended', () => {
  for (const code of ['430611', '460108', '469021', '530102'])
    expect(words(code, 'system/ended', 'error')).toEqual(['社会抚养费'])
  expect(words('131121', 'system/ended', 'error')).toEqual([])
  expect(words('460108', 'system/ended', 'warning')).toEqual(
    [
      '新农合',
      '新型农村合作医疗',
      '晚婚晚育',
      '暂住证',
      '流动人口婚育证',
      '流动人口婚育证明',
      '计划生育技术服务执业许可证明文件',
      '计划生育技术服务机构执业许可证',
    ].sort(),
  )
})
