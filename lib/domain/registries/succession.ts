import type { Day } from '../calendar-days'
import type { AdministrativeLevel, Institution } from './types'

/** What a chain of successors needs to know of a body. */
export type Succeeded = Pick<Institution, 'name' | 'aliases' | 'levels' | 'successors' | 'until'>

/** Whether a body of this name is gone on that day. */
export const isGone = (body: Pick<Institution, 'until'>, today: Day) =>
  body.until !== null && body.until <= today

/**
 * The names of those that do its work today: the successors, and theirs in turn, until one stands (卫生局 → 卫生和计划生育局
 * → 卫生健康局). Its own name while it stands; nothing when nobody took over. A name the registry has no row for counts
 * as standing.
 */
export function currentNames(
  body: Succeeded,
  institutions: readonly Succeeded[],
  today: Day,
  level?: AdministrativeLevel,
): string[] {
  const names = new Set<string>()
  const seen = new Set<string>()
  const follow = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    const row = rowFor(name, institutions, level)
    if (!row || !isGone(row, today)) names.add(name)
    else for (const next of row.successors) follow(next)
  }
  if (!isGone(body, today)) return [body.name]
  for (const next of body.successors) follow(next)
  return [...names]
}

function rowFor(
  name: string,
  institutions: readonly Succeeded[],
  level?: AdministrativeLevel,
): Succeeded | undefined {
  const rows = institutions.filter((row) => row.name === name || row.aliases.includes(name))
  return (level && rows.find((row) => row.levels.includes(level))) ?? rows[0]
}

/**
 * The name with the place or level it stands under: 县 and 市场监督管理局 are 县市场监督管理局. A committee of the party belongs
 * to the party's committee of the place (区委政法委员会).
 */
export function nameUnder(prefix: string, name: string): string {
  if (name.startsWith('党委')) return prefix === '' ? name : `${prefix}${name.slice(1)}`
  return /^(?:国家|国务院|全国|中央)$/.test(prefix)
    ? /(?:部|署)$/.test(name)
      ? name
      : `国家${name}`
    : `${prefix}${name}`
}
