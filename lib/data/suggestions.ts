import type { Access } from '@/lib/domain/access'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { type Citation, citationsIn } from '@/lib/domain/editing/citations'
import {
  departmentSuggestions,
  frequentNames,
  instrumentSuggestions,
  localName,
  MOST_SUGGESTIONS,
  type Suggestions,
} from '@/lib/domain/editing/suggest'
import { currentNames, isGone } from '@/lib/domain/registries/succession'
import { kept } from './kept'
import { readRegistries } from './registries/load-registries'
import { requireJurisdiction, type Transaction, withAccess } from './with-access'

/** What is published changes slowly: asked for again after this many milliseconds. */
const KEPT_FOR = 5 * 60_000
/** The lists published last, as many as are read: enough to know the usual names, however many bureaus there are. */
const LISTS_READ = 100

/**
 * What the fields of the bureau's draft offer. Departments: its own first, then the registry's, then those of other
 * published lists; instruments: the registry's and those cited, its own first; offices and agencies: its own only.
 */
export async function loadSuggestions(access: Access, code: string): Promise<Suggestions> {
  if (requireJurisdiction(access) !== code) throw new Error(`${access.actor} does not act in ${code}`)
  const published = await publishedNames(access)
  const own = await withAccess(access, (tx) => readDraft(tx, code))
  const place = own.place
  const elsewhere = frequentNames(published.departments).flatMap((name) => localName(name, place) ?? [])
  const departments = [
    ...frequentNames(own.names.department),
    ...published.institutions,
    ...elsewhere,
    ...published.gone,
  ]
  return {
    departments: departmentSuggestions(departments, published.successors),
    offices: frequentNames(own.names.office).slice(0, MOST_SUGGESTIONS),
    agencies: frequentNames(own.names.agency).slice(0, MOST_SUGGESTIONS),
    instruments: instrumentSuggestions(
      [...own.citations, ...published.instruments, ...published.citations],
      published.repealed,
    ),
  }
}

type Counted = [name: string, count: number][]

/** The same for every bureau, so kept once for all, and forgotten when a registry changes. */
const publishedNames = kept(KEPT_FOR, readPublishedNames, 'registries')

/** Of everybody's published lists and of the registries. */
function readPublishedNames(access: Access) {
  return withAccess(access, async (tx) => {
    const departments = await tx.$queryRaw<{ name: string; count: number }[]>`
      SELECT n.data->>'department' AS name, count(DISTINCT n.jurisdiction_code)::int AS count
        FROM (SELECT jurisdiction_code, id FROM edition WHERE state = 'published'
               ORDER BY published_at DESC LIMIT ${LISTS_READ}) e
        JOIN entry n ON n.jurisdiction_code = e.jurisdiction_code AND n.edition_id = e.id
       WHERE n.kind = 'share' AND n.data->>'department' IS NOT NULL
       GROUP BY 1 ORDER BY 2 DESC, count(*) DESC, 1 LIMIT ${4 * MOST_SUGGESTIONS}`
    const texts = await tx.$queryRaw<{ data: unknown }[]>`
      SELECT n.data
        FROM (SELECT jurisdiction_code, id FROM edition WHERE state = 'published'
               ORDER BY published_at DESC LIMIT ${LISTS_READ}) e
        JOIN entry n ON n.jurisdiction_code = e.jurisdiction_code AND n.edition_id = e.id
       WHERE n.data::text LIKE '%《%'`
    const { institutions, instruments } = await readRegistries(tx)
    const today = dayInBeijing(new Date())
    // Ministries and provincial bodies are no party of a county's boundaries.
    const local = institutions.filter(({ levels }) => levels.length === 0 || levels.includes('county'))
    const isRepealed = ({ status }: { status: string }) => status === 'repealed'
    const [gone, standing] = parted(local, (body) => isGone(body, today))
    return {
      departments: departments.map(({ name, count }): Counted[number] => [name, count]),
      citations: texts.flatMap(({ data }) => citationsOf(data)),
      institutions: standing.map(({ name }) => name),
      gone: gone.flatMap(({ name, aliases }) => [name, ...aliases]),
      successors: new Map(
        gone.flatMap((body) => {
          const current = currentNames(body, local, today, 'county')
          return [body.name, ...body.aliases].map((known) => [known, current] as const)
        }),
      ),
      instruments: instruments
        .filter((law) => !isRepealed(law))
        .map(({ title, number }): Citation => ({ title, number })),
      repealed: new Set(instruments.filter(isRepealed).flatMap(({ title, aliases }) => [title, ...aliases])),
    }
  })
}

/** The bureau's own words, from its open draft. */
async function readDraft(tx: Transaction, code: string) {
  const names: Record<'office' | 'agency' | 'department', Counted> = {
    office: [],
    agency: [],
    department: [],
  }
  const rows = await tx.$queryRaw<{ field: keyof typeof names; name: string; count: number }[]>`
    SELECT v.field, v.name, count(*)::int AS count
      FROM edition e
      JOIN entry n ON n.jurisdiction_code = e.jurisdiction_code AND n.edition_id = e.id
     CROSS JOIN LATERAL (VALUES ('office', n.data->>'office'), ('agency', n.data->>'agency'),
                                ('department', n.data->>'department'), ('department', n.data->>'unit')) v(field, name)
     WHERE e.jurisdiction_code = ${code} AND e.number IS NULL AND v.name IS NOT NULL
     GROUP BY 1, 2 ORDER BY 3 DESC, 2`
  for (const { field, name, count } of rows) names[field].push([name, count])
  const texts = await tx.$queryRaw<{ data: unknown }[]>`
    SELECT n.data FROM edition e
      JOIN entry n ON n.jurisdiction_code = e.jurisdiction_code AND n.edition_id = e.id
     WHERE e.jurisdiction_code = ${code} AND e.number IS NULL AND n.data::text LIKE '%《%'`
  const jurisdiction = await tx.jurisdiction.findUnique({ where: { code }, select: { name: true } })
  return {
    names,
    place: jurisdiction?.name ?? '',
    citations: texts.flatMap(({ data }) => citationsOf(data)),
  }
}

/** The citations in every text of an entry. */
function citationsOf(data: unknown): Citation[] {
  if (typeof data === 'string') return citationsIn(data)
  return data !== null && typeof data === 'object' ? Object.values(data).flatMap(citationsOf) : []
}

function parted<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))]
}
