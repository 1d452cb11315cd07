import { assembleList } from '../list/entries'
import { type Profile, profilesOf } from './entry-profiles'
import { gatherUnits } from './gather-units'
import { unitsOf } from './matter-units'
import { vectorOf } from './matter-vectors'

/** One thing a department does in a matter, in one county. */
export interface BoundaryTask {
  code: string
  /** Neutral name, see `neutralDepartment`. */
  key: string
  /** As written. */
  department: string
  text: string
}

/** Clauses this near may say the same is to be done. */
const NEAR = 0.5
const SHORTEST = 6
const COMMON = 1 / 3
const FEW = 3
const SENTENCE = /[^；;。\n]+/gu

/** A share's responsibility as single tasks: clause by clause, what is too short to say anything left out. */
export function tasksIn(responsibility: string): string[] {
  return (responsibility.match(SENTENCE) ?? [])
    .map((text) => text.trim())
    .filter((text) => [...text].length >= SHORTEST)
}

export interface ComparedTasks {
  /** Tasks, by place, that may be the same to do. */
  groups: number[][]
  /** How much of what one task says stands in another, 0–1. */
  within(task: number, other: number): number
}

/** Holds the tasks of one matter against each other: what the matter itself is called tells nothing here. */
export function compareTasks(tasks: readonly BoundaryTask[]): ComparedTasks {
  const list = {
    ...assembleList(null, []),
    duties: tasks.map(({ text }, at) => ({
      entryId: String(at),
      source: null,
      number: null,
      statement: text,
      items: [],
    })),
  }
  const { lists, weights } = profilesOf([{ list, places: [] }], 'duties')
  const features = lists[0]!.map(featuresOf)
  for (const feature of commonIn(features)) weights[feature] = 0
  const units = unitsOf(lists, {})
  const vectors = units.map(({ members }) => vectorOf(members[0]!.profile, weights))
  const { clusters } = gatherUnits(units, vectors, NEAR, new Map())
  return {
    groups: clusters
      .map((places) => places.flatMap((place) => units[place]!.members.map(({ ordinal }) => ordinal - 1)))
      .filter((group) => group.length > 0)
      .map((group) => group.sort((a, b) => a - b)),
    within(task, other) {
      let all = 0
      let shared = 0
      for (const feature of features[task]!) {
        all += weights[feature]!
        if (features[other]!.has(feature)) shared += weights[feature]!
      }
      return all === 0 ? 0 : shared / all
    },
  }
}

/** What so many tasks speak of is the matter, not the task. */
function commonIn(tasks: readonly ReadonlySet<number>[]): Set<number> {
  const counts = new Map<number, number>()
  for (const features of tasks)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const most = Math.max(FEW, tasks.length * COMMON)
  return new Set([...counts].filter(([, count]) => count > most).map(([feature]) => feature))
}

const featuresOf = ({ clauses }: Profile) => new Set(clauses.flatMap(({ features }) => [...features]))
