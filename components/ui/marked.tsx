import type { ReactNode } from 'react'

/** A text with the stretches that matched wrapped in `<mark>`. Marks are [start, end), in order, not overlapping. */
export function Marked({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  const pieces: ReactNode[] = []
  let end = 0
  for (const [from, to] of marks) {
    pieces.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>)
    end = to
  }
  pieces.push(text.slice(end))
  return <>{pieces}</>
}
