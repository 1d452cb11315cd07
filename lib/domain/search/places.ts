import type { Lexicon } from './lexicon'
import { normaliseQuestion } from './normalise'

export interface Place {
  code: string
  name: string
}

/** Finds divisions named in a question. */
export interface PlaceFinder {
  /**
   * The names found, longest first, and the codes of the divisions that may be meant: the nearest level only.
   * `unknown`: names of divisions that are none of those known, as asked (北京市朝阳区); empty when a known one is named.
   */
  find(question: string): { names: string[]; codes: string[]; unknown: string[] }
}

const SHORTEST = 2
/** Names up to this length may be part of other words. */
const SHORT = 3
const LONGEST = 14
/** A bare name (定安 for 定安县) counts only when it is hardly a word of its own: 合作 and 和平 are. */
const BARE_RARITY = 0.8

/**
 * `places` are all divisions known, of every level. A city or province stands for the bureaus under it: its code's
 * significant digits begin theirs (GB/T 2260). A short name within another word is no place: 安宁 in
 * 安宁疗护, 城中 in 城中村.
 */
export function buildPlaceFinder(
  places: readonly Place[],
  bureaus: readonly string[],
  lexicon: Lexicon,
): PlaceFinder {
  const byName = new Map<string, Set<string>>()
  for (const { code, name } of places) {
    const stem = code.replace(/(?:0000|00)$/, '')
    const under = bureaus.filter((bureau) => bureau.startsWith(stem))
    for (const each of namesOf(name, lexicon))
      byName.set(each, new Set([...(byName.get(each) ?? []), ...under]))
  }
  return {
    find(question) {
      let rest = normaliseQuestion(question)
      const edges = edgesOf(lexicon.segment(rest))
      const names: string[] = []
      let codes: Set<string> | null = null
      for (let length = Math.min(LONGEST, rest.length); length >= SHORTEST; length--)
        for (let start = 0; start + length <= rest.length; start++) {
          const name = rest.slice(start, start + length)
          const meant = byName.get(name)
          if (!meant) continue
          if (length <= SHORT && !(edges.has(start) && edges.has(start + length))) continue
          names.push(name)
          rest = rest.slice(0, start) + ' '.repeat(length) + rest.slice(start + length)
          const both: string[] = [...meant].filter((code) => codes === null || codes.has(code))
          if (both.length > 0) codes = new Set(both)
        }
      return { names, codes: [...(codes ?? [])], unknown: codes === null ? unknownPlaces(rest, lexicon) : [] }
    },
  }
}

/** 海口市美兰区 → 海口市美兰区, 美兰区, 美兰. */
function namesOf(name: string, lexicon: Lexicon): string[] {
  const own = /(?:[市州盟]|地区)([\p{Script=Han}]{2,}(?:县|区|市|旗))$/u.exec(name)?.[1] ?? name
  const bare = own.replace(/(?:省|市|自治区|自治县|自治州|自治旗|县|区|旗)$/u, '')
  const isName = bare.length >= SHORTEST && (lexicon.rarity(bare) >= BARE_RARITY || lexicon.isPlace(bare))
  return [...new Set([name, own, ...(isName ? [bare] : [])])]
}

/** Ends as a division does; at least one character more before it, or two. */
const DIVISION = /^\p{Script=Han}{2,}(?:省|市|自治区|自治州|自治县|县|区|旗)$/u
/** Words for kinds of areas, not names of divisions. */
const KIND_OF_AREA =
  /(?:社|小|城|郊|景|校|厂|病|灾|疫|开发|高新|工业园|住宅|服务|安置|功能|经济)区$|^(?:夜|菜|农贸|超级)市$|^[外本全各]/u
/** The provinces that are named without their suffix (GB/T 2260). */
const PROVINCES = new Set(
  `北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古
   广西 西藏 宁夏 新疆 香港 澳门`.split(/\s+/),
)

/**
 * Neighbouring words that name divisions, run together. A bare province counts only at the start: further on it is
 * where somebody works or comes from (到广东打工).
 */
function unknownPlaces(text: string, lexicon: Lexicon): string[] {
  const found: string[] = []
  let run = ''
  let at = 0
  for (const word of [...lexicon.segment(text), ' ']) {
    const bare = PROVINCES.has(word) && text.slice(0, at).trim() === ''
    const division = DIVISION.test(word) && !KIND_OF_AREA.test(word) && (run !== '' || lexicon.isPlace(word))
    if (bare || division) run += word
    else {
      if (run) found.push(run)
      run = ''
    }
    at += word.length
  }
  return found
}

/** Where words begin and end. */
function edgesOf(words: readonly string[]): Set<number> {
  const edges = new Set([0])
  let at = 0
  for (const word of words) {
    at += word.length
    edges.add(at)
  }
  return edges
}
