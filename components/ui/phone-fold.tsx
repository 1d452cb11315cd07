import type { ReactNode } from 'react'

/**
 * What a phone folds away behind a line that says how much it is. Where there is room, and on paper, it stands open and
 * the line is gone; `everywhere` keeps it folded on every screen.
 */
export function PhoneFold(props: { summary: ReactNode; everywhere?: boolean; children: ReactNode }) {
  const { summary, everywhere = false, children } = props
  return (
    <details className={everywhere ? 'fold' : 'fold phone-fold'}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
