// Gives a jurisdiction of its own, code 990301, a history in the embedded database of the folder given: five editions,
// the third withdrawn, the fifth submitted and approved by one person. Does nothing when it has one. For browser tests, beside a running server.
import { systemAccess } from '@/lib/auth/access'
import { closeDatabase, connectDatabase } from '@/lib/data/client'
import { listEditions, loadCurrentEdition } from '@/lib/data/editions'
import { saveJurisdiction } from '@/lib/data/jurisdictions'
import { publishList } from '@/lib/data/publish'
import { withAccess } from '@/lib/data/with-access'
import { withdrawEdition } from '@/lib/data/withdraw'
import { approveAndPublish } from '@/lib/data/workflow/publish'
import { submitDraft } from '@/lib/data/workflow/submit'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { startEmbeddedDatabase } from '@/lib/server/embedded/database'
import { changedDraft, member, seen } from '../data/workflow/people'
import { smallList } from './lists'

const CODE = '990301'
const system = systemAccess(CODE, 'test')
const platform = systemAccess(null, 'test')

async function publishHistory(): Promise<void> {
  const facts = { mergedIntoCode: null, card: { address: null, phone: null, hours: null, website: null } }
  const save = (
    code: string,
    name: string,
    level: 'province' | 'city' | 'county',
    parentCode: string | null,
  ) =>
    saveJurisdiction(platform, {
      ...facts,
      code,
      name,
      level,
      parentCode,
      bureauName: level === 'county' ? `${name}卫生健康局` : null,
      areaCode: null,
    })
  await save('990000', '试验省', 'province', null)
  await save('990300', '试验市', 'city', '990000')
  await save(CODE, '试验县', 'county', '990300')
  if ((await listEditions(system, CODE)).length > 0) return
  await publish(smallList('试验'), '首次发布')
  await publish(await changed(), '机构改革后调整')
  await publish((await loadCurrentEdition(system, CODE))!.list, '误发')
  await withdrawEdition(system, '误把征求意见稿发布')
  await publish(smallList('试验'), '恢复原来的内容')
  await publishAlone()
}

/** One person alone in the bureau, by leave of the operator. */
async function publishAlone(): Promise<void> {
  const person = await member(CODE, 'editor', 'reviewer')
  const draft = await changedDraft(person, '免费')
  await submitDraft(person, { ...draft, reason: '日常维护', basis: '试验县编办〔2026〕5号' })
  await withAccess(platform, (tx) =>
    tx.selfApproval.create({
      data: {
        jurisdictionCode: CODE,
        personId: person.personId,
        reason: '只有一人经办',
        expiresAt: new Date(Date.now() + 86_400_000),
      },
    }),
  )
  const result = await approveAndPublish(person, await seen(person))
  if (result.status !== 'done') throw new Error(result.message)
}

const publish = (list: ResponsibilityList, reason: string) =>
  publishList(system, { list, reason, basis: '试验县编办〔2026〕3号' })

/** One of each: added, removed, moved, changed, punctuation alone. */
async function changed(): Promise<ResponsibilityList> {
  const { list } = (await loadCurrentEdition(system, CODE))!
  const [duty] = list.duties
  duty!.items.reverse()
  duty!.items[0]!.office = '规划发展股'
  list.procedures[0]!.sections[0]!.text = '甲、乙'
  list.services[0]!.phone = '0999-87654321'
  list.services.push({ ...list.services[0]!, entryId: 'services.1', number: '2', name: '试验疫苗接种' })
  list.boundaries[0]!.shares.pop()
  list.plans[0]!.tasks[0]!.responsibleUnits = ['教育局', '医保局', '民政局']
  return list
}

const database = await startEmbeddedDatabase(process.argv[2] ?? '')
try {
  await connectDatabase(database.url)
  await publishHistory()
} finally {
  await closeDatabase()
  await database.release()
}
