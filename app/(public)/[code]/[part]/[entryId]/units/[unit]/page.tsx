import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { entryHref, unitHref } from '@/components/list/addresses'
import { UnitBody } from '@/components/list/unit-body'
import { Page } from '@/components/ui/page'
import type { Query } from '@/components/ui/text-size'
import { planTitle } from '@/lib/domain/list/titles'
import { findUnit } from '@/lib/domain/units'
import { crumbsOf } from '../../../../crumbs'
import { requireCurrent } from '../../../../current'

interface Props {
  params: Promise<{ code: string; part: string; entryId: string; unit: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, plan, unit, bureau } = await load(params)
  return {
    title: `${unit.name}的任务和职责（${bureau.name}）`,
    description: `${unit.name}在《${planTitle(plan)}》中牵头${unit.leads.length}项、参与${unit.joins.length}项任务。`,
    alternates: { canonical: unitHref(code, plan.entryId, unit.name) },
  }
}

export default async function UnitPage({ params, searchParams }: Props) {
  const { code, plan, unit, bureau } = await load(params)
  const planHref = entryHref(code, 'plans', plan.entryId)
  return (
    <Page
      path={unitHref(code, plan.entryId, unit.name)}
      query={await searchParams}
      crumbs={[...crumbsOf(bureau, 'plans'), { label: '实施方案', href: planHref }]}
    >
      <UnitBody root={code} plan={plan} unit={unit} />
    </Page>
  )
}

async function load(params: Props['params']) {
  const { code, part, entryId, unit: name } = await params
  if (part !== 'plans') notFound()
  const current = await requireCurrent(code, '/plans')
  const plan = current.list.plans.find((entry) => entry.entryId === entryId)
  const unit = plan ? findUnit(plan, decoded(name)) : null
  if (!plan || !unit) notFound()
  return { code, plan, unit, ...current }
}

/** Next gives dynamic segments as they stand in the address. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return notFound()
  }
}
