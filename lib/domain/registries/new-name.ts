import { titleKey } from './titles'
import type { LegalInstrument } from './types'

/**
 * Whether what replaced an instrument is the same one revised under a new title (执业医师法 → 医师法, 人体器官移植条例 →
 * 人体器官捐献和移植条例), rather than another that took up its matter: the shorter title's characters stand in the longer, in
 * order, and are most of it.
 */
export function isSameUnderNewName({
  title,
  successor,
}: Pick<LegalInstrument, 'title' | 'successor'>): boolean {
  if (!successor) return false
  const [short, long] = [titleKey(title), titleKey(successor)].sort((a, b) => a.length - b.length) as [
    string,
    string,
  ]
  let at = 0
  for (const sign of long) if (sign === short[at]) at++
  return at === short.length && short.length * 2 > long.length
}
