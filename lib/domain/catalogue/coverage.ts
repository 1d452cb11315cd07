import { COMPARED_PARTS, type ComparedPart } from '../compare/types'
import type { ResponsibilityList } from '../list/schema'
import { entryTitle } from '../list/titles'
import type { StandardMatter } from './matter'

/** What one place's list has of the catalogue, part by part. */
export interface PartCoverage {
  part: ComparedPart
  has: { code: string; title: string; entries: { entryId: string; title: string }[] }[]
  lacks: { code: string; title: string }[]
  /** Entries of the list that are no matter of the catalogue (yet). */
  beside: number
}

/** Parts of which neither the catalogue nor the list has anything are left out. */
export function coverageOf(
  list: ResponsibilityList,
  matters: readonly Pick<StandardMatter, 'code' | 'part' | 'title'>[],
  codes: ReadonlyMap<string, string>,
): PartCoverage[] {
  return COMPARED_PARTS.map((part): PartCoverage => {
    const linked = list[part].flatMap((entry) => {
      const code = codes.get(entry.entryId)
      return code ? [{ code, entryId: entry.entryId, title: entryTitle(part, entry as never) }] : []
    })
    const own = matters.filter((matter) => matter.part === part)
    return {
      part,
      has: own.flatMap(({ code, title }) => {
        const entries = linked
          .filter((one) => one.code === code)
          .map(({ entryId, title }) => ({ entryId, title }))
        return entries.length > 0 ? [{ code, title, entries }] : []
      }),
      lacks: own
        .filter(({ code }) => !linked.some((one) => one.code === code))
        .map(({ code, title }) => ({ code, title })),
      beside: list[part].length - linked.length,
    }
  }).filter(({ has, lacks }) => has.length + lacks.length > 0)
}
