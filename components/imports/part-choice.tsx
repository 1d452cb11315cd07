import { PARTS, type Part } from '@/lib/domain/list/parts'
import { type PartChoice as Choice, PART_CHOICES } from '@/lib/domain/proposal/offer'

const LABELS = { each: '按勾选的', all: '全选', none: '全不选' } as const satisfies Record<Choice, string>

/** One choice for a whole part: as ticked below, all of it, nothing of it. Works without a script. */
export function PartChoice({ part }: { part: Part }) {
  return (
    <fieldset className="part-choice">
      <legend>
        本部分<span className="visually-hidden">（{PARTS[part].label}）</span>
      </legend>
      {PART_CHOICES.map((choice) => (
        <label key={choice} className="choice">
          <input type="radio" name={`part-${part}`} value={choice} defaultChecked={choice === 'each'} />
          <span>{LABELS[choice]}</span>
        </label>
      ))}
    </fieldset>
  )
}
