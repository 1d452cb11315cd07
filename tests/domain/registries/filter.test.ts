import { expect, test } from 'vitest'
import { registryFilterSchema, registryFilterWords } from '@/lib/domain/registries/filter'

test('what is chosen of a registry is said in words', () => {
  const words = (kind: 'institution' | 'instrument', asked: object) =>
    registryFilterWords(kind, registryFilterSchema.parse(asked))
  expect(words('institution', {})).toBe('')
  expect(words('institution', { q: '卫生局', state: 'ended' })).toBe('“卫生局”，已撤销或合并的')
  expect(words('instrument', { state: 'repealed', check: 'unsure' })).toBe('已废止，把握不到 90%')
  expect(words('institution', { state: 'repealed' }), 'a choice of the other registry').toBe('')
})
