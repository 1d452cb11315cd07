import { entryHref } from '@/components/list/addresses'
import type { Part } from '@/lib/domain/list/parts'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { BoundariesTable } from './boundaries-table'
import { DutiesTable } from './duties-table'
import { PlansIndex } from './plans-index'
import { ProceduresIndex } from './procedures-index'
import { ServicesTable } from './services-table'

/**
 * A part as the official form.
 * @param root where the pages of its entries lie (addresses.ts); null in an old edition, whose entries have none
 */
export function PartTable(props: {
  part: Part
  list: ResponsibilityList
  root: string | null
  areaCode: string | null
}) {
  const { part, list, root, areaCode } = props
  const hrefOf =
    root === null ? undefined : ({ entryId }: { entryId: string }) => entryHref(root, part, entryId)
  switch (part) {
    case 'duties':
      return <DutiesTable entries={list.duties} hrefOf={hrefOf} areaCode={areaCode} />
    case 'boundaries':
      return <BoundariesTable entries={list.boundaries} hrefOf={hrefOf} areaCode={areaCode} />
    case 'procedures':
      return <ProceduresIndex entries={list.procedures} hrefOf={hrefOf} areaCode={areaCode} />
    case 'services':
      return <ServicesTable entries={list.services} hrefOf={hrefOf} areaCode={areaCode} />
    case 'plans':
      return <PlansIndex entries={list.plans} hrefOf={hrefOf} areaCode={areaCode} />
  }
}
