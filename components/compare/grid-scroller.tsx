import type { ReactNode } from 'react'

/** Up to this many columns (the first one counted) a table fits: on a phone, on any screen. */
const FITS_PHONE = 4
const FITS_DESK = 10

/**
 * A window onto a table wider than the screen: the page around it stays as it is. That there is more is said in words and
 * shown by a shadow at the edge that has more behind it.
 * @param props.tall for tables of hundreds of rows: the window is no longer than the screen, so that the heads stay
 */
export function GridScroller(props: { label: string; columns: number; tall?: boolean; children: ReactNode }) {
  const { label, columns, tall = false, children } = props
  return (
    <>
      {columns > FITS_PHONE ? (
        <p className={columns > FITS_DESK ? 'grid-hint no-print' : 'grid-hint on-phone no-print'}>
          <span aria-hidden="true">⇆ </span>表比屏幕宽，左右移动看其余的列。
        </p>
      ) : null}
      <div className="grid-frame">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus, or no key could scroll it */}
        <section className={tall ? 'grid-scroller tall' : 'grid-scroller'} aria-label={label} tabIndex={0}>
          {children}
        </section>
      </div>
    </>
  )
}
