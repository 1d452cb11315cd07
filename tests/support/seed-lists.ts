import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '@/lib/documents/read/read'
import { checkList } from '@/lib/domain/health/check-list'
import { healthContext } from '@/lib/domain/health/context'
import { keysOf, valueAt } from '@/lib/domain/health/pointers'
import type { HealthFinding, HealthPlace, HealthRule } from '@/lib/domain/health/types'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { seedRegistries } from './registries'

const DOCUMENTS = 'prisma/seed/documents'
const ROWS: {
  code: string
  name: string
  level: HealthPlace['level']
  parentCode: string | null
  areaCode: string | null
}[] = JSON.parse(readFileSync('prisma/seed/jurisdictions.json', 'utf8'))

/** A seed document as the real reader reads it. */
export async function seedList(code: string): Promise<ResponsibilityList> {
  const file = readdirSync(DOCUMENTS).find((name) => name.startsWith(code))!
  return (await readDocument(new Uint8Array(readFileSync(join(DOCUMENTS, file))), file)).list
}

/** The place of a seed document. */
export function seedPlace(code: string): HealthPlace {
  const row = ROWS.find((one) => one.code === code)!
  const above: string[] = []
  for (let up = parentOf(row); up; up = parentOf(up)) above.push(up.name)
  return { code, name: row.name, level: row.level, above, areaCode: row.areaCode }
}

const parentOf = (row: (typeof ROWS)[number]) => ROWS.find(({ code }) => code === row.parentCode)

/** A list with something else at a JSON pointer: a fault planted in real text. The list given stays as it is. */
export function planted(list: ResponsibilityList, at: string, value: unknown): ResponsibilityList {
  const copy = structuredClone(list)
  const keys = keysOf(at)
  const last = keys.pop()!
  ;(valueAt(copy, keys.map((key) => `/${key}`).join('')) as Record<string, unknown>)[last] = value
  return copy
}

/** What one rule finds in a list of that place. */
export const findingsIn = (
  rule: HealthRule,
  list: ResponsibilityList,
  place: HealthPlace | null = null,
): HealthFinding[] =>
  checkList(list, healthContext('2026-11-28', { registries: seedRegistries, place }), [rule])
