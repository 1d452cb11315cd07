import { type SideBySide, sideTitle } from '@/lib/domain/compare/side-by-side'
import { shorten } from '@/lib/domain/list/titles'

/** Longest title offered, in characters. */
const LONGEST = 30

/** The entries of both lists by number, once for all fields that ask for one: those without a match first. */
export function EntryChoices({ view }: { view: SideBySide }) {
  return (['left', 'right'] as const).map((side) => {
    const alone = side === 'left' ? view.leftOnly : view.rightOnly
    const entries = [...alone, ...view.both].flatMap((row) => row[side])
    return (
      <datalist key={side} id={`entries-${side}`}>
        {entries.map((entry) => (
          <option key={entry.entryId} value={`${entry.ordinal} ${shorten(sideTitle(entry), LONGEST)}`} />
        ))}
      </datalist>
    )
  })
}
