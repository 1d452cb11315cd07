import { changeInWords } from './changed-words'
import type { MatterVersion, StandardMatter } from './matter'

type Said = Pick<MatterVersion, 'title' | 'wording' | 'state'>

/** What happened to a matter since the version before, in one sentence without its full stop; null for nothing. */
export function whatChanged(
  matter: Pick<StandardMatter, 'code' | 'mergedInto'> & Said,
  before: Said,
): string | null {
  const named = `${matter.code}“${before.title}”`
  if (matter.state !== before.state)
    switch (matter.state) {
      case 'merged':
        return `标准目录把 ${named}并入了 ${matter.mergedInto}`
      case 'retired':
        return `标准目录停用了 ${named}`
      case 'active':
        return `标准目录恢复使用 ${named}`
    }
  const title = changeInWords(before.title, matter.title)
  const wording = changeInWords(before.wording, matter.wording)
  if (!title && !wording) return null
  const parts = [title ? `名称${title}` : '', wording ? `表述${wording}` : ''].filter(Boolean)
  return `标准目录改了 ${named}：${parts.join('；')}`
}
