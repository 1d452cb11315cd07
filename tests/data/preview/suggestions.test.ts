import { beforeAll, expect, test } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { publishList } from '@/lib/data/publish'
import { loadSuggestions } from '@/lib/data/suggestions'
import { A, B, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'
import { makeMember, type TestMember } from '../../support/members'

const database = useDatabase()
let editorA: TestMember
let editorB: TestMember

beforeAll(async () => {
  editorA = await makeMember('editor-a', 'editor', A)
  editorB = await makeMember('editor-b', 'editor', B)
  const own = smallList('甲')
  own.boundaries[0]!.basis = '《中华人民共和国献血法》第三条'
  await publishList(systemAccess(A, 'test'), { list: own, reason: '首次', basis: '测试' })
  const other = smallList('乙')
  other.boundaries[0]!.basis = '《医疗废物管理条例》（国务院令第380号）'
  other.boundaries[0]!.shares[0]!.department = '区民政局'
  other.duties[0]!.items[0]!.office = '乙地的科室'
  await publishList(systemAccess(B, 'test'), { list: other, reason: '首次', basis: '测试' })
  await openDraft(editorA.access)
  const superuser = await database.connect('superuser')
  await superuser.query(
    `INSERT INTO institution (name, aliases, levels, successors, until, source, confidence)
     VALUES ('食品药品监督管理局', '{食药监局}', '{county}', '{市场和质量监督管理局}', '2016-12-31', 'test', 1),
            ('市场和质量监督管理局', '{}', '{county}', '{市场监督管理局}', '2019-03-31', 'test', 1),
            ('气象局', '{}', '{county}', '{}', NULL, 'test', 1), ('文化部', '{}', '{nation}', '{}', NULL, 'test', 1)`,
  )
  await superuser.query(
    `INSERT INTO legal_instrument (title, aliases, number, status, source, confidence)
     VALUES ('职业病防治法', '{}', NULL, 'in-force', 'test', 1), ('旧条例', '{}', NULL, 'repealed', 'test', 1)`,
  )
})

test('a bureau is offered its own words first, then the registries, then what others publish', async () => {
  const offered = await loadSuggestions(editorA.access, A)
  const names = offered.departments.map(({ name }) => name)
  expect(names).toContain('气象局')
  expect(names, 'no party of a county’s boundaries').not.toContain('文化部')
  expect(names.indexOf('甲卫健局')).toBeLessThan(names.indexOf('气象局'))
  expect(names).toContain('甲卫健局')
  expect(names, 'as a county writes it').toContain('县民政局')
  expect(offered.departments).toContainEqual({ name: '食药监局', note: '现为 市场监督管理局' })
  expect(offered.offices).toEqual(['监督股', '规划股'])
  expect(offered.agencies).toEqual(['疾控中心'])
  expect(offered.instruments).toContain('《医疗废物管理条例》（国务院令第380号）')
  expect(offered.instruments).toContain('《中华人民共和国献血法》')
  expect(offered.instruments).toContain('《职业病防治法》')
  expect(offered.instruments).not.toContain('《旧条例》')
})

test('what stands in a draft is offered to its own bureau only', async () => {
  const offered = await loadSuggestions(editorB.access, B)
  expect(offered.offices).toEqual([])
  await expect(loadSuggestions(editorB.access, A)).rejects.toThrow()
})
