import { PART_KEYS } from '../list/parts'
import type { ChangeCounts, ChangeGroup, ChangeSummary, ListChanges } from './types'

const NOTHING: ChangeCounts = { added: 0, removed: 0, moved: 0, changed: 0, cosmetic: 0 }

/** Counts entries; what came or went inside another that came or went is counted with it. */
export function countChanges(groups: readonly ChangeGroup[]): ChangeCounts {
  const counts = { ...NOTHING }
  for (const { top, inner } of groups)
    for (const change of top ? [top, ...inner] : inner) {
      if (change.within) continue
      if (change.status === 'added') counts.added++
      else if (change.status === 'removed') counts.removed++
      else if (change.cosmetic) counts.cosmetic++
      else {
        if (change.moved) counts.moved++
        if (change.fields.some((field) => !field.cosmetic)) counts.changed++
      }
    }
  return counts
}

const isNothing = (counts: ChangeCounts) => Object.values(counts).every((count) => count === 0)

/** What an edition keeps of its comparison with the one before: numbers only, no text. */
export function summarise(changes: ListChanges): ChangeSummary {
  const parts = Object.fromEntries(changes.parts.map(({ part, counts }) => [part, counts]))
  return { titleChanged: changes.title !== null, parts }
}

/** Over all parts. */
export function totalCounts(summary: ChangeSummary): ChangeCounts {
  const total = { ...NOTHING }
  for (const part of PART_KEYS)
    for (const key of Object.keys(total) as (keyof ChangeCounts)[])
      total[key] += summary.parts[part]?.[key] ?? 0
  return total
}

/** 新增 3 项、删除 1 项、修改 5 项、移动 2 项，另有 4 处只改了标点或编号 */
export function countsInWords(counts: ChangeCounts): string {
  const content = [
    counts.added > 0 && `新增 ${counts.added} 项`,
    counts.removed > 0 && `删除 ${counts.removed} 项`,
    counts.changed > 0 && `修改 ${counts.changed} 项`,
    counts.moved > 0 && `移动 ${counts.moved} 项`,
  ].filter(Boolean)
  if (counts.cosmetic === 0) return content.join('、') || '内容没有变化'
  if (content.length === 0) return `有 ${counts.cosmetic} 处只改了标点或编号，内容没有变化`
  return `${content.join('、')}，另有 ${counts.cosmetic} 处只改了标点或编号`
}

/** The same for a whole comparison, with the list's title. */
export function summaryInWords(summary: ChangeSummary): string {
  const counts = totalCounts(summary)
  if (!summary.titleChanged) return countsInWords(counts)
  return isNothing(counts) ? '只改了清单名称' : `改了清单名称，${countsInWords(counts)}`
}
