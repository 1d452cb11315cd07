import type { Checked, Waiver } from './waivers'

type Waived = Checked['waived'][number]

/** Findings that one reason was given for at once. */
export interface WaivedGroup {
  rule: string
  reason: string
  actor: string
  createdAt: Date
  waived: Waived[]
}

/** Waived findings by what was said of them and when, the newest first. */
export function groupWaived(waived: readonly Waived[]): WaivedGroup[] {
  const groups = new Map<string, WaivedGroup>()
  for (const one of waived) {
    const { rule, reason, actor, createdAt }: Waiver = one.waiver
    const key = JSON.stringify([rule, reason, actor, createdAt.getTime()])
    const group = groups.get(key)
    if (group) group.waived.push(one)
    else groups.set(key, { rule, reason, actor, createdAt, waived: [one] })
  }
  return [...groups.values()].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
}
