import { type Node, plantTree } from '../changes/tree'
import { entryPlace } from '../health/entry-place'
import { entriesOf, textsOf } from '../health/pointers'
import { KINDS } from '../list/parts'
import type { ResponsibilityList } from '../list/schema'
import { shorten } from '../list/titles'
import type { FindingPlace, FindingTarget } from './finding'
import { LONGEST_SUBJECT, WHOLE_LIST } from './locate'
import { LONGEST_EVIDENCE, LONGEST_WORDS } from './raise-query'

/** Places one finding may have at most: as many as a page can be read through. */
export const MOST_PLACES = 300

/** A place as it was asked for; without an entry it is the list as a whole. */
export interface AskedPlace {
  entryId: string | null
  /** The field of the entry. */
  field: string | null
  evidence: string
  message: string
}

export interface LocatedPlaces {
  about: FindingTarget
  subject: string
  places: FindingPlace[]
}

/**
 * The places with what they are called; `no-entry` and `no-words` when the list has no such entry, or one of them does
 * not say what is quoted. No place at all is `no-entry` too: a finding about several places has some.
 */
export function locatePlaces(
  list: ResponsibilityList,
  asked: readonly AskedPlace[],
): LocatedPlaces | 'no-entry' | 'no-words' {
  if (asked.length === 0) return 'no-entry'
  const { byId } = plantTree(list)
  const standsIn = wordsByTop(list)
  const places: FindingPlace[] = []
  for (const { entryId, field, evidence, message } of asked) {
    const node = entryId === null ? null : byId.get(entryId)
    if (node === undefined) return 'no-entry'
    const at = node && entryPlace(node, field)
    // What is quoted must stand in the list word by word: cut, never shortened with dots.
    const words = evidence.trim() === '' ? null : evidence.slice(0, LONGEST_EVIDENCE)
    if (words !== null && !standsIn(at?.topId ?? null, words)) return 'no-words'
    places.push({ ...(at ?? WHOLE), evidence: words, message: message.slice(0, LONGEST_WORDS) || null })
  }
  return {
    about: { target: 'places', part: null, entryId: null, topId: null },
    subject: shorten(`${places.length} 处：${namesOf(places)}`, LONGEST_SUBJECT),
    places,
  }
}

const WHOLE = { part: null, entryId: null, topId: null, place: WHOLE_LIST } as const

/** The first places by name; one that stands there several times is named once. */
function namesOf(places: readonly FindingPlace[]): string {
  const names = [...new Set(places.map(({ place }) => place))]
  return `${names.slice(0, 2).join('、')}${names.length > 2 ? '等' : ''}`
}

/** Tells whether words stand in a top-level entry or inside it; with null anywhere in the list. */
function wordsByTop(list: ResponsibilityList): (topId: string | null, words: string) => boolean {
  const texts = new Map<string, string[]>()
  for (const { entry, text } of textsOf(entriesOf(list))) {
    let top = entry
    while (top.parent) top = top.parent
    const known = texts.get(top.entryId)
    if (known) known.push(text)
    else texts.set(top.entryId, [text])
  }
  const title = list.title ?? ''
  return (topId, words) =>
    topId === null
      ? title.includes(words) || [...texts.values()].flat().some((text) => text.includes(words))
      : (texts.get(topId) ?? []).some((text) => text.includes(words))
}

/** A place of a rule that a finding is about already. */
export interface RaisedPlace {
  rule: string
  /** Null for the list as a whole. */
  entryId: string | null
  /** Null when none was quoted: the entry is meant, whatever it says. */
  evidence: string | null
}

/** Whether what a rule found is what was raised: the same words in the same entry. */
export function isRaised(
  found: Pick<AskedPlace, 'entryId' | 'evidence'> & { rule: string },
  raised: RaisedPlace,
): boolean {
  const { rule, entryId, evidence } = raised
  if (rule !== found.rule || entryId !== found.entryId) return false
  return evidence === null || evidence.trim() === found.evidence.slice(0, LONGEST_EVIDENCE).trim()
}

/** The findings that are about what a rule found, each once. */
export function raisedAs<Raised extends RaisedPlace & { id: string }>(
  found: Parameters<typeof isRaised>[0],
  raised: readonly Raised[],
): Raised[] {
  const own = raised.filter((one) => isRaised(found, one))
  return own.filter(({ id }, at) => own.findIndex((one) => one.id === id) === at)
}

/** What became of a place in the list in force. */
export type PlaceStanding = 'same' | 'changed' | 'words-gone' | 'gone'

/** Standings in words. */
export const STANDING_WORDS = {
  same: '还没有改',
  changed: '改动过，这些字还在',
  'words-gone': '改动过，这些字已经没有了',
  gone: '现行版本里已没有这一项',
} as const satisfies Record<PlaceStanding, string>

/** The same of the draft in which a finding is mended. */
export const DRAFT_STANDING_WORDS = {
  same: null,
  changed: '草稿里改动过，这些字还在',
  'words-gone': '草稿里已经改掉这些字',
  gone: '草稿里已删去这一项',
} as const satisfies Record<PlaceStanding, string | null>

/**
 * What became of each place between the list it was seen in and the list in force, or a draft; null for the list as a
 * whole. An entry is changed when its fields (personal data aside), or what stands inside it, are others.
 */
export function placeStandings(
  seen: ResponsibilityList,
  now: ResponsibilityList,
  places: readonly FindingPlace[],
): (PlaceStanding | null)[] {
  const [before, after] = [plantTree(seen).byId, plantTree(now).byId]
  return places.map(({ entryId, evidence }) => {
    if (entryId === null) return null
    const [was, is] = [before.get(entryId), after.get(entryId)]
    if (!is) return 'gone'
    if (was && told(is) === told(was)) return 'same'
    // Words that name a place with nothing in it stand around it as well as in it.
    const isGone = evidence !== null && says(was?.data, evidence) && !says(is.data, evidence)
    return isGone ? 'words-gone' : 'changed'
  })
}

/** All that an entry and what stands inside it says to everybody, as one text. */
function told({ kind, data, children }: Node): string {
  const { privateFields, children: inner } = KINDS[kind]
  const untold = new Set<string>([...privateFields, ...Object.keys(inner)])
  const fields = Object.entries(data).filter(([field]) => !untold.has(field))
  return JSON.stringify([fields.sort(([a], [b]) => (a < b ? -1 : 1)), children.map(told)])
}

const says = (data: unknown, words: string) => strings(data).some((text) => text.includes(words))

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}
