import { shortHash } from '../short-hash'
import type { HealthFinding } from './types'

/** A short name of a finding for forms and anchors, from its key. */
export const findingId = ({ key }: Pick<HealthFinding, 'key'>) => shortHash(key)

/** What a person saw of some findings, to tell later whether it is still the same. */
export const seenOf = (findings: readonly Pick<HealthFinding, 'key'>[]) =>
  shortHash(findings.map(({ key }) => key).join('\n'))
