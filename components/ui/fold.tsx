import type { ReactNode } from 'react'

export type FoldWhere = 'on-phones' | 'everywhere'

/**
 * What is folded away behind a line that says how much it is. `on-phones`: where there is room it stands open and the
 * line is gone. Paper shows all of it either way.
 */
export function Fold(props: { where: FoldWhere; summary: ReactNode; children: ReactNode }) {
  return (
    <details className={props.where === 'everywhere' ? 'fold' : 'fold phone-fold'}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  )
}
