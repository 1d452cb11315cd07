import { Cell, RecordTable, Row, RowGroup } from '@/components/list/record-table'
import { A } from '@/components/ui/a'
import { Fold } from '@/components/ui/fold'
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
  }
  const heads = [
    '地方',
    '怎么写',
    has.offices && '责任科室',
    has.agency && '承办机构',
    has.phone && '联系电话',
    has.limits && '时限',
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
            </Row>
            {entry.basis.trim() ? (
              <Row>
                <Cell label="依据" className="basis-line" colSpan={heads.length}>
                  <Basis text={entry.basis} />
                </Cell>
              </Row>
            ) : null}
          </RowGroup>
        )
      })}
    </RecordTable>
  )
}

/** Characters up to which what an entry rests on is shown whole. */
const SHORT = 120

/** On a line of its own, as wide as the table: in a column it would be longer than all the others. */
function Basis({ text }: { text: string }) {
  if (text.length <= SHORT)
    return (
      <>
        <b className="side-label">依据：</b>
        <Lines text={text} />
      </>
    )
  return (
    <Fold where="everywhere" summary={`依据（${text.length}字）`}>
      <Lines text={text} />
    </Fold>
  )
}
