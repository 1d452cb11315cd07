import type { ReactNode } from 'react'
import { isLargeText } from '@/components/ui/text-size'
import { COMPARED_PARTS, type ComparedPart } from '@/lib/domain/compare/types'
import { chineseDate } from '@/lib/domain/dates'
import type { NumberedEdition } from '@/lib/domain/edition-history'
import { PARTS } from '@/lib/domain/list/parts'
import { PlaceField, PlaceList } from './place-field'

const PLACES = 'places'

/** Two places, a part, and a day or editions: a plain GET form. */
export function ListsForm(props: {
  /** `/compare/lists`, or the same view for auditors. */
  action: string
  left?: string | null
  right?: string | null
  part: ComparedPart
  on?: string | null
  /** Lists in force only: no day is asked for. */
  inForce?: boolean
  /** Editions to choose from, once both places are chosen. */
  editions?: Record<'left' | 'right', EditionChoice>
  places: readonly { code: string; name: string }[]
  children?: ReactNode
}) {
  return (
    <form
      className="filters compare-form no-print"
      action={props.action}
      method="get"
      aria-label="选两个地方比较"
    >
      <PlaceField name="left" label="一个地方" value={props.left} listId={PLACES} />
      <PlaceField name="right" label="另一个地方" value={props.right} listId={PLACES} />
      <PlaceList id={PLACES} places={props.places} />
      <div>
        <label htmlFor="compare-part">比哪一部分</label>
        <select id="compare-part" name="part" defaultValue={props.part}>
          {COMPARED_PARTS.map((part) => (
            <option key={part} value={part}>
              {PARTS[part].label}
            </option>
          ))}
        </select>
      </div>
      {props.editions ? (
        <>
          <EditionField field="leftEdition" {...props.editions.left} />
          <EditionField field="rightEdition" {...props.editions.right} />
        </>
      ) : null}
      {props.inForce ? null : (
        <div>
          <label htmlFor="compare-on">看某一天的（可不填）</label>
          <input id="compare-on" type="date" name="on" defaultValue={props.on ?? ''} />
        </div>
      )}
      {props.children}
      {isLargeText() ? <input type="hidden" name="text" value="large" /> : null}
      <button className="button" type="submit">
        比较
      </button>
    </form>
  )
}

interface EditionChoice {
  /** Of the place. */
  name: string
  /** Newest first. */
  editions: readonly NumberedEdition[]
  chosen: number | null
}

function EditionField(props: EditionChoice & { field: string }) {
  const id = `compare-${props.field}`
  return (
    <div>
      <label htmlFor={id}>{props.name}的版本</label>
      <select id={id} name={props.field} defaultValue={props.chosen ?? ''}>
        <option value="">现行版本</option>
        {props.editions.map(({ number, publishedAt }) => (
          <option key={number} value={number}>
            第{number}版{publishedAt ? `（${chineseDate(publishedAt)}）` : ''}
          </option>
        ))}
      </select>
    </div>
  )
}
