import type { Unit } from './matter-units'
import { scoreOf, strengthOf } from './score'
import type { ComparedPart, Strength } from './types'
import type { Flows } from './unit-flows'

/** How well what a list has of a subject goes with what the others have of it. */
export interface Rating {
  score: number
  strength: Strength
}

/** Lists that have the same of a subject, word for word. */
interface Variant {
  units: number[]
  lists: number[]
}

/**
 * Rates what each list has of one subject (`cluster`: places of units) as a row of a comparison of two is rated, on the
 * average of the other lists; by list.
 */
export function rateMembers(
  cluster: readonly number[],
  units: readonly Unit[],
  flows: Flows,
  part: ComparedPart,
): Map<number, Rating> {
  const variants = variantsOf(cluster, units)
  const lists = variants.reduce((sum, variant) => sum + variant.lists.length, 0)
  const ratings = new Map<number, Rating>()
  for (const one of variants) {
    let [there, back] = [0, 0]
    for (const two of variants) {
      const others = two.lists.length - (one === two ? 1 : 0)
      there += others * found(one, two)
      back += others * found(two, one)
    }
    const [from, to] = lists > 1 ? [there / (lists - 1), back / (lists - 1)] : [1, 1]
    const rating = {
      score: Math.round(1000 * scoreOf(from, to, part)) / 1000,
      strength: strengthOf(from, to),
    }
    for (const list of one.lists) ratings.set(list, rating)
  }
  return ratings

  /** How much of what one has stands in the other. */
  function found(one: Variant, two: Variant): number {
    const sums = one.units.map((from) =>
      two.units.reduce((sum, to) => sum + (from === to ? 1 : (flows[from]!.get(to) ?? 0)), 0),
    )
    return sums.reduce((all, sum) => all + Math.min(1, sum), 0) / sums.length
  }
}

function variantsOf(cluster: readonly number[], units: readonly Unit[]): Variant[] {
  const byList = new Map<number, number[]>()
  for (const unit of cluster)
    for (const { list } of units[unit]!.members) {
      const known = byList.get(list) ?? []
      byList.set(list, known)
      if (!known.includes(unit)) known.push(unit)
    }
  const variants = new Map<string, Variant>()
  for (const [list, some] of byList) {
    const key = some.join(' ')
    const variant = variants.get(key) ?? { units: some, lists: [] }
    variants.set(key, variant)
    variant.lists.push(list)
  }
  return [...variants.values()]
}
