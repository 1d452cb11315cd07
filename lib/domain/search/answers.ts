import type { Question } from './analyse-question'
import { saysAllAsked } from './confidence'
import type { Passage, SearchDocument } from './documents'
import { normaliseText } from './normalise'
import type { Ranked } from './rank'
import type { Answer, Mark, MarkedText } from './types'

/** Longest snippet, in characters. */
const SNIPPET = 90
/** Characters shown before the first match of a cut snippet. */
const LEAD = 24
/** Words of the lists that stand for an asked word less than this are matched but not marked. */
const LEAST_MARKED = 0.5

/** An entry as an answer: where it is, with its matches marked. */
export function answerOf(
  ranked: Ranked<SearchDocument>,
  question: Question,
  jurisdiction: { code: string; name: string },
): Answer {
  const { document } = ranked.match.prepared
  const { best } = ranked.match
  const words = markedWords(question)
  const anchor = document.anchors && best?.entryId ? `#${best.entryId}` : ''
  return {
    code: jurisdiction.code,
    jurisdictionName: jurisdiction.name,
    part: document.part,
    entryId: document.entryId,
    number: document.number,
    ordinal: document.ordinal,
    title: document.title,
    titleMarks: marksIn(document.title, words),
    parentTitle: document.parentTitle,
    departments: document.departments,
    phone: document.phone,
    url: `/${jurisdiction.code}${document.path}${anchor}`,
    score: Math.round(ranked.score * 1000) / 1000,
    snippet: best && !document.title.includes(best.text) ? snippetOf(best, words) : null,
    saysAll: saysAllAsked(question, ranked.match),
    shares: document.shares,
    sameElsewhere: 0,
  }
}

function markedWords(question: Question): string[] {
  return question.concepts
    .flatMap(({ alternatives }) => alternatives)
    .filter(({ text, factor }) => factor >= LEAST_MARKED && text.length > 1)
    .map(({ text }) => text)
}

/** Where the words stand in a text; overlapping and touching places become one. */
export function marksIn(text: string, words: readonly string[]): Mark[] {
  const normalised = normaliseText(text)
  const places: [number, number][] = []
  for (const word of words)
    for (let at = normalised.indexOf(word); at >= 0; at = normalised.indexOf(word, at + 1))
      places.push([at, at + word.length])
  places.sort(([a], [b]) => a - b)
  const marks: [number, number][] = []
  for (const [start, end] of places) {
    const last = marks.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else marks.push([start, end])
  }
  return marks
}

function snippetOf({ heading, text }: Passage, words: readonly string[]): MarkedText {
  const whole = heading ? `${heading}：${text}` : text
  const first = marksIn(whole, words)[0]?.[0] ?? 0
  if (whole.length <= SNIPPET) return { text: whole, marks: marksIn(whole, words) }
  const start = first + LEAD <= SNIPPET ? 0 : first - LEAD
  const cut = whole.slice(start, start + SNIPPET)
  const shown = `${start > 0 ? '…' : ''}${cut}${start + SNIPPET < whole.length ? '…' : ''}`
  return { text: shown, marks: marksIn(shown, words) }
}
