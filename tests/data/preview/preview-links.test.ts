import { beforeAll, describe, expect, test } from 'vitest'
import { previewAccess, previewLinkAccess, publicAccess, systemAccess } from '@/lib/auth/access'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { loadDraftForShow } from '@/lib/data/editions'
import {
  createPreviewLink,
  findPreviewLink,
  listPreviewLinks,
  revokePreviewLink,
} from '@/lib/data/preview-links'
import { publishList } from '@/lib/data/publish'
import { DAY, previewLinkState } from '@/lib/domain/editing/preview-link'
import { A, B, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'
import { makeMember, type TestMember } from '../../support/members'

const database = useDatabase()
const visitor = previewLinkAccess()
const now = new Date('2026-11-22T08:00:00Z')
const leader = { label: '张局长', days: 7 } as const
let editor: TestMember
let foreign: TestMember

beforeAll(async () => {
  editor = await makeMember('editor-a', 'editor', A)
  foreign = await makeMember('editor-b', 'editor', B)
  await publishList(systemAccess(A, 'test'), { list: smallList('甲'), reason: '首次', basis: '测试' })
})

describe('a link to the draft', () => {
  test('cannot be made while no draft is open', async () => {
    expect(await createPreviewLink(editor.access, leader, now)).toBeNull()
  })

  test('is found by its token, which is kept nowhere', async () => {
    const editionId = await openDraft(editor.access)
    const token = await createPreviewLink(editor.access, leader, now)
    expect(token).toMatch(/^[\w-]{43}$/)
    const found = await findPreviewLink(visitor, token!)
    expect(found).toMatchObject({ jurisdictionCode: A, editionId, label: '张局长', actor: 'editor-a' })
    expect(found!.expiresAt.getTime() - now.getTime()).toBe(7 * DAY)
    const superuser = await database.connect('superuser')
    const { rows } = await superuser.query('SELECT preview_link::text FROM preview_link')
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
    const audit = await superuser.query(
      `SELECT actor, action, after FROM audit_entry WHERE action LIKE 'preview-link:%' ORDER BY sequence`,
    )
    expect(audit.rows).toEqual([
      {
        actor: 'editor-a',
        action: 'preview-link:create',
        after: { label: '张局长', expiresAt: '2026-11-29T08:00:00.000Z' },
      },
    ])
    expect(JSON.stringify(audit.rows)).not.toContain(token)
  })

  test('is not found by anything else', async () => {
    expect(await findPreviewLink(visitor, 'x'.repeat(43))).toBeNull()
    expect(await findPreviewLink(visitor, '')).toBeNull()
    const token = await createPreviewLink(editor.access, leader, now)
    expect(await findPreviewLink(publicAccess(), token!)).toBeNull()
    expect(await findPreviewLink(foreign.access, token!)).toBeNull()
  })

  test('is seen and taken back by its own bureau only', async () => {
    const [link] = (await listPreviewLinks(editor.access))!
    expect(await listPreviewLinks(foreign.access)).toBeNull()
    expect(await revokePreviewLink(foreign.access, link!.id, now)).toBe(false)
    expect(await revokePreviewLink(editor.access, link!.id, now)).toBe(true)
    expect(await revokePreviewLink(editor.access, link!.id, now)).toBe(false)
    const after = (await listPreviewLinks(editor.access))!.find(({ id }) => id === link!.id)
    expect(previewLinkState(after!, now)).toBe('revoked')
  })

  test('can be taken back by a reviewer, not by an administrator', async () => {
    const administrator = await makeMember('administrator-a', 'administrator', A)
    const reviewer = await makeMember('reviewer-a', 'reviewer', A)
    await createPreviewLink(reviewer.access, { label: '分管县长', days: 1 }, now)
    const links = await listPreviewLinks(administrator.access)
    const link = links?.find(({ label }) => label === '分管县长')
    expect(await revokePreviewLink(administrator.access, link!.id, now)).toBe(false)
    expect(await revokePreviewLink(reviewer.access, link!.id, now)).toBe(true)
  })
})

describe('the draft as the public would see it', () => {
  test('is there for whoever holds a link, without names of officials', async () => {
    const shown = await loadDraftForShow(previewAccess(A))
    expect(shown?.head).toMatchObject({ state: 'draft', number: null, jurisdictionCode: A })
    expect(shown?.list.plans[0]?.roster).toMatchObject([{ position: '副县长', name: null }])
    expect(JSON.stringify(shown)).not.toContain('张三丰')
  })

  test('is not there for anybody else', async () => {
    expect(await loadDraftForShow(previewAccess(B))).toBeNull()
    expect(await loadDraftForShow(foreign.access)).toBeNull()
  })

  test('may not be changed through a link', async () => {
    await expect(createPreviewLink(previewAccess(A), leader, now)).rejects.toThrow(/row-level security/)
    await expect(openDraft(previewAccess(B))).rejects.toThrow()
  })
})
