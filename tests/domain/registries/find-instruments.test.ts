import { expect, test } from 'vitest'
import { hanNumber } from '@/lib/domain/han-number'
import { articlesAt, quotedArticles } from '@/lib/domain/registries/cited-titles'
import { findInstrument, findInstruments } from '@/lib/domain/registries/find-instruments'
import { nearestTitle } from '@/lib/domain/registries/nearest-title'
import { isSameUnderNewName } from '@/lib/domain/registries/new-name'
import { seedRegistries } from '../../support/registries'

const { instruments } = seedRegistries
const title = (text: string) => findInstrument(text, instruments)?.title ?? null

test('a title is known with or without the state’s name, the year of its edition and small words', () => {
  expect(title('食品安全法')).toBe('中华人民共和国食品安全法')
  expect(title('中华人民共和国人口与计划生育法（2015年修正）')).toBe('中华人民共和国人口与计划生育法')
  expect(title('计划生育技术服务管理条例（修订）')).toBe('计划生育技术服务管理条例')
  expect(title('医疗纠纷预防与处理条例')).toBe('医疗纠纷预防和处理条例')
  expect(title('〈海南省人口与计划生育条例')).toBe('海南省人口与计划生育条例')
  expect(title('某市食品安全条例')).toBeNull()
})

test('a trial version is told from what replaced it', () => {
  const law = findInstruments(
    '《医疗器械标准管理办法》(试行)（局令第31号， 2002年5月1日起施行）第五条',
    instruments,
  )
  expect(law[0]).toMatchObject({
    instrument: { title: '医疗器械标准管理办法（试行）' },
    articles: [{ number: 5, written: '第五条' }],
  })
  expect(title('医疗器械标准管理办法')).toBe('医疗器械标准管理办法')
})

test('articles stand behind the title or its bracket, one or several', () => {
  const [law] = findInstruments(
    '《母婴保健法》（1995年6月1日施行）第三十二条第一款、第三十三条和第35条规定',
    instruments,
  )
  expect(law?.articles.map(({ number }) => number)).toEqual([32, 33, 35])
  const [broken] = findInstruments(
    '《放射性同位素与射线装置安全和防护条例》国务院令449号，2005年12月1日起施行）第三条、第四十一条',
    instruments,
  )
  expect(broken?.articles.map(({ number }) => number)).toEqual([3, 41])
  expect(findInstruments('《献血法》和本办法第九十条', instruments)[0]?.articles).toEqual([])
  expect(articlesAt('第一百零五条之一第（二）项')).toEqual([{ number: 105, written: '第一百零五条' }])
  expect(quotedArticles('《条例》第三条\n第五十五条 禁止……\n其他', [4, 30])).toEqual([
    { number: 55, written: '第五十五条' },
  ])
})

test('a title that lost its brackets is found; part of a longer one is not', () => {
  const known = (text: string) => findInstruments(text, instruments).map(({ written }) => written)
  expect(known('中华人民共和国精神卫生法》（2013年5月1日起施行）')).toEqual(['中华人民共和国精神卫生法》'])
  expect(known('依据执业医师法和母婴保健法实施处罚')).toEqual(['执业医师法'])
  expect(known('《湖南省实施〈中华人民共和国献血法〉办法》')).toEqual([
    '《湖南省实施〈中华人民共和国献血法〉办法》',
  ])
  expect(known('某省安全生产法规')).toEqual([])
})

test('a slip in a title is found, another kind of document is not', () => {
  expect(nearestTitle('计划生育技术服务管理条列', instruments)).toBe('计划生育技术服务管理条例')
  expect(nearestTitle('计划生育技术服务管里条例', instruments)).toBe('计划生育技术服务管理条例')
  expect(nearestTitle('中华人民共和国母婴保建法', instruments)).toBe('中华人民共和国母婴保健法')
  expect(nearestTitle('公共场所卫生管理条', instruments)).toBe('公共场所卫生管理条例')
  expect(nearestTitle('公共场所卫生管理办法', instruments)).toBeNull()
  expect(nearestTitle('消防管理办法', instruments)).toBeNull()
})

test('numbers as they are written', () => {
  expect(['十', '二十一', '一百零五', '39', '３９', '一千二百六十'].map(hanNumber)).toEqual([
    10, 21, 105, 39, 39, 1260,
  ])
  expect(hanNumber('甲')).toBeNull()
})

test('a revision under a new title is told from another law', () => {
  const same = (old: string, successor: string | null) => isSameUnderNewName({ title: old, successor })
  expect(same('中华人民共和国执业医师法', '中华人民共和国医师法')).toBe(true)
  expect(same('人体器官移植条例', '人体器官捐献和移植条例')).toBe(true)
  expect(same('中华人民共和国收养法', '中华人民共和国民法典')).toBe(false)
  expect(same('社会抚养费征收管理办法', null)).toBe(false)
})
