import type { MatrixMatter } from './matrix'

/**
 * The county beside which a cell's county is read: the one that all are to be read against, where there is one; else
 * the one whose entry the matter is named after, as it is most like the others; else the first that has it. Null where
 * no other county has it.
 */
export function counterpartOf(
  { of, cells }: MatrixMatter,
  code: string,
  base: string | null = null,
): string | null {
  if (base !== null && base !== code) return base
  const named = of.slice(0, 6)
  if (named !== code && cells.has(named)) return named
  let near: string | null = null
  for (const [other, { strength }] of cells) {
    if (other === code) continue
    if (strength === 'same') return other
    near ??= other
  }
  return near
}
