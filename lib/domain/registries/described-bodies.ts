import { isInside, titleSpans } from './quoted'

/** A body named by what it does, after a name that is gone: 卫生计生行政部门. */
export interface DescribedBody {
  start: number
  end: number
  written: string
  /** Name of the registry's row it was called after: 卫生和计划生育局. */
  after: string
  /** What it is called now: 卫生健康主管部门. */
  now: string
}

/** 行政部门, 主管部门, 行政主管部门, 管理部门, 部门 … */
const DEPARTMENT = '(?:行政|主管|行政主管|行政管理|管理|监管|监督管理)?(?:部门|机关)'
const CALLED: readonly (readonly [words: string, after: string, now: string])[] = [
  ['卫生(?:和|与|、)?(?:人口)?(?:和|与|、)?(?:计划生育|计生)|卫计', '卫生和计划生育局', '卫生健康主管部门'],
  ['人口(?:和|与)?(?:计划生育|计生)', '人口和计划生育局', '卫生健康主管部门'],
  ['(?:计划生育|计生)', '人口和计划生育局', '卫生健康主管部门'],
  ['食品药品(?:监督|监管|管理)?|食药监?', '食品药品监督管理局', '市场监督管理部门'],
  ['工商(?:行政)?', '工商行政管理局', '市场监督管理部门'],
  ['质量技术(?:监督)?|质监', '质量技术监督局', '市场监督管理部门'],
  ['安全生产(?:监督|监管)|安监', '安全生产监督管理局', '应急管理部门'],
  ['国土(?:资源)?', '国土资源局', '自然资源主管部门'],
  ['环境保护|环保', '环境保护局', '生态环境主管部门'],
]
const PATTERNS = CALLED.map(([words, after, now]) => ({
  pattern: new RegExp(`(?:${words})${DEPARTMENT}`, 'g'),
  after,
  now,
}))

/** 县级计生部门, 由卫生计生部门, 各级人口计生行政部门; 卫生、计生部门 is two. */
const PRECEDES =
  /(?:^|[^\p{Script=Han}]|[级省市县区旗州镇乡由向与和及或经报对在从给被请同会为按各本我该合配助知送交受到于的原])$/u

/** A look behind in the pattern itself would be taken at every sign of every text: it costs ten times as much. */
function* standing(text: string, pattern: RegExp): Generator<{ start: number; written: string }> {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index: start } = match
    if (PRECEDES.test(text.slice(Math.max(0, start - 2), start))) yield { start, written: match[0] }
    else pattern.lastIndex = start + 1
  }
}

/**
 * Departments described by the name of a body that is gone, in order. Left out: what stands in titles 《…》 and those
 * called former.
 */
export function findDescribedBodies(text: string): DescribedBody[] {
  // Most texts name no department at all, and nine patterns over each take their time.
  if (!/部门|机关/.test(text)) return []
  const titles = titleSpans(text)
  const found: DescribedBody[] = []
  for (const { pattern, after, now } of PATTERNS)
    for (const { start, written } of standing(text, pattern)) {
      const end = start + written.length
      if (
        isInside(titles, start) ||
        /原[\p{Script=Han}]{0,4}$/u.test(text.slice(Math.max(0, start - 5), start))
      )
        continue
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({ start, end, written, after, now })
    }
  return found.sort((a, b) => a.start - b.start)
}
