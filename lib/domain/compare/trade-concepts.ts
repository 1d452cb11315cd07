import { FAMILY_PLANNING_TOPICS } from './family-planning-topics'
import { BODIES, SIDELIGHTS } from './trade-sidelights'
import { HEALTH_TOPICS } from './trade-topics'

/** One thing the field speaks of. */
export interface Concept {
  kind: 'subject' | 'sidelight' | 'body'
  /** Shown to people. */
  name: string
  /** The topic a subject belongs to; null for the others. */
  topic: string | null
  words: readonly string[]
}

/** A word may stand in lines of several subjects; else its first line counts. */
export const CONCEPTS: readonly Concept[] = [
  ...`${HEALTH_TOPICS.trim()}\n\n${FAMILY_PLANNING_TOPICS.trim()}`.split('\n\n').flatMap((block) => {
    const [topic = '', ...lines] = block.trim().split('\n')
    return lines.map((line) => conceptOf('subject', line, topic))
  }),
  ...SIDELIGHTS.trim()
    .split('\n')
    .map((line) => conceptOf('sidelight', line, null)),
  ...BODIES.trim()
    .split('\n')
    .map((line) => conceptOf('body', line, null)),
]

function conceptOf(kind: Concept['kind'], line: string, topic: string | null): Concept {
  const words = line.split(' ')
  return { kind, name: words[0]!, topic, words }
}
