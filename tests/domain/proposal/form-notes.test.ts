import { expect, test } from 'vitest'
import { sortLeftTexts } from '@/lib/domain/proposal/form-notes'
import type { LeftText } from '@/lib/domain/proposal/import-run'

const left = (text: string, kind: LeftText['kind'] = 'text'): LeftText => ({
  text,
  kind,
  place: { block: 0, row: null, label: '第1段' },
})

test('notes under a table with all their points, captions and dates are of the form', () => {
  const texts = [
    left('一、部门职责登记表', 'caption'),
    left('注：1、需要突出强化和增加的职责，请单列；', 'note'),
    left('2、由事业单位履行的职责，在备注栏中注明。'),
    left('2019年9月17日', 'note'),
  ]
  expect(sortLeftTexts(texts)).toEqual({ ofTheForm: texts, loose: [] })
})

test('a short text and a numbered one that follows no note must be looked at', () => {
  const texts = [left('负责村医培训', 'note'), left('2、负责控烟'), left('注意事项的宣传')]
  expect(sortLeftTexts(texts).loose).toEqual(texts)
})
