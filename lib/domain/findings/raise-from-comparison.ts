import type { Part } from '../list/parts'
import { oneLine, shorten } from '../list/titles'
import { LONGEST_SUBJECT } from './locate'
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
  const missing = absentWords(absence.missing)
  const title = `缺少“${shorten(within(missing), LONGEST_TITLE - 10)}”`
  const where = `${beside ? `${beside.place}的清单` : '标准目录'}里有“${within(missing)}”，`
  return {
    code,
    part,
    missing,
    ...besides(code, beside),
    title,
    message: `${where}你单位的清单里没有找到。请核对：应当有的，补上；写法不同或者不归你单位的，请说明。`,
  }
}

/** How something is called that a list lacks; cut, it ends with dots, and a title has words around it. */
const absentWords = (missing: string) => shorten(oneLine(missing.replace(WHOLE_AREA, '')), LONGEST_TITLE - 1)

/** 全区, 本县 …: of the place whose words they are. */
const WHOLE_AREA = /[全本我][省市区县州旗]/gu

/** Words that stand within quotation marks. */
const within = (words: string) => words.replaceAll('“', '‘').replaceAll('”', '’')

const besides = (code: string, beside: SeenBeside | null) =>
  beside && beside.code !== code ? { other: beside.code, otherEntry: beside.entryId } : {}

/** A finding not settled on an entry, or (without one) on the absence of what another list has. */
export interface RaisedBeside {
  id: string
  number: number
  jurisdictionCode: string
  entryId: string | null
  part: string | null
  /** What it is about, in words. */
  subject: string
  otherCode: string | null
  otherEntryId: string | null
}

/** Of those, the ones on an entry of a bureau. */
export const raisedOnEntry = (raised: readonly RaisedBeside[], entry: { code: string; entryId: string }) =>
  raised.filter((one) => one.jurisdictionCode === entry.code && one.entryId === entry.entryId)

/** Of those, the ones that say a bureau lacks a thing: under these words, or as what others have. */
export const raisedAsAbsent = (
  raised: readonly RaisedBeside[],
  absent: {
    code: string
    part: Part
    missing: string
    others: readonly { code: string; entryId: string }[]
  },
) => {
  const subject = shorten(absentWords(absent.missing), LONGEST_SUBJECT)
  return raised.filter(
    (one) =>
      one.jurisdictionCode === absent.code &&
      one.entryId === null &&
      ((one.part === absent.part && one.subject === subject) ||
        absent.others.some(({ code, entryId }) => one.otherCode === code && one.otherEntryId === entryId)),
  )
}
