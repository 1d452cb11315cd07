import { assembleList } from '../list/entries'
import type { ResponsibilityList } from '../list/schema'
import { type Profile, profilesOf } from './entry-profiles'
import { gatherUnits } from './gather-units'
import { type Unit, unitsOf } from './matter-units'
import { LEAST } from './score'
import { flowsAmong, linksOf } from './unit-flows'

/** One thing a department does in a matter, in one county. */
export interface BoundaryTask {
  code: string
  /** Neutral name, see `neutralDepartment`. */
  key: string
  /** As written. */
  department: string
  text: string
}

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
  const codes = [...new Set(tasks.map(({ code }) => code))]
  const { lists, weights } = profilesOf(
    codes.map((code) => ({ list: listOf(tasks, code), places: [] })),
    'duties',
  )
  const byPlace = new Map(lists.flat().map((profile) => [Number(profile.entryId), profile]))
  const features = tasks.map((_, at) => featuresOf(byPlace.get(at)!))
  for (const feature of commonIn(features)) weights[feature] = 0
  const units = unitsOf(
    lists.map((list) => list.map((profile) => reweigh(profile, weights))),
    {},
  )
  const links = linksOf(flowsAmong(units, weights), 'duties')
  const placesIn = ({ members }: Unit) => members.map(({ profile }) => Number(profile.entryId))
  return {
    groups: gatherUnits(units, links, LEAST.duties, new Map()).map((group) =>
      group.flatMap((place) => placesIn(units[place]!)).sort((a, b) => a - b),
    ),
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

/** The tasks of one county as duties of a list; their ids are their places. */
function listOf(tasks: readonly BoundaryTask[], of: string): ResponsibilityList {
  const duties = tasks.flatMap(({ code, text }, at) =>
    code === of ? [{ entryId: String(at), source: null, number: null, statement: text, items: [] }] : [],
  )
  return { ...assembleList(null, []), duties }
}

/** A profile whose clauses weigh what their features weigh by now; those that say nothing any more are left out. */
function reweigh(profile: Profile, weights: Float64Array): Profile {
  const clauses = profile.clauses.map((clause) => ({
    ...clause,
    weight: clause.features.reduce((sum, feature) => sum + weights[feature]!, 0),
  }))
  return { ...profile, clauses: clauses.filter(({ weight }) => weight > 0) }
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
