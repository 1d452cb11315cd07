import type { Part } from '../list/parts'
import { fingerprints } from './fingerprint'
import { type Proposal, TITLE_CHANGE } from './proposal'

/** What a form offered to somebody: every change with its part and what it looked like. */
export interface Offered {
  id: string
  /** Null for the list's title. */
  part: Part | null
  fingerprint: string
  /** It would change what was edited by hand: only accepted when ticked itself, not with its whole part. */
  held: boolean
}

/** As one value of a form: `part/id~fingerprint`, `!` behind what is held (ids), parted by blanks. */
export function writeOffer(proposal: Proposal, held: ReadonlySet<string>): string {
  const prints = fingerprints(proposal)
  const parts = new Map<string, string>(proposal.changes.map(({ id, part }) => [id, part]))
  const mark = (id: string) => (held.has(id) ? '!' : '')
  return [...prints].map(([id, print]) => `${parts.get(id) ?? ''}/${id}~${print}${mark(id)}`).join(' ')
}

/** The inverse; what was not written by {@link writeOffer} is left out. */
export function readOffer(text: string): Offered[] {
  return text.split(' ').flatMap((item): Offered[] => {
    const [, part, id, fingerprint, held] = /^([a-z]*)\/([a-z]+:[^~]+)~([0-9a-z]+)(!?)$/.exec(item) ?? []
    if (part === undefined || !id || !fingerprint) return []
    return [{ id, part: part === '' ? null : (part as Part), fingerprint, held: held === '!' }]
  })
}

/** How a part is decided: as ticked, or as a whole. */
export const PART_CHOICES = ['each', 'all', 'none'] as const
export type PartChoice = (typeof PART_CHOICES)[number]

/** Which of what was offered is agreed to, and which not. */
export function decide(
  offered: readonly Offered[],
  choice: { parts: Partial<Record<Part, PartChoice>>; ticked: readonly string[] },
): { accepted: Map<string, string>; declined: string[] } {
  const ticked = new Set(choice.ticked)
  const isAccepted = ({ id, part, held }: Offered) => {
    const whole = part === null ? undefined : choice.parts[part]
    return (whole === 'all' && !held) || (whole !== 'none' && ticked.has(id))
  }
  return {
    accepted: new Map(offered.filter(isAccepted).map(({ id, fingerprint }) => [id, fingerprint])),
    declined: offered.filter((item) => !isAccepted(item)).map(({ id }) => id),
  }
}

/** The entry a change is about; null for the title. */
export function entryOfChange(changeId: string): string | null {
  return changeId === TITLE_CHANGE ? null : changeId.slice(changeId.indexOf(':') + 1)
}
