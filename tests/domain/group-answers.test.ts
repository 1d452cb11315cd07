import { expect, it } from 'vitest'
import { groupAnswers } from '@/lib/domain/search/group-answers'
import type { Answer } from '@/lib/domain/search/types'

const answer = (part: Answer['part'], score: number) => ({ part, score, url: `/${part}/${score}` }) as Answer

it('puts the part of the best answer first, then matters, services, duties', () => {
  const groups = groupAnswers([
    answer('duties', 9),
    answer('services', 8),
    answer('boundaries', 7),
    answer('duties', 6),
  ])
  expect(groups.map((group) => group.part)).toEqual(['duties', 'boundaries', 'services'])
  expect(groups[0]?.answers.map((a) => a.score)).toEqual([9, 6])
})

it('has nothing to group in no answers', () => expect(groupAnswers([])).toEqual([]))
