import type { Part } from '@/lib/domain/list/parts'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { unitHref } from './addresses'
import { BoundaryView } from './boundary-view'
import { DutyView } from './duty-view'
import { PlanBody } from './plan-body'
import { ProcedureView } from './procedure-view'
import { ServiceView } from './service-view'

/** One entry on its own page; null when the part has no entry of this id. */
export function EntryView(props: {
  part: Part
  list: ResponsibilityList
  entryId: string
  root: string
  areaCode: string | null
}) {
  const find = <Entry extends { entryId: string }>(entries: Entry[]) =>
    entries.find((entry) => entry.entryId === props.entryId)
  switch (props.part) {
    case 'duties': {
      const duty = find(props.list.duties)
      return duty ? <DutyView duty={duty} /> : null
    }
    case 'boundaries': {
      const boundary = find(props.list.boundaries)
      return boundary ? <BoundaryView boundary={boundary} /> : null
    }
    case 'procedures': {
      const procedure = find(props.list.procedures)
      return procedure ? <ProcedureView procedure={procedure} /> : null
    }
    case 'services': {
      const service = find(props.list.services)
      return service ? <ServiceView service={service} areaCode={props.areaCode} /> : null
    }
    case 'plans': {
      const plan = find(props.list.plans)
      const href = (unit: string) => unitHref(props.root, props.entryId, unit)
      return plan ? <PlanBody plan={plan} unitHref={href} level={2} /> : null
    }
  }
}
