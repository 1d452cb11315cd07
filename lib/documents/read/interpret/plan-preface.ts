import type { ActionPlan } from '@/lib/domain/list/schema'
import type { Line } from './lines'
import { orNull, visible } from './text'

const DOCUMENT_NUMBER = /^[\u3400-\u9fff]{1,14}[〔[（(【［]\d{4}[〕\])）】］]第?\d{1,5}号$/
const DATE =
  /^(\d{4}|[〇○零一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$/
const NOTICE = /^关于.{0,120}的?(通知|意见|决定|批复|函)$/
const PLAN_NAME = /(方案|计划|意见|办法|要点|分工|分解表|规划)$/

/** The name of a plan: a short line that ends as plans' names do. */
export function isPlanName(line: Line): boolean {
  return (
    line.style === 'none' &&
    line.heading &&
    /(方案|行动计划|任务分工|任务分解)(表)?([（(].{1,12}[）)])?$/.test(visible(line.text))
  )
}

/**
 * Reads what stands before the first chapter: document number, issuer, covering notice, date, title, and the
 * opening paragraphs. All of it is kept: what is none of the fields is the preamble.
 */
export function readPreface(lines: readonly Line[], plan: ActionPlan) {
  const taken = new Set<number>()
  const notice = lines.findIndex((line) => NOTICE.test(visible(line.text)))
  for (const [index, line] of lines.entries()) {
    const bare = visible(line.text)
    if (plan.documentNumber === null && DOCUMENT_NUMBER.test(bare)) plan.documentNumber = line.text
    else if (plan.issuedOn === null && DATE.test(bare)) plan.issuedOn = line.text
    else continue
    taken.add(index)
  }
  const issuer = lines[notice - 1]
  if (notice > 0 && issuer?.heading && !taken.has(notice - 1)) {
    plan.issuer = issuer.text
    taken.add(notice - 1)
  }
  const noticeName = notice < 0 ? '' : (/《(.{4,120})》/.exec(lines[notice]?.text ?? '')?.[1] ?? '')
  const title = titleLines(lines, noticeName, taken)
  for (const index of title) taken.add(index)
  plan.title = title.map((index) => lines[index]?.text ?? '').join('') || noticeName
  if (plan.title === '' && notice >= 0) {
    plan.title = lines[notice]?.text ?? ''
    taken.add(notice)
  }
  plan.preamble = lines
    .filter((_, index) => !taken.has(index))
    .map((line) => line.text)
    .join('\n')
  plan.issuer = orNull(plan.issuer ?? '')
}

/** Lines that together are the title: those the covering notice names, or the last that ends like a plan's name. */
function titleLines(lines: readonly Line[], noticeName: string, taken: ReadonlySet<number>): number[] {
  const wanted = visible(noticeName)
  for (let first = 0; wanted !== '' && first < lines.length; first++) {
    let text = ''
    for (let last = first; last < Math.min(lines.length, first + 5); last++) {
      text += visible(lines[last]?.text ?? '')
      if (text === wanted) return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
      if (text.length > wanted.length) break
    }
  }
  for (let last = lines.length - 1; last >= 0; last--) {
    const line = lines[last] as Line
    if (taken.has(last) || !line.heading || !PLAN_NAME.test(visible(line.text))) continue
    const above = lines[last - 1]
    const goesOn =
      above?.heading && !taken.has(last - 1) && /关于/.test(above.text) && !/关于/.test(line.text)
    return goesOn ? [last - 1, last] : [last]
  }
  return []
}
