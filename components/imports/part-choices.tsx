import { PARTS, type Part } from '@/lib/domain/list/parts'
import { PART_CHOICES, type PartChoice } from '@/lib/domain/proposal/offer'
import type { Change } from '@/lib/domain/proposal/proposal'

const LABELS = { each: '按下面的勾选', all: '全部采纳', none: '全部不采纳' } as const satisfies Record<
  PartChoice,
  string
>

/** One choice for each part with changes: as ticked below, all of it, nothing of it. */
export function PartChoices({ changes }: { changes: readonly Change[] }) {
  const counts = new Map<Part, number>()
  for (const { part } of changes) counts.set(part, (counts.get(part) ?? 0) + 1)
  if (counts.size < 2) return null
  return (
    <div className="part-choices">
      {[...counts].map(([part, count]) => (
        <fieldset key={part}>
          <legend>
            {PARTS[part].label} <span className="count">{count} 处</span>
          </legend>
          {PART_CHOICES.map((choice) => (
            <label key={choice} className="choice">
              <input type="radio" name={`part-${part}`} value={choice} defaultChecked={choice === 'each'} />
              <span>{LABELS[choice]}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
