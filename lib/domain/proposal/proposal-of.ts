import type { ResponsibilityList } from '../list/schema'
import type { ImportRun } from './import-run'
import type { Proposal } from './proposal'
import { proposeAdditions } from './propose-additions'
import { proposeChanges } from './propose-changes'

/** What an import would change in a list now. Throws while it is being read. */
export function proposalOf(run: ImportRun, current: ResponsibilityList): Proposal {
  if (!run.list) throw new Error(`import ${run.id} has not been read`)
  const propose = run.mode === 'paste' ? proposeAdditions : proposeChanges
  return propose(current, run.list, run.remarks)
}
