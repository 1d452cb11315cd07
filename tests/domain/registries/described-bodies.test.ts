import { expect, test } from 'vitest'
import { findDescribedBodies } from '@/lib/domain/registries/described-bodies'

const written = (text: string) => findDescribedBodies(text).map((found) => found.written)

test('departments called after a body that is gone, at the beginning and after what may stand before', () => {
  expect(written('卫生计生行政部门负责，县级计生部门配合。')).toEqual(['卫生计生行政部门', '计生部门'])
  expect(written('由环保部门和工商行政管理部门处理')).toEqual(['环保部门', '工商行政管理部门'])
})

test('none in the middle of another word, but one right behind it', () => {
  expect(written('新食药监部门')).toEqual([])
  expect(written('公共卫生计生部门')).toEqual([])
  expect(written('公共卫生计生部门，卫生计生部门')).toEqual(['卫生计生部门'])
})

test('none in titles, none called former, none without a department', () => {
  expect(written('《卫生计生行政部门职责》')).toEqual([])
  expect(written('原卫生计生行政部门')).toEqual([])
  expect(written('卫生计生工作')).toEqual([])
})
