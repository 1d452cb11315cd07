import { auditTopicHref, topicHref, topicWorkbookHref } from '@/components/compare/addresses'
import { AuditorWay } from '@/components/compare/auditor-way'
import { BoundaryGrid } from '@/components/compare/boundary-grid'
import { TopicTable } from '@/components/compare/topic-table'
import { bureauHref, entryHref } from '@/components/list/addresses'
import { A } from '@/components/ui/a'
import type { TopicEntry } from '@/lib/domain/compare/topic'
import { PRESENCE_WORDS } from '@/lib/domain/compare/topic-sheets'
import type { ComparedPart } from '@/lib/domain/compare/types'
import { PARTS } from '@/lib/domain/list/parts'
import { shortPlaceName } from '@/lib/domain/place-names'
import type { OpenedTopic } from './open-topic'

/** Parts in the order in which they answer: who does what, what one can have done, what it is. */
const ORDER: readonly ComparedPart[] = ['services', 'duties', 'procedures', 'boundaries']

/** What many counties say of one thing. */
export function TopicBody({ opened }: { opened: Extract<OpenedTopic, { status: 'found' }> }) {
  const { query, scope, topic } = opened
  const places = new Map(
    scope.places.map((place) => [place.code, { name: shortPlaceName(place), areaCode: place.areaCode }]),
  )
  const placeOf = (code: string) => places.get(code) ?? { name: code, areaCode: null }
  const hrefOf = ({ code, part, entryId }: TopicEntry) => entryHref(code, part, entryId)
  const about = topic.entries.filter(({ weight }) => weight === 'about')
  const mentions = topic.entries.filter(({ weight }) => weight === 'mention')
  const matterOf = (code: string) =>
    topic.entries.find((entry) => entry.code === code && entry.part === 'boundaries')
  return (
    <div className="compare-page">
      <Presence opened={opened} nameOf={(code) => placeOf(code).name} />
      {topic.boundaries ? (
        <section className="block" id="boundaries">
          <h2>哪个部门管什么</h2>
          <p className="note">取自各地清单的职责边界。部门按今天的名称归并，原来的名称写在地名后面。</p>
          <BoundaryGrid
            table={topic.boundaries}
            nameOf={(code) => placeOf(code).name}
            hrefOf={(code) => {
              const matter = matterOf(code)
              return matter ? hrefOf(matter) : null
            }}
          />
        </section>
      ) : null}
      {ORDER.map((part) => {
        const entries = about.filter((entry) => entry.part === part)
        return entries.length === 0 ? null : (
          <section key={part} className="block" id={part}>
            <h2>
              {PARTS[part].label}
              <span className="count">
                {entries.length}
                {PARTS[part].unit}
              </span>
            </h2>
            <TopicTable entries={entries} placeOf={placeOf} hrefOf={hrefOf} />
          </section>
        )
      })}
      {mentions.length > 0 ? (
        <section className="block">
          <h2>
            别的事项里提到
            <span className="count">{mentions.length}项</span>
          </h2>
          <ul className="rows">
            {mentions.map((entry) => (
              <li key={`${entry.code}/${entry.entryId}`} className="row">
                <A className="entry-link" href={hrefOf(entry)}>
                  {entry.title}
                </A>
                <span className="side">
                  {placeOf(entry.code).name}，{PARTS[entry.part].label}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="block no-print">
        <A className="button quiet" href={topicWorkbookHref(query)}>
          下载对照表（.xlsx）
        </A>
      </p>
      {scope.missing.length > 0 ? (
        <p className="note">这些代码在本站没有现行的责任清单：{scope.missing.join('、')}。</p>
      ) : null}
      <AuditorWay href={auditTopicHref(query)} />
    </div>
  )
}

/** Where it is written and where it is not; who has nothing of it is named, not left out. */
function Presence(props: {
  opened: Extract<OpenedTopic, { status: 'found' }>
  nameOf: (code: string) => string
}) {
  const { query, topic } = props.opened
  const groups = [
    { presence: 'about', tone: 'same' },
    { presence: 'mention', tone: 'partial' },
    { presence: 'absent', tone: 'only' },
    { presence: 'without', tone: 'only' },
  ] as const
  return (
    <div className="pair-summary whose">
      <ul>
        {groups.map(({ presence, tone }) => {
          const counties = topic.counties.filter((county) => county.presence === presence)
          if (presence === 'without' && counties.length === 0) return null
          return (
            <li key={presence} className={tone}>
              <span>{PRESENCE_WORDS[presence]}</span>
              <b>
                {counties.length}
                <small>个地方</small>
              </b>
              <p className="places">
                {counties.map(({ code }, index) => (
                  <span key={code}>
                    {index > 0 ? '、' : null}
                    {presence === 'absent' || presence === 'without' ? (
                      <A href={bureauHref(code)}>{props.nameOf(code)}</A>
                    ) : (
                      <A href={topicHref({ ...query, codes: [code], within: null })}>{props.nameOf(code)}</A>
                    )}
                  </span>
                ))}
              </p>
            </li>
          )
        })}
      </ul>
      <p className="note">
        找的是：{topic.words.map((group) => group.join('、')).join('；并且')}
        。看部门职责、职责边界、公共服务事项、事中事后监管制度四个部分。
      </p>
    </div>
  )
}
