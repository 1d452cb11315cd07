import type { ComponentProps } from 'react'
import type { ComparedPart } from '@/lib/domain/compare/types'
import { ScopeFields } from './scope-fields'

/**
 * Which counties stand in the matrix, and beside which one a cell is read: a plain GET form. Nothing when there is
 * nothing to choose.
 */
export function MatrixForm({
  action,
  part,
  base,
  ...scope
}: {
  action: string
  part: ComparedPart
  base: string | null
} & Omit<ComponentProps<typeof ScopeFields>, 'children'>) {
  if (scope.provinces.length < 2 && scope.places.length < 2) return null
  return (
    <form className="filters compare-form no-print" action={action} method="get" aria-label="选哪些地方">
      <input type="hidden" name="part" value={part} />
      <ScopeFields {...scope} withBoxes>
        {scope.places.length > 1 ? (
          <div>
            <label htmlFor="matrix-base">点格子时和哪里对照</label>
            <select id="matrix-base" name="base" defaultValue={base ?? ''}>
              <option value="">写法最有代表性的地方</option>
              {scope.places.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <button className="button quiet" type="submit">
          看这些地方
        </button>
      </ScopeFields>
    </form>
  )
}
