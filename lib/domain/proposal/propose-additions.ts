import type { ResponsibilityList } from '../list/schema'
import type { Change, Proposal, SourceRemark } from './proposal'
import { proposeChanges } from './propose-changes'

/**
 * What rows pasted onto a list would add to it, at the end of their part. Nothing moves or goes, and what merely
 * resembles an entry is a new one; an entry that stands there in the same words is not added twice, and new items of a
 * known duty go to that duty.
 */
export function proposeAdditions(
  current: ResponsibilityList,
  read: ResponsibilityList,
  remarks: readonly SourceRemark[] = [],
): Proposal {
  const proposal = proposeChanges(current, ontoOnlyPlan(current, read), remarks, 'equal')
  const changes = proposal.changes.flatMap((change): Change[] => {
    if (change.kind === 'add') return [change]
    if (change.kind !== 'change') return []
    // Numbers of pasted rows begin anew; a guide or a remark in them is meant.
    const fields = change.fields.filter(({ field }) => field !== 'number' && field !== 'groupNumber')
    return fields.length > 0 ? [{ ...change, fields }] : []
  })
  return { ...proposal, title: null, changes, unknownKinds: [] }
}

/** Tasks pasted without a plan's title belong to the plan that is there, when there is one only. */
function ontoOnlyPlan(current: ResponsibilityList, read: ResponsibilityList): ResponsibilityList {
  const [pasted, ...others] = read.plans
  const [plan] = current.plans
  if (!pasted || !plan || others.length > 0 || current.plans.length > 1 || pasted.title !== '') return read
  const { title, documentNumber, issuedOn, issuer, preamble } = plan
  return { ...read, plans: [{ ...pasted, title, documentNumber, issuedOn, issuer, preamble }] }
}
