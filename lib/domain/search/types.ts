import type { Part } from '../list/parts'

/** Longest question taken, in characters (UTF-16 units). */
export const MAX_QUERY_LENGTH = 200
/** Answers on one page of a search, and the most that `whoIsResponsible` gives. */
export const PAGE_SIZE = 10
/** Pages beyond this one are not offered: a search is narrowed, not leafed through. */
export const MAX_PAGE = 50

/** What `/search` asks. Filters are null when not set. */
export interface SearchQuery {
  q: string
  /** Six-digit division code. */
  code: string | null
  part: Part | null
  /** A normalised department name as given by the facets. */
  department: string | null
  /** From 1. */
  page: number
}

/** What `/who` asks. */
export interface WhoQuery {
  q: string
  code: string | null
}

/** A stretch of a text that matched: [start, end) in UTF-16 units, in order, not overlapping. */
export type Mark = readonly [start: number, end: number]

/** A text with its matches marked. Never HTML: the view wraps the marks. */
export interface MarkedText {
  text: string
  marks: Mark[]
}

/** What one department does in a matter (boundaries) or one office in a duty. */
export interface AnswerShare {
  department: string | null
  responsibility: string
}

/** One top-level entry (or one task of a plan, or one unit's duty) that answers, with the best passage inside it. */
export interface Answer {
  code: string
  /** Full name of the division: 海口市美兰区. */
  jurisdictionName: string
  part: Part
  entryId: string
  /** As in the document; null when the document lost it. */
  number: string | null
  /** Place among the top-level entries of its part, from 1; for a plan's task, among the plan's tasks. */
  ordinal: number
  /** Matter, service, duty statement, procedure title, task title, or 单位 of a unit duty. */
  title: string
  titleMarks: Mark[]
  /** The plan's title for a task or unit duty, the group heading for a procedure, else null. */
  parentTitle: string | null
  /** Departments, offices, agencies or units concerned, as written, without repeats; lead units first. */
  departments: string[]
  /** As written in the document. */
  phone: string | null
  /** Path on this site, with the anchor of the best passage when it lies inside the entry. */
  url: string
  /** Higher is better; comparable within one answer list only. */
  score: number
  /** The passage that matched best, cut to about 90 characters. Null when the title says it all. */
  snippet: MarkedText | null
  /** Whether that passage, read under the title, says everything telling that was asked, not only some word of it. */
  saysAll: boolean
  /** The split of work: a matter's shares. Empty in other parts. */
  shares: AnswerShare[]
  /** How many other jurisdictions have an entry of the same text (only `/who` without `code`, else 0). */
  sameElsewhere: number
}

export interface FacetValue {
  value: string
  label: string
  count: number
}

/** What to try when nothing was found. */
export interface Suggestions {
  /** Telling words of the question that no entry (within the filters) knows. */
  unknownTerms: string[]
  /** Divisions named in the question that have no list here. */
  unknownPlaces: string[]
  /** Shorter or more official wordings that would find something. */
  tryInstead: string[]
}

export interface SearchResult {
  /** Whether one of the first entries really answers what was typed. */
  confident: boolean
  answers: Answer[]
  page: number
  pageCount: number
  /** Entries found; with `totalIsCapped` at least that many. */
  total: number
  totalIsCapped: boolean
  /** Counted over what was found before the filter of the same name. */
  facets: { jurisdictions: FacetValue[]; parts: FacetValue[]; departments: FacetValue[] }
  suggestions: Suggestions
}

export interface WhoResult {
  /** False when no entry really answers; `answers` then holds the nearest, perhaps none. */
  confident: boolean
  /** Best first, at most {@link PAGE_SIZE}. */
  answers: Answer[]
  suggestions: Suggestions
}

/*
 * The two functions of lib/data/search:
 *   searchEntries(access: Access, query: SearchQuery): Promise<SearchResult>        lib/data/search/search-entries.ts
 *   whoIsResponsible(access: Access, query: WhoQuery): Promise<WhoResult>           lib/data/search/who-is-responsible.ts
 *   searchQuerySchema / whoQuerySchema (from URL parameters)                        lib/domain/search/query.ts
 */
