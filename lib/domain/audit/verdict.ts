import { blocked, done, type WorkResult } from '../action-result'

/** What the test of a chain found, in plain words. @param broken number of the first entry that is not as written */
export function chainVerdict(broken: number | null): WorkResult {
  if (broken === null) return done({ message: '链条完整：每一条都和写下时一样，中间没有缺少。' })
  return blocked(`链条在第 ${broken} 条断开：这一条或它前面一条被改动、删除过。请保留现场并告诉平台管理员。`)
}
