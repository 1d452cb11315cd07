// A process that applies everything of an import when it is told to: `go` makes it begin, nothing makes it stop.
import { memberAccess } from '@/lib/auth/access'
import { connectDatabase } from '@/lib/data/client'
import { applyImport } from '@/lib/data/imports/apply-import'
import { loadImport } from '@/lib/data/imports/load-import'
import { fingerprints } from '@/lib/domain/proposal/fingerprint'
import { proposalOf } from '@/lib/domain/proposal/proposal-of'

const [url = '', jurisdictionCode = '', importId = '', personId = ''] = process.argv.slice(2)
const access = memberAccess({ personId, actor: '张三', jurisdictionCode, roles: ['editor'] })
await connectDatabase(url)
const loaded = await loadImport(access, importId)
if (!loaded?.draft) throw new Error('nothing to apply')
const accepted = fingerprints(proposalOf(loaded.run, loaded.draft.list))

process.on('message', async () => {
  process.send?.('begun')
  const result = await applyImport(access, { importId, accepted, declined: [] })
  process.send?.(result.status)
})
process.send?.('ready')
