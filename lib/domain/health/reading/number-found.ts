import type { Found } from '../types'
import { wordsOf } from './entry-words'
import type { NumberFault } from './number-faults'

/** A number fault as a finding; its fix writes the number that fits. */
export function numberFound({ entry, fitting }: NumberFault, message: string): Found {
  const at = `${entry.at}/number`
  const before = (entry.node.number as string | null) ?? ''
  return {
    at,
    evidence: before.trim() || wordsOf(entry),
    message,
    ...(fitting && { fix: { label: `序号改为“${fitting}”`, at, before, after: fitting } }),
  }
}
