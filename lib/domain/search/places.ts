import type { Lexicon } from './lexicon'
import { normaliseQuestion } from './normalise'

export interface Place {
  code: string
  name: string
}

/** Finds divisions named in a question. */
export interface PlaceFinder {
  /** The names found, longest first, and the codes of the divisions that may be meant: the nearest level only. */
  find(question: string): { names: string[]; codes: string[] }
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
      return { names, codes: [...(codes ?? [])] }
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
