import { describe, expect, test } from 'vitest'
import { isCosmetic } from '@/lib/domain/changes/fold'

describe('says the same', () => {
  test.each([
    ['许可，监督、检查。', '许可、监督，检查'],
    ['（一）负责', '(一) 负责'],
    ['（一）负责', '一、负责'],
    ['1.对象', '1、对象'],
    ['①对象', '（1）对象'],
    ['２０１７年', '2017年'],
    ['5 日 内', '5日内'],
    ['甲\n乙', '甲乙'],
    ['“两非”', '"两非"'],
    ['⽤户', '用户'],
    ['ＡＥＤ配置', 'AED配置'],
    ['', '—'],
  ])('%s and %s', (before, after) => {
    expect(isCosmetic(before, after)).toBe(true)
    expect(isCosmetic(after, before)).toBe(true)
  })
})

describe('says something else', () => {
  test.each([
    ['5日内', '15日内'],
    ['3-5日', '35日'],
    ['1.5倍', '15倍'],
    ['三、五日', '三五日'],
    ['65321234', '6532 1234'],
    ['0898-65321234', '0898-65321235'],
    ['50%', '50'],
    ['-5℃', '5℃'],
    ['卫生局', '卫健局'],
    ['', '无'],
    ['依据第①条', '依据第1条'],
  ])('%s and %s', (before, after) => {
    expect(isCosmetic(before, after)).toBe(false)
    expect(isCosmetic(after, before)).toBe(false)
  })
})

describe('a number field', () => {
  test.each([
    ['（一）', '一、'],
    ['一、', '1.'],
    ['3', '4'],
    ['三、', '四、'],
    ['2.1', '2.2'],
    ['', '12'],
    ['第三条', '第四条'],
  ])('only says which place an entry has: %s and %s', (before, after) =>
    expect(isCosmetic(before, after, true)).toBe(true),
  )

  test.each([
    ['460108001', '460108002'],
    ['卫字3号', '卫字4号'],
    ['3', '许可'],
  ])('says more when it holds a code: %s and %s', (before, after) =>
    expect(isCosmetic(before, after, true)).toBe(false),
  )

  test('elsewhere a number is content', () => expect(isCosmetic('3', '4')).toBe(false))
})
