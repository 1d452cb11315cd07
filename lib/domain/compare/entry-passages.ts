import type { ResponsibilityList } from '../list/schema'
import { neutralDepartment } from './departments'
import type { ComparedPart } from './types'

/** A text of an entry and how much of the entry's say it has; the shares of one entry make 1. */
export interface Passage {
  text: string
  say: number
  /** Taken as one clause: a long body whose sentences mean little apart. */
  whole?: true
}

/** How much of an entry's say its fields have, where all are filled. */
const SAY = {
  duties: { statement: 0.6, items: 0.4 },
  boundaries: { matter: 0.6, shares: 0.25, departments: 0.05, basis: 0.1 },
  services: { name: 0.7, content: 0.3 },
  procedures: { title: 0.6, preamble: 0.1, about: 0.2, how: 0.1 },
}

/** Longest text read, in characters: what an entry is about stands at its beginning. */
const LONGEST = 600
/** Sections that say what is supervised; the others say how, in much the same words everywhere. */
const ABOUT = new Set(['target', 'content'])

type Entry<P extends ComparedPart> = ResponsibilityList[P][number]

/** The texts an entry is compared by, whatever the part. */
export function passagesOf<P extends ComparedPart>(part: P, entry: Entry<P>): Passage[] {
  const passages = PASSAGES[part](entry as never).filter(({ text }) => text.trim() !== '')
  // Blank fields leave their say to the others.
  const total = passages.reduce((sum, { say }) => sum + say, 0)
  return passages.map((one) => ({ ...one, text: one.text.slice(0, LONGEST), say: one.say / total }))
}

const PASSAGES: { [P in ComparedPart]: (entry: Entry<P>) => Passage[] } = {
  duties: ({ statement, items }) => [
    { text: statement, say: SAY.duties.statement },
    ...evenly(
      items.map(({ text }) => text),
      SAY.duties.items,
    ),
  ],
  boundaries: ({ matter, shares, basis }) => [
    { text: matter ?? '', say: SAY.boundaries.matter },
    ...evenly(
      shares.map(({ responsibility }) => responsibility),
      SAY.boundaries.shares,
    ),
    {
      text: shares.map(({ department }) => neutralDepartment(department ?? '')).join('、'),
      say: SAY.boundaries.departments,
      whole: true,
    },
    { text: lawsIn(basis), say: SAY.boundaries.basis },
  ],
  services: ({ name, content }) => [
    { text: name, say: SAY.services.name },
    { text: content, say: SAY.services.content },
  ],
  procedures: ({ group, title, preamble, sections }) => {
    const textsOf = (about: boolean) =>
      sections.filter(({ kind }) => ABOUT.has(kind) === about).map(({ text }) => text)
    return [
      { text: title || (group ?? ''), say: SAY.procedures.title },
      { text: preamble, say: SAY.procedures.preamble, whole: true },
      ...evenly(textsOf(true), SAY.procedures.about, true),
      ...evenly(textsOf(false), SAY.procedures.how, true),
    ]
  },
}

function evenly(texts: readonly string[], say: number, whole?: true): Passage[] {
  const filled = texts.filter((text) => text.trim() !== '')
  return filled.map((text) => ({ text, say: say / filled.length, ...(whole ? { whole } : {}) }))
}

/** Titles of laws and documents, one a line. */
const lawsIn = (basis: string) => [...new Set(basis.match(/《[^》]{2,60}》/gu) ?? [])].join('\n')
