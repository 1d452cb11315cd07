import { normaliseText } from '../search/normalise'

const LEVEL = '(?:省|市|区|县|州|旗|镇|乡)'
/** The body whose list it is, under the names of all years: it is the same “we” in every list. */
const OWN_BODY = new RegExp(
  `(?:国家|${LEVEL}){0,4}级?(?:卫生(?:和|与)?计划生育|卫生健康|卫生计生|卫健|卫计|人口(?:和|与)?计划生育|人口计生|计划生育|计生|卫生)(?:工作)?(?:委员会|委(?![托派])|局|行政主管部门|行政部门|主管部门|部门)`,
  'gu',
)
/** 全区, 本县, 我市, 县级, 辖区 …: where, not what. */
const AREA = new RegExp(
  `[全本我各该]${LEVEL}域?|(?:国家|${LEVEL})(?:、${LEVEL}){0,6}级|${LEVEL}(?=政府|人民政府|委|直)|[本所]?辖${LEVEL}|本?行政区域内?`,
  'gu',
)
const PROVINCE =
  /(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)(?:省|市|(?:壮族|回族|维吾尔)?自治区)?/gu
const QUOTES = /["'“”‘’《》〈〉`]/gu
const NUMBERING =
  /^\s*(?:[（(]?[一二三四五六七八九十百\d]{1,3}[)）、.．]\s*|第[一二三四五六七八九十百\d]+[条项章])+/u

/** What is the same wherever it is said: no place, level, numbering or name of the body itself; one width. */
export function neutralClause(clause: string): string {
  return normaliseText(clause)
    .replace(QUOTES, '')
    .replace(NUMBERING, '')
    .replace(PROVINCE, '')
    .replace(OWN_BODY, ' ')
    .replace(AREA, '')
}

const CLAUSE = /[^。；;，,：:！!？?\n]+/gu

/** What a text is taken apart into. */
export const clausesOf = (text: string): string[] => text.match(CLAUSE) ?? []

/** A neutral clause by its letters and digits alone; empty when it says nothing. */
export const neutralLine = (neutral: string): string => neutral.replace(/[^\p{L}\p{N}]/gu, '')

/** Takes the names of a list's own place out of its texts; `places` as people write them (海口市美兰区). */
export function placeRemover(places: readonly string[]): (text: string) => string {
  // The longest first: 海口市美兰区 before 海口.
  const names = [...new Set(places.flatMap(formsOf))].sort((a, b) => b.length - a.length)
  return (text) =>
    names.reduce((rest, name) => (rest.includes(name) ? rest.replaceAll(name, '') : rest), text)
}

const SUFFIX = '(?:自治县|自治州|自治旗|特别行政区|地区|省|市|州|盟|县|区|旗)'
const DIVISION = new RegExp(`\\p{Script=Han}{2,}?${SUFFIX}`, 'gu')
const BARE = new RegExp(`${SUFFIX}$`, 'u')

/** 海口市美兰区 → itself, 海口市, 海口, 美兰区, 美兰. */
function formsOf(name: string): string[] {
  const divisions = name.match(DIVISION) ?? []
  return [name, ...divisions, ...divisions.map((division) => division.replace(BARE, ''))].filter(
    (form) => form.length >= 2,
  )
}

const IN_TITLE = /^\s*(\p{Script=Han}{2,14}?[县区市旗盟])(?=卫|人口|计划?生|健康|人民|政府|责任|部门|权)/u

/** The place a list's title begins with: 枣强县卫生健康局责任清单 → 枣强县; none when it begins otherwise. */
export function placesInTitle(title: string | null): string[] {
  const place = IN_TITLE.exec(title ?? '')?.[1]
  return place ? [place] : []
}
