import { adminStandardHref } from '@/components/catalogue/addresses'
import type { ChangedMatter } from '@/lib/data/catalogue/save-matter'
import { blocked, done, stale, type WorkResult } from '@/lib/domain/action-result'

/** What was done, by the note in the address. */
export const NOTES: Record<string, string> = {
  added: '已编入目录。',
  revised: '已保存。用到它的单位会收到通知，写明改了哪些字。',
  retired: '已停用。用到它的单位会收到通知。',
  restored: '已恢复使用。',
  merged: '已合并到这一条。原来那条的单位会收到通知。',
  linked: '已对上。',
  unlinked: '已取消对应。',
}

/** Leads to the matter, where it says what was done. */
export function afterChange(code: string, note: string, changed: ChangedMatter): WorkResult {
  switch (changed.status) {
    case 'saved':
      return done({ to: adminStandardHref(code, note) })
    case 'missing':
      return blocked('没有这个标准事项。')
    case 'stale':
      return stale('别人刚刚改过这一条，或者它已经停用、合并。请刷新页面，看过再改。', null)
  }
}
