import type { Part } from '../list/parts'
import type { Answer } from './types'

/** A matter with its split of work says most, then a service with a phone, then a duty. */
const ORDER: readonly Part[] = ['boundaries', 'services', 'duties', 'procedures', 'plans']

/** Answers by part in the order of {@link ORDER}, but the part of the best answer first; within a part best first. */
export function groupAnswers(answers: readonly Answer[]): { part: Part; answers: Answer[] }[] {
  const best = answers[0]?.part
  const order = best ? [best, ...ORDER.filter((part) => part !== best)] : ORDER
  return order
    .map((part) => ({ part, answers: answers.filter((answer) => answer.part === part) }))
    .filter((group) => group.answers.length > 0)
}
