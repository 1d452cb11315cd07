/** [start, end) of a text. */
export type Span = readonly [start: number, end: number]

/**
 * What stands in 《…》, brackets included; brackets inside brackets belong to the outer. One never closed runs to the end
 * of its line.
 */
export function titleSpans(text: string): Span[] {
  const spans: Span[] = []
  let at = text.indexOf('《')
  while (at >= 0) {
    const end = closing(text, at)
    spans.push([at, end])
    at = text.indexOf('《', end)
  }
  return spans
}

/** Longer than any title: what is bracketed wrongly runs on. */
const LONGEST = 100

function closing(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length && at - start <= LONGEST; at++) {
    if (text[at] === '《') depth++
    else if (text[at] === '》' && --depth === 0) return at + 1
  }
  // Opened twice and closed once, or never: as far as the first that closes, else to the end of the line.
  const line = text.indexOf('\n', start)
  const end = line < 0 ? text.length : line
  const close = text.indexOf('》', start)
  return close >= 0 && close < end && close - start <= LONGEST ? close + 1 : end
}

export const isInside = (spans: readonly Span[], at: number) =>
  spans.some(([start, end]) => at >= start && at < end)
