import { bureauHref, partHref } from '@/components/list/addresses'
import type { Crumb } from '@/components/ui/page'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { PARTS, type Part } from '@/lib/domain/list/parts'
import { shortPlaceName } from '@/lib/domain/place-names'

/** 海南省 › 海口市 › 美兰区 › 部门职责; the levels above have no pages. */
export function crumbsOf(jurisdiction: Jurisdiction, part?: Part): Crumb[] {
  const above = jurisdiction.ancestors.map(({ name }) => ({
    label: shortPlaceName({ name, ancestors: jurisdiction.ancestors }),
  }))
  return [
    ...above,
    { label: shortPlaceName(jurisdiction), href: bureauHref(jurisdiction.code) },
    ...(part ? [{ label: PARTS[part].label, href: partHref(jurisdiction.code, part) }] : []),
  ]
}
