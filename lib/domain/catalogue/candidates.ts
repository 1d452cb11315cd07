import { clusterMatters } from '../compare/cluster-matters'
import { entryLines } from '../compare/entry-lines'
import type { ComparedPart, PairDecision, PlacedList } from '../compare/types'
import { entryTitle } from '../list/titles'

/** An entry that may be a matter of the catalogue. */
export interface CandidateEntry {
  code: string
  entryId: string
  title: string
  /** 0–1: how well it goes with the others of the group. */
  score: number
  /** An auditor said that it is the same as another of the group. */
  isConfirmed: boolean
}

/** Entries of several lists that may be one matter. */
export interface Candidate {
  /** Of the catalogue, when some of the group are linked already; the entries are those that are not. */
  standard: string | null
  title: string
  /** A wording to begin with: that of the entry that goes best with the others. */
  wording: string
  entries: CandidateEntry[]
  /** Places that have it, linked ones among them. */
  places: number
}

/**
 * What the catalogue may take in: groups of entries of two places at least that mean the same, and entries that may
 * belong to a matter it has. Each entry is proposed once, where it is nearest. What auditors confirmed comes first, then
 * what most places have.
 */
export function catalogueCandidates(
  lists: readonly PlacedList[],
  part: ComparedPart,
  said: { decisions: readonly PairDecision[]; catalogue: ReadonlyMap<string, string> },
): Candidate[] {
  const byCode = new Map(lists.map(({ code, list }) => [code, list[part]]))
  const confirmed = new Set(
    said.decisions.flatMap(({ left, right, verdict }) => (verdict === 'same' ? [left, right] : [])),
  )
  const standards = new Set(said.catalogue.values())
  return clusterMatters(lists, part, said)
    .map((cluster): Candidate => {
      const own = cluster.members.filter(({ strength, inPassing }) => strength === 'same' && !inPassing)
      const members = own.flatMap(({ code, ordinals, score }) =>
        ordinals.flatMap((ordinal) => {
          const entry = byCode.get(code)?.[ordinal - 1]
          return entry ? [{ code, entry, score }] : []
        }),
      )
      const best = members.reduce<(typeof members)[number] | null>(
        (top, one) => (top && top.score >= one.score ? top : one),
        null,
      )
      const [main] = best ? entryLines(part, best.entry as never) : []
      return {
        standard: standards.has(cluster.key) ? cluster.key : null,
        title: shortTitle(cluster.title),
        wording: main?.text ?? '',
        entries: members
          .filter(({ entry }) => !said.catalogue.has(entry.entryId))
          .map(({ code, entry, score }) => ({
            code,
            entryId: entry.entryId,
            title: entryTitle(part, entry as never),
            score,
            isConfirmed: confirmed.has(entry.entryId),
          })),
        places: new Set(members.map(({ code }) => code)).size,
      }
    })
    .filter(({ standard, entries, places }) => entries.length > 0 && (standard !== null || places > 1))
    .sort((a, b) => confirmedIn(b) - confirmedIn(a) || b.places - a.places)
}

/** A cut title up to its first comma: an operator goes on from there. */
const shortTitle = (title: string) => (title.endsWith('…') ? title.split(/[，,、…]/, 1)[0]! : title)

const confirmedIn = ({ entries }: Candidate) => Number(entries.some(({ isConfirmed }) => isConfirmed))
