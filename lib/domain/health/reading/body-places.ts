import type { ResponsibilityList } from '../../list/schema'
import { type BodyMention, type BodySearch, findBodies } from '../../registries/find-bodies'
import { entriesOf, type ListEntry, textsOf } from '../pointers'
import type { HealthContext } from '../types'

/** A text of the list in which a body's name means the body of today. */
export interface BodyPlace {
  at: string
  text: string
  /** `unit`: the field names who is responsible (相关部门, 牵头单位, 承办机构). `prose`: it speaks of them. */
  role: 'unit' | 'prose'
  /** Null for the list's own title. */
  entry: ListEntry | null
  field: string
}

const UNIT_FIELDS = new Set([
  'department@share',
  'unit@unitDuty',
  'leadUnits@planTask',
  'responsibleUnits@planTask',
  'agency@service',
])
/** Laws are quoted and cases told in the words of their time; a document's head names who issued it then. */
const OF_THEIR_TIME =
  /^(?:basis@boundary|cases@boundary|(?:title|issuer|documentNumber|issuedOn)@plan|number@.*|guide\.(?:basis|feeBasis|onlineUrl)@.*)$/

/** The texts of a list that speak of bodies in the present. */
export function bodyPlaces(list: ResponsibilityList): BodyPlace[] {
  const title: BodyPlace[] = list.title
    ? [{ at: '/title', text: list.title, role: 'prose', entry: null, field: 'title' }]
    : []
  const texts = textsOf(entriesOf(list)).flatMap(({ at, text, entry, field }): BodyPlace[] => {
    const name = `${field}@${entry.kind}`
    if (OF_THEIR_TIME.test(name)) return []
    return [{ at, text, entry, field, role: UNIT_FIELDS.has(name) ? 'unit' : 'prose' }]
  })
  return [...title, ...texts]
}

/** How bodies are looked for in the list of that context. */
export const bodySearch = ({ registries, place }: HealthContext): BodySearch => ({
  institutions: registries.institutions,
  place,
})

const lists = new WeakMap<ResponsibilityList, { search: BodySearch; mentions: PlacedMention[] }>()

export interface PlacedMention extends BodyMention {
  place: BodyPlace
}

/** Every body the list names in the present; looked for once, however many rules ask in a row. */
export function bodyMentions(list: ResponsibilityList, context: HealthContext): PlacedMention[] {
  const search = bodySearch(context)
  const known = lists.get(list)
  if (
    known?.search.institutions === search.institutions &&
    known.search.place?.code === search.place?.code &&
    known.search.place?.level === search.place?.level
  )
    return known.mentions
  const mentions = bodyPlaces(list).flatMap((place) =>
    mentionsIn(place, search).map((mention) => ({ ...mention, place })),
  )
  lists.set(list, { search, mentions })
  return mentions
}

/** Narrow columns break names into lines (区生态环境 / 保护局): a field that holds names is read without the breaks. */
function mentionsIn({ text, role }: BodyPlace, search: BodySearch): BodyMention[] {
  if (role === 'prose' || !/\s/.test(text.trim())) return findBodies(text, search)
  const kept = [...text].flatMap((sign, at) => (/\s/.test(sign) ? [] : [at]))
  return findBodies(text.replace(/\s/g, ''), search).map((mention) => {
    const start = kept[mention.start]!
    const end = kept[mention.end - 1]! + 1
    return { ...mention, start, end, written: text.slice(start, end) }
  })
}
