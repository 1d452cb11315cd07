import { type BoundaryTask, compareTasks } from './boundary-tasks'

/** Counties disagree on who does it. */
export interface Contradiction {
  /**
   * `different`: another department in another county. `nobody`: counties where nobody is given what most give to
   * somebody.
   */
  kind: 'different' | 'nobody'
  /** What is done, in the words of one of the lists. */
  what: string
  /** Who does it, by division code and as written; empty where nobody does. */
  who: { code: string; departments: string[] }[]
}

/** Two tasks are the same only where so much of each stands in the other: a contradiction is a reproach. */
const SAME = 0.6
/** A department that does something in which so much of a task stands may well do that. */
const COVERED = 0.4
/** A county where so much of a task stands in anything somebody does has hardly forgotten it. */
const TOUCHED = 0.25
/** Who only helps is no other department that does it. */
const HELPS = /^(?:积极|主动|密切)?(?:配合|协助|参与|支持|协同|会同|按照各自|依照各自|根据各自)/u
/** Somebody is missed only where at least so many counties give the task to somebody, and more than half of all. */
const FEWEST_GIVING = 2

/**
 * Where the counties (`codes`) contradict each other in one matter; `sure` are those of them whose matter it surely is.
 */
export function contradictionsIn(
  tasks: readonly BoundaryTask[],
  codes: readonly string[],
  sure: ReadonlySet<string>,
): Contradiction[] {
  const { groups, within } = compareTasks(tasks)
  const same = (one: number, two: number) => Math.min(within(one, two), within(two, one)) >= SAME
  const coveredIn = (task: number, code: string) =>
    tasks.some((other, at) => other.code === code && within(task, at) >= TOUCHED)
  const whoOf = (group: readonly number[], all: readonly string[]) =>
    all.map((code) => {
      const names = group
        .map((at) => tasks[at]!)
        .filter((task) => task.code === code)
        .map(({ department }) => department)
      return { code, departments: [...new Set(names)].filter(Boolean) }
    })
  return groups.flatMap((found) => {
    const group = found.filter((at) => tasks[at]!.key !== '' && !HELPS.test(tasks[at]!.text))
    const rivals = group.filter((one) => group.some((two) => same(one, two) && isElsewhere(one, two)))
    const contradictions: Contradiction[] = []
    const apart = codes.filter((code) => rivals.some((at) => tasks[at]!.code === code))
    if (apart.length > 1)
      contradictions.push({ kind: 'different', what: shortest(rivals), who: whoOf(rivals, apart) })
    const alike = group.filter((one) =>
      group.some((two) => tasks[one]!.code !== tasks[two]!.code && same(one, two)),
    )
    const giving = codes.filter((code) => alike.some((at) => tasks[at]!.code === code))
    const missing = codes.filter((code) => sure.has(code) && !alike.some((at) => coveredIn(at, code)))
    if (giving.length >= FEWEST_GIVING && giving.length > codes.length / 2 && missing.length > 0)
      contradictions.push({
        kind: 'nobody',
        what: shortest(alike),
        who: whoOf(alike, [...giving, ...missing]),
      })
    return contradictions
  })

  /** Neither county gives anything like it to the department the other names. */
  function isElsewhere(one: number, two: number): boolean {
    const [a, b] = [tasks[one]!, tasks[two]!]
    const givenTo = (task: number, code: string, key: string) =>
      tasks.some((other, at) => other.code === code && other.key === key && within(task, at) >= COVERED)
    return (
      a.code !== b.code && a.key !== b.key && !givenTo(one, b.code, a.key) && !givenTo(two, a.code, b.key)
    )
  }

  function shortest(group: readonly number[]): string {
    const texts = group.map((at) => tasks[at]!.text)
    return texts.reduce((best, text) => (text.length < best.length ? text : best))
  }
}
