import type { ComponentProps } from 'react'
import type { ComparedPart } from '@/lib/domain/compare/types'
import { ScopeFields } from './scope-fields'

/** Which counties stand in the matrix: a plain GET form. Nothing when there is nothing to choose. */
export function MatrixForm({
  part,
  ...scope
}: {
  part: ComparedPart
} & Omit<ComponentProps<typeof ScopeFields>, 'children'>) {
  if (scope.provinces.length < 2 && scope.places.length < 2) return null
  return (
    <form
      className="filters compare-form no-print"
      action="/compare/matrix"
      method="get"
      aria-label="选哪些地方"
    >
      <input type="hidden" name="part" value={part} />
      <ScopeFields {...scope} withBoxes>
        <button className="button quiet" type="submit">
          看这些地方
        </button>
      </ScopeFields>
    </form>
  )
}
