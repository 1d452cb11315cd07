import { A } from './a'

export interface Step {
  href: string
  title: string
}

/** To the entry before and the one after. */
export function Stepper({ previous, next }: { previous: Step | null; next: Step | null }) {
  if (!previous && !next) return null
  return (
    <nav className="stepper" aria-label="上一项与下一项">
      {previous ? (
        <A href={previous.href} rel="prev">
          <small>上一项</small>
          <b>{previous.title}</b>
        </A>
      ) : null}
      {next ? (
        <A className="next" href={next.href} rel="next">
          <small>下一项</small>
          <b>{next.title}</b>
        </A>
      ) : null}
    </nav>
  )
}
