import { STOCK_PHRASES } from './stock-phrases'
import { CONCEPTS } from './trade-concepts'

/** Something a clause says: a concept of the trade, its topic, a sidelight, a body, or a pair of characters of other words. */
export interface Feature {
  /** `c:` concept, `t:` topic, `a:` sidelight, `b:` body, `g:` pair of characters. */
  key: string
  /** How much it says before it is known how many entries say it. */
  prior: number
}

const PRIOR = { concept: 1.6, topic: 0.8, sidelight: 0.6, body: 0.3, gram: 0.35 }

interface Word {
  text: string
  features: readonly Feature[]
}

/** Words by their first two characters, the longest first; a word of one character under it alone. */
const WORDS = new Map<string, Word[]>()
for (const { kind, name, topic, words } of CONCEPTS)
  for (const text of words)
    add({
      text,
      features:
        kind === 'subject'
          ? [
              { key: `c:${name}`, prior: PRIOR.concept },
              { key: `t:${topic}`, prior: PRIOR.topic },
            ]
          : [{ key: `${kind === 'body' ? 'b' : 'a'}:${name}`, prior: PRIOR[kind] }],
    })
for (const text of STOCK_PHRASES) add({ text, features: [] })
for (const group of WORDS.values()) group.sort((a, b) => b.text.length - a.text.length)

/** A word of several subjects speaks of all of them; else the first line keeps it: subjects, sidelights, bodies, stock phrases. */
function add(word: Word): void {
  const head = word.text.slice(0, 2)
  const group = WORDS.get(head) ?? []
  WORDS.set(head, group)
  const known = group.findIndex(({ text }) => text === word.text)
  if (known < 0) group.push(word)
  else if (isSubject(group[known]!) && isSubject(word))
    group[known] = { text: word.text, features: [...group[known]!.features, ...word.features] }
}

function isSubject({ features }: Word): boolean {
  return features.some(({ key }) => key.startsWith('c:'))
}

function wordAt(text: string, at: number): Word | undefined {
  const group = WORDS.get(text.slice(at, at + 2))
  if (group) for (const word of group) if (text.startsWith(word.text, at)) return word
  return WORDS.get(text.charAt(at))?.[0]
}

/** What one clause of neutral text (see `neutraliser`) says, each once. */
export function featuresOf(clause: string): Feature[] {
  const found = new Map<string, Feature>()
  let restFrom = 0
  for (let at = 0; at < clause.length; ) {
    const word = wordAt(clause, at)
    if (!word) {
      at += 1
      continue
    }
    addGrams(clause.slice(restFrom, at), found)
    for (const feature of word.features) found.set(feature.key, feature)
    at += word.text.length
    restFrom = at
  }
  addGrams(clause.slice(restFrom), found)
  return [...found.values()]
}

const NO_WORD = /[^\p{L}\p{N}]|[的和与及或对在等并为其了将把由于以从向按各本该所]/u

function addGrams(rest: string, found: Map<string, Feature>): void {
  if (rest.length < 2) return
  for (const run of rest.split(NO_WORD))
    for (let index = 0; index + 1 < run.length; index += 1) {
      const key = `g:${run.slice(index, index + 2)}`
      found.set(key, { key, prior: PRIOR.gram })
    }
}
