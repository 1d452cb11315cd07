import { bureauHref, partHref } from '@/components/list/addresses'
import type { Crumb } from '@/components/ui/page'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { PARTS, type Part } from '@/lib/domain/list/parts'

/** 海南省 › 海口市 › 美兰区 › 部门职责; the levels above have no pages. */
export function crumbsOf(jurisdiction: Jurisdiction, part?: Part): Crumb[] {
  const above = jurisdiction.ancestors.map(({ name }) => ({ label: shortName(name, jurisdiction.ancestors) }))
  return [
    ...above,
    { label: shortName(jurisdiction.name, jurisdiction.ancestors), href: bureauHref(jurisdiction.code) },
    ...(part ? [{ label: PARTS[part].label, href: partHref(jurisdiction.code, part) }] : []),
  ]
}

/** 海口市美兰区 under 海口市 is 美兰区. */
function shortName(name: string, ancestors: Jurisdiction['ancestors']): string {
  const prefix = ancestors.map((up) => up.name).find((up) => name.startsWith(up) && name !== up)
  return prefix ? name.slice(prefix.length) : name
}
