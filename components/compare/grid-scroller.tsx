import type { ReactNode } from 'react'

/** A window onto a table wider or longer than the screen: the page around it stays as it is. */
export function GridScroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus, or no key could scroll it
    <section className="grid-scroller" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
