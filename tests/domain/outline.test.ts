import { expect, it } from 'vitest'
import { outlineText } from '@/lib/domain/outline'

const shape = (text: string) => outlineText(text).map((p) => [p.level, p.marker, p.text])

it('indents by the numbering of the text itself, whichever style comes first', () => {
  expect(shape('1.甲\n（1）乙\n（2）丙\n2、丁')).toEqual([
    [0, '1.', '甲'],
    [1, '（1）', '乙'],
    [1, '（2）', '丙'],
    [0, '2、', '丁'],
  ])
  expect(shape('（一）甲\n1.乙\n①丙\n（二）丁').map((p) => p[0])).toEqual([0, 1, 2, 0])
})

it('keeps an unnumbered paragraph with the one above it', () => {
  expect(shape('前言\n1.甲\n续\n(1)乙\n续').map((p) => p[0])).toEqual([0, 0, 0, 1, 1])
})

it('takes numbering restarted inside a section as the same level', () => {
  expect(shape('1.甲\n2.乙\n1.丙').map((p) => p[0])).toEqual([0, 0, 0])
})

it('leaves decimals, years and words alone', () => {
  expect(shape('1.5倍罚款\n2018年起\n一次性奖励\n第三方评估').map((p) => p[1])).toEqual(['', '', '', ''])
})

it('knows articles and letters', () => {
  expect(shape('第三十五条 食品安全\nA.甲\n（二）乙').map((p) => p[1])).toEqual([
    '第三十五条',
    'A.',
    '（二）',
  ])
})

it('loses no visible character', () => {
  const text = ' 一、甲 \n\n（1）乙丙\n 无号 \n③丁'
  const joined = outlineText(text)
    .map((p) => p.marker + p.text)
    .join('')
  expect(joined).toBe('一、甲（1）乙丙无号③丁')
})
