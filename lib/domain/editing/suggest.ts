import { type Citation, citationText, namesInstrument } from './citations'

/** A department to pick; `note` says what became of one that is gone: 现为 市场监督管理局. */
export interface DepartmentSuggestion {
  name: string
  note: string | null
}

/** What fields offer while one types. */
export interface Suggestions {
  departments: DepartmentSuggestion[]
  offices: string[]
  /** As one writes them: 《医疗废物管理条例》（国务院令第380号）. */
  instruments: string[]
  agencies: string[]
}

/** Of each kind, at most. */
export const MOST_SUGGESTIONS = 150
/** Longer than the name of a body; what is longer is a sentence, or several bodies in one cell. */
const LONGEST_NAME = 24

/** Names that can stand in a line of their own, the most frequent first (ties in the order they came). */
export function frequentNames(counts: Iterable<readonly [name: string, count: number]>): string[] {
  const known = new Map<string, number>()
  for (const [written, count] of counts) {
    const name = written.trim()
    if (name === '' || name.length > LONGEST_NAME || /[\n、，,；;。]/.test(name)) continue
    known.set(name, (known.get(name) ?? 0) + count)
  }
  return [...known].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}

/**
 * A department of another county as this one would write it: 县民政局 in a district is 区民政局. Names that begin with a
 * place of their own stay out: null.
 * @param place full name of the division: 海口市美兰区
 */
export function localName(name: string, place: string): string | null {
  const level = /[县区市旗]$/.exec(place)?.[0]
  if (/^[\p{Script=Han}]{2,7}?(?:省|市|县|区|旗)(?=[\p{Script=Han}]{2})/u.test(name)) return null
  return level ? name.replace(/^[县区旗](?=[\p{Script=Han}]{2})/u, level) : name
}

/** What the registry knows of bodies: by name or alias, the names of those that took over. */
export type Successors = ReadonlyMap<string, readonly string[]>

/** The names in order, each once, those of bodies that are gone with a note. */
export function departmentSuggestions(
  names: Iterable<string>,
  successors: Successors,
): DepartmentSuggestion[] {
  const distinct = [...new Set(names)].slice(0, MOST_SUGGESTIONS)
  return distinct.map((name) => {
    const after = successors.get(name) ?? successors.get(name.replace(/^[省市县区旗]/, ''))
    return { name, note: after && after.length > 0 ? `现为 ${after.join('、')}` : null }
  })
}

const STATE = /^中华人民共和国/

/**
 * The instruments cited, the most frequent first, as one writes them: 传染病防治法 and 中华人民共和国传染病防治法 are one,
 * under the longer title, with a number when it is known.
 * @param repealed titles and aliases not to be offered any more
 */
export function instrumentSuggestions(
  citations: Iterable<Citation>,
  repealed: ReadonlySet<string> = new Set(),
): string[] {
  const known = new Map<string, Citation & { count: number }>()
  for (const { title, number } of citations) {
    if (!namesInstrument(title) || repealed.has(title)) continue
    const key = title.replace(STATE, '')
    const same = known.get(key) ?? { title, number: null, count: 0 }
    known.set(key, {
      title: title.length > same.title.length ? title : same.title,
      number: same.number ?? number,
      count: same.count + 1,
    })
  }
  return [...known.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_SUGGESTIONS)
    .map(citationText)
}
