'use server'

import { platformAction } from '@/lib/actions/staff-action'
import { addSynonym, removeSynonym } from '@/lib/data/registries/synonym-pairs'
import { blocked, done, invalid } from '@/lib/domain/action-result'
import { addSynonymSchema, removeSynonymSchema } from './schemas'

export const addSynonymAction = platformAction(
  'registries:manage',
  addSynonymSchema,
  async (access, { strength, ...pair }) => {
    const added = await addSynonym(access, { ...pair, confidence: strength })
    if (added === 'known') return invalid({ term: ['这两个词已经在词表里了'] })
    return done({ to: `/admin/synonyms?q=${encodeURIComponent(pair.term)}&note=added` })
  },
)

export const removeSynonymAction = platformAction(
  'registries:manage',
  removeSynonymSchema,
  async (access, { q, ...on }) => {
    const removed = await removeSynonym(access, on)
    const to = `/admin/synonyms?q=${encodeURIComponent(q)}&note=removed`
    return removed ? done({ to }) : blocked('这一对已经删除了。')
  },
)
