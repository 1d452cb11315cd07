import type { ResponsibilityList } from '../list/schema'
import { entryTitle } from '../list/titles'
import { normaliseText } from '../search/normalise'
import { type EntryLine, entryLines } from './entry-lines'
import { COMPARED_PARTS, type ComparedPart, type PlacedList } from './types'

/** What a topic is: of each group one word at least must stand there. */
export type TopicWords = readonly (readonly string[])[]

/** A stretch of an entry that speaks of the topic, as written. */
export interface TopicPassage {
  /** Department, heading of the section; null where the text stands for itself. */
  label: string | null
  text: string
  /** Where the topic's words stand, [start, end). */
  marks: [number, number][]
}

/** An entry of one county that speaks of the topic. */
export interface TopicEntry {
  code: string
  part: ComparedPart
  entryId: string
  title: string
  /** `about`: it is what the entry is for. `mention`: it comes up in it. */
  weight: 'about' | 'mention'
  passages: TopicPassage[]
  offices: string[]
  basis: string
  agency: string
  phone: string
  /** 法定时限 and 承诺时限, as far as the list has them. */
  limits: { label: string; text: string }[]
}

/** `without`: the list has none of the compared parts, so that nothing can be missed in it. */
export type Presence = 'about' | 'mention' | 'absent' | 'without'

export interface Topic {
  entries: TopicEntry[]
  /** For each county asked about, in the order asked. */
  counties: { code: string; presence: Presence }[]
}

/** Fewer say too little, more are read in the entry itself. */
const MOST_PASSAGES = 4

/**
 * What lists say of a topic: the entries that speak of it, those that are about it first, in their counties' order.
 * @param lists may hold nothing but entries that some word of the topic was found in
 * @param codes all counties asked about; those without an entry are `absent`
 * @param without those of them whose list has nothing of the compared parts
 */
export function readTopic(
  lists: readonly PlacedList[],
  words: TopicWords,
  codes: readonly string[],
  without: ReadonlySet<string> = new Set(),
): Topic {
  const folded = words.map((group) => group.map(normaliseText))
  const entries = lists.flatMap(({ code, list }) =>
    COMPARED_PARTS.flatMap((part) =>
      list[part].flatMap((entry) => topicEntry(code, part, entry as never, folded) ?? []),
    ),
  )
  const order = new Map(codes.map((code, index) => [code, index]))
  entries.sort(
    (a, b) =>
      Number(b.weight === 'about') - Number(a.weight === 'about') ||
      (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0),
  )
  const presence = (code: string): Presence =>
    entries.find((entry) => entry.code === code)?.weight ?? (without.has(code) ? 'without' : 'absent')
  return { entries, counties: codes.map((code) => ({ code, presence: presence(code) })) }
}

function topicEntry<P extends ComparedPart>(
  code: string,
  part: P,
  entry: ResponsibilityList[P][number],
  words: TopicWords,
): TopicEntry | null {
  const title = entryTitle(part, entry)
  const lines = entryLines(part, entry as never)
  const whole = lines.filter(isSaid).map(({ text }) => normaliseText(text))
  if (!hasAll(whole.join('\n'), words)) return null
  const passages = lines.filter((line) => tellsMore(part, line)).flatMap((line) => passagesOf(line, words))
  return {
    code,
    part,
    entryId: entry.entryId,
    title,
    weight: isAbout(part, title, lines, words) ? 'about' : 'mention',
    passages: passages.slice(0, MOST_PASSAGES),
    ...particulars(part, entry, words),
  }
}

/** What is said of the matter itself, not where it is written down or who answers the telephone. */
const isSaid = ({ kind }: EntryLine) => kind !== 'detail'

/** The main text of all but duties is the title, which stands above anyway. */
const tellsMore = (part: ComparedPart, line: EntryLine) =>
  isSaid(line) && (part === 'duties' || line.kind !== 'main')

/** A duty is about what one of its sentences or items is for; the others are about what they are called. */
function isAbout(part: ComparedPart, title: string, lines: readonly EntryLine[], words: TopicWords): boolean {
  if (hasAll(normaliseText(title), words)) return true
  if (part !== 'duties') return false
  return lines
    .filter(isSaid)
    .some(({ text }) => sentences(text).some((one) => hasAll(normaliseText(one), words)))
}

function passagesOf({ label, text }: EntryLine, words: TopicWords): TopicPassage[] {
  return sentences(text).flatMap((sentence) => {
    const marks = marksOf(normaliseText(sentence), words)
    return marks.length > 0 ? [{ label, text: sentence, marks }] : []
  })
}

function particulars<P extends ComparedPart>(
  part: P,
  entry: ResponsibilityList[P][number],
  words: TopicWords,
): Pick<TopicEntry, 'offices' | 'basis' | 'agency' | 'phone' | 'limits'> {
  const none = { offices: [], basis: '', agency: '', phone: '', limits: [] }
  if (part === 'duties') {
    const { items } = entry as ResponsibilityList['duties'][number]
    const speaking = items.filter(({ text }) => marksOf(normaliseText(text), words).length > 0)
    const offices = speaking.flatMap(({ office }) => (office?.trim() ? [office.trim()] : []))
    return { ...none, offices: [...new Set(offices)] }
  }
  if (part === 'boundaries')
    return { ...none, basis: (entry as ResponsibilityList['boundaries'][number]).basis }
  if (part !== 'services') return none
  const { agency, phone, guide } = entry as ResponsibilityList['services'][number]
  const limits = [
    { label: '法定时限', text: guide?.legalLimit ?? '' },
    { label: '承诺时限', text: guide?.promisedLimit ?? '' },
  ].filter(({ text }) => text.trim() !== '')
  return { ...none, basis: guide?.basis ?? '', agency: agency ?? '', phone: phone ?? '', limits }
}

const hasAll = (text: string, words: TopicWords) =>
  words.every((group) => group.some((word) => text.includes(word)))

/** Sentences and items of a text, as written. */
const sentences = (text: string) =>
  text
    .split(/(?<=[。；;！？])|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

/** Where words stand in a folded text; of overlapping ones the longest. */
function marksOf(text: string, words: TopicWords): [number, number][] {
  const found: [number, number][] = []
  for (const word of words.flat())
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      found.push([at, at + word.length])
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  let last = 0
  return found.filter(([start, end]) => {
    if (start < last) return false
    last = end
    return true
  })
}

/** The lists of a topic cut down to what says who does what: matters about it whole, of others the shares that mention it. */
export function topicBoundaries(lists: readonly PlacedList[], { entries }: Topic): PlacedList[] {
  const weights = new Map(entries.map(({ code, entryId, weight }) => [`${code}/${entryId}`, weight]))
  const passages = new Map(
    entries.map(({ code, entryId, passages }) => [`${code}/${entryId}`, passages.map(({ text }) => text)]),
  )
  return lists.flatMap(({ code, list, ...rest }) => {
    const boundaries = list.boundaries.flatMap((boundary) => {
      const key = `${code}/${boundary.entryId}`
      if (weights.get(key) === 'about') return [boundary]
      if (!weights.has(key)) return []
      const shares = boundary.shares.flatMap((share) => {
        const said = (passages.get(key) ?? []).filter((text) => share.responsibility.includes(text))
        return said.length > 0 ? [{ ...share, responsibility: said.join('\n') }] : []
      })
      return shares.length > 0 ? [{ ...boundary, shares }] : []
    })
    return boundaries.length > 0 ? [{ code, list: { ...list, boundaries }, ...rest }] : []
  })
}
