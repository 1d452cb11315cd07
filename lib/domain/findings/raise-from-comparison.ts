import type { Part } from '../list/parts'
import { oneLine, shorten } from '../list/titles'
import { LONGEST_TITLE, type RaiseQuery } from './raise-query'

/** An entry of another list, beside which something was seen. */
export interface SeenBeside {
  code: string
  entryId: string
  /** What the place is called. */
  place: string
}

/** What the page that raises a finding is told of an entry that was compared. */
export function raiseOfEntry(
  entry: { code: string; entryId: string },
  beside: SeenBeside | null,
): RaiseQuery {
  return { code: entry.code, entry: entry.entryId, ...besides(entry.code, beside) }
}

/** The same of something that one list has and this one has not. */
export function raiseOfAbsence(
  absence: { code: string; part: Part; missing: string },
  beside: SeenBeside | null,
): RaiseQuery {
  const { code, part } = absence
  // Cut, it ends with dots; the title has words around it.
  const missing = shorten(oneLine(absence.missing), LONGEST_TITLE - 1)
  const title = `缺少“${shorten(missing, LONGEST_TITLE - 10)}”`
  const where = beside ? `${beside.place}的清单里有“${missing}”，` : `标准目录里有“${missing}”，`
  return {
    code,
    part,
    missing,
    ...besides(code, beside),
    title,
    message: `${where}你单位的清单里没有找到。请核对：应当有的，补上；写法不同或者不归你单位的，请说明。`,
  }
}

const besides = (code: string, beside: SeenBeside | null) =>
  beside && beside.code !== code ? { other: beside.code, otherEntry: beside.entryId } : {}
