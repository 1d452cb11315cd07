import type { ActionPlan, PlanTask, UnitDuty } from './list/schema'

/** A unit of a plan and everything the plan gives it. */
export interface UnitView {
  /** As the plan writes it where it is met first. */
  name: string
  leads: PlanTask[]
  joins: PlanTask[]
  /** Tasks given to all member units together (…成员单位), when this unit has member duties of its own. */
  joinsAsMember: PlanTask[]
  duties: UnitDuty[]
}

/**
 * The form under which two spellings of a unit's name are the same: full-width forms and blanks evened out, a
 * remark in brackets and the word 政府 after the level dropped (区政府法制办 → 区法制办). Abbreviations are not guessed.
 */
export function unitKey(name: string): string {
  const plain = name.normalize('NFKC').replace(/\s+/g, '')
  const bare = plain.replace(/\([^()]*\)/g, '') || plain
  return bare.replace(/^([省市区县州旗])(?:人民)?政府(?=.{2})/, '$1')
}

/** All units of a plan: those with duties of their own first, in the plan's order, then the others it names. */
export function unitsOf(plan: ActionPlan): UnitView[] {
  const units = new Map<string, UnitView>()
  const unit = (name: string) => {
    const key = unitKey(name)
    const known = units.get(key)
    if (known) return known
    const view: UnitView = { name: name.trim(), leads: [], joins: [], joinsAsMember: [], duties: [] }
    units.set(key, view)
    return view
  }
  for (const duty of plan.unitDuties) unit(duty.unit).duties.push(duty)
  const members = [...units.values()]
  for (const task of plan.tasks) {
    const leads = new Set(task.leadUnits.filter(named).map(unit))
    for (const view of leads) view.leads.push(task)
    for (const view of new Set(task.responsibleUnits.filter(named).map(unit))) view.joins.push(task)
    if (task.responsibleUnits.some(isEveryMember))
      for (const view of members)
        if (!leads.has(view) && !view.joins.includes(task)) view.joinsAsMember.push(task)
  }
  return [...units.values()]
}

/** One unit of the plan under any spelling with the same {@link unitKey}; null when the plan does not name it. */
export function findUnit(plan: ActionPlan, name: string): UnitView | null {
  const key = unitKey(name)
  return unitsOf(plan).find((unit) => unitKey(unit.name) === key) ?? null
}

/** 区人口计生工作领导小组成员单位: not a unit but all of them. */
export const isEveryMember = (name: string) => /(?:各|所有|全体)?成员单位$/.test(name.trim())

const named = (name: string) => name.trim() !== ''
