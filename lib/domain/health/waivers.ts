import type { HealthFinding } from './types'

/** 不是问题，因为…: why a finding is none, said once and kept for every edition in which the same words stand. */
export interface Waiver {
  id: string
  rule: string
  /** Null for the list as a whole. */
  entryId: string | null
  /** Of the finding. */
  key: string
  evidence: string
  reason: string
  actor: string
  createdAt: Date
}

/** What a check found: what is left to do, and what the bureau says is no problem. */
export interface Checked {
  open: HealthFinding[]
  waived: { finding: HealthFinding; waiver: Waiver }[]
}

/** Parts findings by whether a waiver stands for them; both stay in their order. */
export function applyWaivers(findings: readonly HealthFinding[], waivers: readonly Waiver[]): Checked {
  const byKey = new Map(waivers.map((waiver) => [waiver.key, waiver]))
  const checked: Checked = { open: [], waived: [] }
  for (const finding of findings) {
    const waiver = byKey.get(finding.key)
    if (waiver) checked.waived.push({ finding, waiver })
    else checked.open.push(finding)
  }
  return checked
}
