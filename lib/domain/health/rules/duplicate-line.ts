import { isQuoted, proseIn } from '../reading/checked-list'
import { comparable } from '../reading/likeness'
import type { Found, HealthRule } from '../types'

/** Shorter lines may well stand twice: 1、现场检查. */
const LONG = 12

/** A paragraph that stands twice in one text: 流动人口管理 / 流动人口管理. */
export const duplicateLine: HealthRule = {
  id: 'duplicate/line',
  title: '同一段话写了两遍',
  severity: 'error',
  why: '同一格里同样的一段出现两次，是复制或合并单元格时留下的。',
  source: '常理',
  check: (list) =>
    proseIn(list).flatMap((text) => {
      const lines = text.text.split('\n')
      const met = new Map<string, number>()
      return lines.flatMap((line, index): Found[] => {
        const same = comparable(line.replace(/^\s*[（(]?[\d一二三四五六七八九十]{1,3}[)）]?[、.．]?/, ''))
        const before = met.get(same)
        if (before === undefined) met.set(same, index)
        const isNext = before === index - 1
        if (before === undefined || same.length < 3 || (!isNext && (isQuoted(text) || same.length < LONG)))
          return []
        const after = lines.filter((_, at) => at !== index).join('\n')
        return [
          {
            at: text.at,
            evidence: line.trim(),
            message: `这一段前面已经写过一遍，请删去一遍。`,
            severity: isNext && lines[before] === line ? 'error' : 'warning',
            fix: { label: '删去重复的一段', at: text.at, before: text.text, after },
          },
        ]
      })
    }),
}
