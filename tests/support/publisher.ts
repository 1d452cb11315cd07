// A process that takes a bureau's list round and round (open, save, submit, approve, publish), until it is killed. It
// tells what it is about to do and waits for leave. Started with: database, jurisdiction, editor's id, reviewer's id.
import { once } from 'node:events'
import { memberAccess } from '@/lib/auth/access'
import { connectDatabase } from '@/lib/data/client'
import { loadDraft } from '@/lib/data/drafts/load-draft'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { reviseEntry } from '@/lib/data/drafts/revise-entry'
import { approveDraft } from '@/lib/data/workflow/decide'
import { publishEdition } from '@/lib/data/workflow/publish'
import { submitDraft } from '@/lib/data/workflow/submit'
import { searchDocuments } from '@/lib/domain/search/documents'
import { indexTokens } from '@/lib/domain/search/index-tokens'
import { runDuePublications } from '@/lib/jobs/run-due-publications'
import { smallList } from './lists'

const [, , url = '', jurisdictionCode = '', editorId = '', reviewerId = ''] = process.argv
const editor = memberAccess({ personId: editorId, actor: '编辑员', jurisdictionCode, roles: ['editor'] })
const reviewer = memberAccess({
  personId: reviewerId,
  actor: '审核员',
  jurisdictionCode,
  roles: ['reviewer'],
})
await connectDatabase(url)
// The dictionaries of the search index are loaded with the first text: not in the middle of what is to be killed.
indexTokens(searchDocuments(smallList('热'))[0]!)

/** Says what comes next and goes on when told to; `due` is said to one that only looks for due publications. */
async function leaveFor(stage: string): Promise<void> {
  process.send?.(stage)
  const [answer] = (await once(process, 'message')) as [string]
  if (answer.startsWith('due ')) {
    process.send?.(`${await runDuePublications(new Date(answer.slice(4)))} published`)
    await leaveFor(stage)
  }
}

for (;;) {
  const draft = await loadDraft(editor)
  if (!draft) {
    await leaveFor('open')
    await openDraft(editor)
    continue
  }
  const { edition, list, versions } = draft
  const on = { editionId: edition.id, editionVersion: edition.version }
  if (edition.state === 'approved') {
    await leaveFor('publish')
    await publishEdition(reviewer, edition.id)
  } else if (edition.state === 'submitted') {
    await leaveFor('approve')
    await approveDraft(reviewer, on)
  } else {
    // Every service of an edition says the same number: half of one edition and half of another would show.
    const wanted = `第${(edition.openedFrom ?? 0) + 1}版`
    const left = list.services.filter(({ content }) => content !== wanted)
    if (left.length > 0) await leaveFor('save')
    for (const { entryId, source: _, ...data } of left) {
      const version = versions.get(entryId) ?? 0
      const revision = { editionId: edition.id, entryId, version, data: { ...data, content: wanted } }
      await reviseEntry(editor, revision)
    }
    if (left.length > 0) continue
    await leaveFor('submit')
    await submitDraft(editor, { ...on, reason: wanted, basis: wanted })
  }
}
