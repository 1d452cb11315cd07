import { Cell, RecordTable, Row, RowGroup } from '@/components/list/record-table'
import { A } from '@/components/ui/a'
import { Marked } from '@/components/ui/marked'
import { PhoneNumber } from '@/components/ui/phone-number'
import { Lines } from '@/components/ui/prose'
import type { TopicEntry } from '@/lib/domain/compare/topic'
import { PARTS } from '@/lib/domain/list/parts'

/** What the lists say of a topic in one part: place, words, and what else they tell. Empty columns are left out. */
export function TopicTable(props: {
  entries: readonly TopicEntry[]
  placeOf: (code: string) => { name: string; areaCode: string | null }
  hrefOf: (entry: TopicEntry) => string
}) {
  const { entries, placeOf, hrefOf } = props
  const [first] = entries
  if (!first) return null
  const has = {
    offices: entries.some(({ offices }) => offices.length > 0),
    agency: entries.some(({ agency }) => agency.trim() !== ''),
    phone: entries.some(({ phone }) => phone.trim() !== ''),
    limits: entries.some(({ limits }) => limits.length > 0),
    basis: entries.some(({ basis }) => basis.trim() !== ''),
  }
  const heads = [
    '地方',
    '怎么写',
    has.offices && '责任科室',
    has.agency && '承办机构',
    has.phone && '联系电话',
    has.limits && '时限',
    has.basis && '依据',
  ].filter((head) => head !== false)
  return (
    <RecordTable caption={`${PARTS[first.part].label}里的写法`} heads={heads}>
      {entries.map((entry) => {
        const place = placeOf(entry.code)
        return (
          <RowGroup key={`${entry.code}/${entry.entryId}`}>
            <Row>
              <Cell label="地方" className="strong short">
                {place.name}
              </Cell>
              <Cell label="怎么写">
                <p>
                  <A className="entry-link" href={hrefOf(entry)}>
                    {entry.title}
                  </A>
                </p>
                {entry.passages.map((passage, index) => (
                  <p key={index} className="row-note">
                    {passage.label ? `${passage.label}：` : null}
                    <Marked text={passage.text} marks={passage.marks} />
                  </p>
                ))}
              </Cell>
              {has.offices ? (
                <Cell label="责任科室" className="short">
                  {entry.offices.join('、')}
                </Cell>
              ) : null}
              {has.agency ? (
                <Cell label="承办机构" className="short">
                  <Lines text={entry.agency} />
                </Cell>
              ) : null}
              {has.phone ? (
                <Cell label="联系电话" className="short">
                  {entry.phone.trim() ? (
                    <PhoneNumber text={entry.phone} areaCode={place.areaCode} quiet />
                  ) : null}
                </Cell>
              ) : null}
              {has.limits ? (
                <Cell label="时限" className="short">
                  {entry.limits.map(({ label, text }) => (
                    <p key={label}>
                      {label}：{text}
                    </p>
                  ))}
                </Cell>
              ) : null}
              {has.basis ? (
                <Cell label="依据" className="basis">
                  <Lines text={entry.basis} />
                </Cell>
              ) : null}
            </Row>
          </RowGroup>
        )
      })}
    </RecordTable>
  )
}
