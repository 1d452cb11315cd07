import type { Answer } from './types'

/** An answer as the API gives it. Fields are added, never renamed or dropped. */
export function apiAnswer(answer: Answer) {
  const { code, part, number, ordinal, title, parentTitle, departments, phone, url, score, snippet } = answer
  return {
    code,
    part,
    number,
    ordinal,
    title,
    parentTitle,
    departments,
    phone,
    url,
    score,
    snippet: snippet?.text ?? null,
  }
}
