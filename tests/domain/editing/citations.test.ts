import { describe, expect, test } from 'vitest'
import { citationsIn, citationText } from '@/lib/domain/editing/citations'

const titles = (text: string) => citationsIn(text).map(({ title }) => title)

describe('titles in 《》', () => {
  test('in order, as often as they stand there', () => {
    expect(titles('按《传染病防治法》和《职业病防治法》，《传染病防治法》优先。')).toEqual([
      '传染病防治法',
      '职业病防治法',
      '传染病防治法',
    ])
    expect(titles('没有书名号的法')).toEqual([])
  })

  test('the outermost of nested ones counts', () => {
    expect(titles('《关于贯彻〈医疗废物管理条例〉的通知》')).toEqual(['关于贯彻〈医疗废物管理条例〉的通知'])
    expect(titles('《关于印发《县方案》的通知》和《献血法》')).toEqual(['关于印发《县方案》的通知', '献血法'])
  })

  test('what is never closed, or runs on, is passed over', () => {
    expect(titles('《传染病防治法，《献血法》')).toEqual(['献血法'])
    expect(titles(`《${'很长'.repeat(60)}》《献血法》`)).toEqual(['献血法'])
    expect(titles('《》《 》')).toEqual([])
    expect(titles('》《')).toEqual([])
  })

  test('line ends and blanks of the layout are not part of a title', () => {
    expect(titles('《中华人民共和国\n 传染病防治法》')).toEqual(['中华人民共和国传染病防治法'])
  })
})

describe('numbers behind a title', () => {
  test.each([
    ['《医疗废物管理条例》（国务院令第380号）', '国务院令第380号'],
    ['《医疗废物管理条例》 (国务院令第 380 号)', '国务院令第380号'],
    ['《放射诊疗管理规定》（卫生部令第46号）第三条', '卫生部令第46号'],
    ['《关于促进健康服务业发展的意见》（国发〔2013〕40号）', '国发〔2013〕40号'],
    ['《通知》（琼府（2015）12号）', '琼府（2015）12号'],
    ['《通知》(国卫监督发[2015]91号)', '国卫监督发[2015]91号'],
    ['《献血法》（以下简称本法）', null],
    ['《献血法》第三条（国务院令第380号）', null],
    ['《献血法》（没有合上', null],
  ])('%s', (text, number) => {
    expect(citationsIn(text)[0]?.number).toBe(number)
  })

  test('go with the title when it is written', () => {
    const [citation] = citationsIn('依据《医疗废物管理条例》(国务院令第380号)第五条')
    expect(citationText(citation!)).toBe('《医疗废物管理条例》（国务院令第380号）')
    expect(citationText({ title: '献血法', number: null })).toBe('《献血法》')
  })
})
