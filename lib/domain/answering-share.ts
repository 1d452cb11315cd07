import { oneLine } from './list/titles'
import type { Answer, AnswerShare, MarkedText } from './search/types'

/** The department a question about a matter comes down to, with what the list says of it. */
export interface AnsweringShare {
  share: AnswerShare & { department: string }
  /** The passage that matched, without the department's name before it. */
  passage: MarkedText
}

/**
 * The share of a matter that the answer's snippet was taken from. Null when the snippet speaks of the matter as a
 * whole, or when its share names no department.
 */
export function answeringShare(answer: Pick<Answer, 'shares' | 'snippet'>): AnsweringShare | null {
  const { shares, snippet } = answer
  if (!snippet) return null
  const whole = snippet.text.replace(/^…|…$/g, '')
  for (const share of shares) {
    const department = oneLine(share.department ?? '')
    if (!department) continue
    const prefix = `${department}：`
    const begins = snippet.text.startsWith(prefix)
    const text = begins ? whole.slice(prefix.length) : whole
    if (!oneLine(share.responsibility).includes(oneLine(text))) continue
    return { share: { ...share, department }, passage: begins ? without(snippet, prefix.length) : snippet }
  }
  return null
}

function without({ text, marks }: MarkedText, length: number): MarkedText {
  return {
    text: text.slice(length),
    marks: marks.flatMap(([start, end]) =>
      end <= length ? [] : [[Math.max(0, start - length), end - length] as const],
    ),
  }
}
