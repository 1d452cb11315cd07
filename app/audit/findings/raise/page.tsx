import type { Metadata } from 'next'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage, openStaffPage } from '@/lib/actions/staff-page'
import { loadCurrentEdition } from '@/lib/data/editions'
import { checkForAuditor } from '@/lib/data/health/check-lists'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import { type RaiseQuery, raiseHref, raiseQuerySchema } from '@/lib/domain/findings/raise-query'
import { AuditScreen } from '../../audit-screen'
import { askedTarget } from './asked-target'
import { ChooseBureau } from './choose-bureau'
import { ChooseTarget } from './choose-target'
import { RaiseForm } from './raise-form'
import { RaiseRuleForm } from './raise-rule-form'

export const metadata: Metadata = { title: '提出问题', robots: { index: false } }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/**
 * Raises a finding in three steps, each an address: whose list, what of it, what is wrong. Other pages (health check,
 * comparison) lead here with what they know already.
 */
export default async function RaiseFinding({ searchParams }: Props) {
  const query = raiseQuerySchema.parse(await searchParams)
  const page = query.code
    ? await openStaffPage('finding:raise', query.code, raiseHref(query))
    : await openPlatformPage('finding:raise', raiseHref(query))
  return (
    <AuditScreen
      page={page}
      current="findings"
      crumbs={[{ label: '问题', href: '/audit/findings' }, { label: '提出问题' }]}
    >
      {query.code ? (
        <OnList access={page.access} query={query} code={query.code} />
      ) : (
        <>
          <TitleBlock title="提出问题" meta={['第一步：选单位']} />
          <ChooseBureau session={page.session} access={page.access} query={query} />
        </>
      )}
    </AuditScreen>
  )
}

async function OnList(props: {
  access: Parameters<typeof loadCurrentEdition>[0]
  query: RaiseQuery
  code: string
}) {
  const { access, query, code } = props
  const [place, edition] = await Promise.all([
    findJurisdiction(access, code),
    loadCurrentEdition(access, code),
  ])
  const name = place?.bureauName ?? place?.name ?? code
  const number = edition?.head.number
  if (!edition || !number)
    return (
      <>
        <TitleBlock kicker={name} title="提出问题" />
        <p className="note">这个单位现在没有公布的清单，没有可以提的。</p>
        <p>
          <a href={raiseHref({})}>另选单位</a>
        </p>
      </>
    )
  const found = query.about === 'rule' && query.rule ? await checkForAuditor(access) : null
  if (found && query.rule)
    return (
      <>
        <TitleBlock kicker={`${name}，第${found.number}版`} title="提出问题" meta={['一类问题一起提']} />
        <RaiseRuleForm access={access} code={code} found={found} rule={query.rule} />
      </>
    )
  const asked = askedTarget(edition.list, query)
  return (
    <>
      <TitleBlock
        kicker={`${name}，第${number}版`}
        title="提出问题"
        meta={[asked.target ? '第三步：写明问题' : '第二步：选所指的事项']}
      />
      {asked.gone ? (
        <p className="outcome bad" role="alert">
          要提的那一项不在现行版本里，请重新选。
        </p>
      ) : null}
      {asked.target ? (
        <RaiseForm
          access={access}
          code={code}
          edition={{ number, list: edition.list }}
          query={query}
          target={asked.target}
        />
      ) : (
        <ChooseTarget list={edition.list} query={query} />
      )}
    </>
  )
}
