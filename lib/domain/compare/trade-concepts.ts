import { BODIES, SIDELIGHTS, TOPICS } from './trade-topics'

/** One thing the field speaks of. */
export interface Concept {
  kind: 'subject' | 'sidelight' | 'body'
  /** Shown to people. */
  name: string
  /** The topic a subject belongs to; null for the others. */
  topic: string | null
  words: readonly string[]
}

/** Where a word stands in two lines, the first counts. */
export const CONCEPTS: readonly Concept[] = [
  ...TOPICS.trim()
    .split('\n\n')
    .flatMap((block) => {
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
