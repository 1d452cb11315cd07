import type { Day } from '../calendar-days'

/** Where a body or a law can stand: the nation, a province, a city (prefecture), a county or district. */
export const ADMINISTRATIVE_LEVELS = ['nation', 'province', 'city', 'county'] as const
export type AdministrativeLevel = (typeof ADMINISTRATIVE_LEVELS)[number]

/** What every row of a registry says about itself. */
interface Provenance {
  /** The document a row rests on, with its number or year: 《深化党和国家机构改革方案》（2018年3月）. */
  source: string
  /** 0–1: how sure the source makes us. Findings of severity `error` want at least 0.9. */
  confidence: number
  /** Who looked at the row and confirmed it, in words; null when nobody has. */
  confirmedBy: string | null
}

/** 机构库: a body, as a name without its place (卫生和计划生育局), and what became of it. */
export interface Institution extends Provenance {
  id: string
  /** The name without the place: 食品药品监督管理局. One row for the form the body has on its levels. */
  name: string
  /** Other names and short forms without the place: 食药监局, 药监局. */
  aliases: readonly string[]
  /** The levels on which a body of this name stands or stood; a name may mean something else on another level. */
  levels: readonly AdministrativeLevel[]
  /** Names (without the place) of the bodies that took over, on the same level; empty while it stands or when nobody did. */
  successors: readonly string[]
  since: Day | null
  /** Since when there is no body of this name any more; null while it stands. */
  until: Day | null
  /** 《…》 by which it was set up, merged or abolished. */
  basis: string | null
  /** What else a reader of a finding should know: that counties followed later, that duties were split. */
  note: string | null
}

export const INSTRUMENT_STATUSES = ['in-force', 'amended', 'repealed', 'unknown'] as const
export type InstrumentStatus = (typeof INSTRUMENT_STATUSES)[number]

/** 法规库: a law, regulation, rule or document, and whether it is in force. */
export interface LegalInstrument extends Provenance {
  id: string
  /** As cited in full, without 《》: 中华人民共和国传染病防治法. */
  title: string
  aliases: readonly string[]
  /** 国务院令第380号, 国发〔2013〕32号. */
  number: string | null
  status: InstrumentStatus
  inForceSince: Day | null
  amendedSince: Day | null
  repealedSince: Day | null
  /** Title of what replaced it. */
  successor: string | null
  /** Number of its last article in the version in force; null when not known. */
  lastArticle: number | null
  note: string | null
}

/** What the checks know of the world beyond a list. */
export interface Registries {
  institutions: readonly Institution[]
  instruments: readonly LegalInstrument[]
}
