import { PART_KEYS, type Part } from './list/parts'
import type { ResponsibilityList } from './list/schema'
import { entryTitle } from './list/titles'

/** An entry that speaks of the same things: a suggestion, not part of the list. */
export interface RelatedEntry {
  part: Part
  entryId: string
  title: string
  /** Words both have, the weightiest first, at most three. */
  terms: string[]
  score: number
}

/** Shared words shorter than this say little. */
const SHORTEST = 3
/** Below this two entries only share phrases of the trade. Found by looking at suggestions for five real lists. */
const LEAST_SCORE = 14
const PER_PART = 3
/** Entries of a usual list; in a shorter one a shared word says no less. */
const USUAL_LENGTH = 30

/** Words that every responsibility list is full of; a shared run made of them alone means nothing. */
const COMMON =
  /负责|组织|实施|开展|制定|拟订|拟定|指导|监督|检查|管理|工作|制度|政策|措施|规划|标准|规范|全[省市区县]|本[省市区县]|[省市区县]级|职责|范围内|行政区域|有关|相关|部门|单位|机构|进行|落实|推进|建立|完善|加强|承担|协调|参与|做好|以及|或者|和|与|及|的|对|在|等|并|为|其|了|依法|国家|卫生健康|卫生|健康|委员会|行政|服务|事项|监管|规定|情况|事业|发展|建议|体系|建设|文件|项目|人员|人民|政府|社会|活动|公共|县|区|市/g

/**
 * Entries of other parts (or other matters of the same part) that share telling words with the given one, best
 * first, at most three of each part. A word counts by its length and by how few entries of the list have it.
 */
export function relatedEntries(list: ResponsibilityList, part: Part, entryId: string): RelatedEntry[] {
  const entries = PART_KEYS.flatMap((key) =>
    key === 'plans'
      ? []
      : list[key].map((entry) => ({ part: key, entry, text: keyText(list, key, entry.entryId) })),
  )
  const self = entries.find((other) => other.part === part && other.entry.entryId === entryId)
  if (!self) return []
  const spread = (term: string) => entries.filter((other) => other.text.includes(term)).length
  const known = new Map<string, number>()
  const weight = (term: string) => {
    const value =
      known.get(term) ?? telling(term) * Math.log(Math.max(entries.length, USUAL_LENGTH) / spread(term) + 0.5)
    known.set(term, value)
    return value
  }
  const found: RelatedEntry[] = []
  for (const other of entries) {
    if (other.part === part) continue
    const terms = sharedRuns(self.text, other.text)
      .map((term) => ({ term, weight: weight(term) }))
      .filter((shared) => shared.weight > 0)
      .sort((a, b) => b.weight - a.weight)
    const score = terms.slice(0, 4).reduce((sum, shared) => sum + shared.weight, 0)
    if (score < LEAST_SCORE) continue
    const title = entryTitle(other.part, other.entry as never)
    const best = terms.filter((shared) => shared.weight > 2).slice(0, 3)
    found.push({
      part: other.part,
      entryId: other.entry.entryId,
      title,
      terms: best.map((t) => t.term),
      score,
    })
  }
  found.sort((a, b) => b.score - a.score)
  const taken = new Map<Part, number>()
  return found.filter((entry) => {
    const count = taken.get(entry.part) ?? 0
    taken.set(entry.part, count + 1)
    return count < PER_PART && entry.terms.length > 0
  })
}

/** The words an entry is about: its name and purpose, not its long bodies. */
function keyText(list: ResponsibilityList, part: Part, entryId: string): string {
  switch (part) {
    case 'duties': {
      const duty = list.duties.find((entry) => entry.entryId === entryId)!
      return [duty.statement, ...duty.items.map((item) => item.text)].join('\n')
    }
    case 'boundaries': {
      const boundary = list.boundaries.find((entry) => entry.entryId === entryId)!
      return [boundary.matter ?? '', ...boundary.shares.map((s) => s.responsibility.slice(0, 150))].join('\n')
    }
    case 'procedures': {
      const procedure = list.procedures.find((entry) => entry.entryId === entryId)!
      return [procedure.group ?? '', procedure.title, procedure.preamble.slice(0, 200)].join('\n')
    }
    case 'services': {
      const service = list.services.find((entry) => entry.entryId === entryId)!
      return `${service.name}\n${service.content.slice(0, 200)}`
    }
    case 'plans':
      return ''
  }
}

/** The longest stretches of Chinese characters or letters that both texts have, without those inside another. */
export function sharedRuns(a: string, b: string): string[] {
  const pairs = new Set<string>()
  for (let i = 0; i + 2 <= b.length; i++) pairs.add(b.slice(i, i + 2))
  const runs = new Set<string>()
  for (const stretch of a.split(/[^\p{Script=Han}A-Za-z0-9]+/u)) {
    let start = 0
    while (start + SHORTEST <= stretch.length) {
      let end = start
      while (end + 2 <= stretch.length && pairs.has(stretch.slice(end, end + 2))) end++
      if (end === start) {
        start++
        continue
      }
      let length = end + 1 - start
      while (length >= SHORTEST && !b.includes(stretch.slice(start, start + length))) length--
      if (length >= SHORTEST) {
        const run = trimRun(stretch.slice(start, start + length))
        if (run.length >= SHORTEST) runs.add(run)
        start += length
      } else start++
    }
  }
  const all = [...runs]
  return all.filter((run) => !all.some((other) => other !== run && other.includes(run)))
}

/** A run without the particles and halves of common verbs at its ends. */
const trimRun = (run: string) =>
  run.replace(/^[件的和与及对在等并为其了将把由负责]+/, '').replace(/[的和与及对在等并为其了将把由防]+$/, '')

/** How much a run says: its length in characters without the words every list is full of. */
function telling(run: string): number {
  const rest = run.replace(COMMON, '').length
  return rest < 2 ? 0 : rest
}
