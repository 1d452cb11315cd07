import { oneLine } from './list/titles'
import { departmentKey } from './search/department-names'
import type { Answer, AnswerShare, MarkedText } from './search/types'

/** The department a question about a matter comes down to, with what the list says of it. */
export interface AnsweringShare {
  share: AnswerShare & { department: string }
  /** The passage that matched, without the department's name before it. */
  passage: MarkedText
  /** Whether the list leaves no doubt that this department answers for what was asked; else it is only told of there. */
  isSure: boolean
}

/** A clause that begins with taking the lead: 负责牵头打击……, 主管本区饮用水的管理. Not 报主管部门, not 由公安局牵头. */
const TAKES_LEAD =
  /^(?:\P{L}|\d)*(?:依法|具体|主要)?(?:负责|承担|作为)?(?:牵头|主管(?!部门|单位|机关|领导|人员))/u
/** A clause in which others lead. */
const ONLY_HELPS = /配合|协助|协同|参与|会同|移送|移交|通报/u

/**
 * The share of a matter that the answer's snippet was taken from. Null when the snippet speaks of the matter as a
 * whole, or when its share names no department.
 * @param bureau the body whose list it is
 */
export function answeringShare(
  answer: Pick<Answer, 'shares' | 'snippet' | 'saysAll' | 'jurisdictionName'>,
  bureau: string | null,
): AnsweringShare | null {
  const { shares, snippet } = answer
  if (!snippet) return null
  const whole = snippet.text.replace(/^…|…$/g, '')
  for (const share of shares) {
    const department = oneLine(share.department ?? '')
    if (!department) continue
    const prefix = `${department}：`
    const begins = snippet.text.startsWith(prefix)
    const text = begins ? whole.slice(prefix.length) : whole
    if (!oneLine(share.responsibility).includes(oneLine(text))) continue
    const passage = begins ? without(snippet, prefix.length) : snippet
    return {
      share: { ...share, department },
      passage,
      isSure: answer.saysAll && answersFor(passage, isBureau(department, answer.jurisdictionName, bureau)),
    }
  }
  return null
}

/**
 * A department answers for what it leads; the bureau whose list this is also for what the list says it does. That a
 * department's share has the word is not enough: 县人社局 checks papers of 计划生育, but levies nothing there.
 */
function answersFor({ text, marks }: MarkedText, isOwn: boolean): boolean {
  const clauses = [...text.matchAll(/[^，,；;。]+/gu)].filter(({ 0: clause, index }) =>
    marks.some(([start, end]) => start < index + clause.length && end > index),
  )
  return clauses.some(([clause]) => !ONLY_HELPS.test(clause) && (isOwn || TAKES_LEAD.test(clause)))
}

/** Whether a department is the bureau itself: 区卫健委 in the list of 海口市美兰区卫生健康委员会, but not 市卫健委. */
function isBureau(department: string, jurisdictionName: string, bureau: string | null): boolean {
  const [level] = /^[省市县区旗]/u.exec(department) ?? []
  return (
    bureau !== null &&
    departmentKey(department) === departmentKey(bureau) &&
    (!level || jurisdictionName.endsWith(level) || department.startsWith(jurisdictionName))
  )
}

function without({ text, marks }: MarkedText, length: number): MarkedText {
  return {
    text: text.slice(length),
    marks: marks.flatMap(([start, end]) =>
      end <= length ? [] : [[Math.max(0, start - length), end - length] as const],
    ),
  }
}
