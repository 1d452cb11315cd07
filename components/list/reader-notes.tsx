import { dayInWords } from '@/lib/domain/calendar-days'
import type { ReaderNote } from '@/lib/domain/health/reader-notes'

/** What became of bodies and laws that an entry still names: the list says what it said when it was published. */
export function ReaderNotes({ notes }: { notes: readonly ReaderNote[] }) {
  if (notes.length === 0) return null
  return (
    <section className="block reader-notes" aria-labelledby="reader-notes-title">
      <h2 id="reader-notes-title">机构、法规的变化</h2>
      <p className="note">上面是清单公布时的写法，这里说明现在的情况。</p>
      <ul>
        {notes.map(({ kind, written, now, since, source, but }) => (
          <li key={written}>
            <p>
              {written}：{happened(kind, since)}
              {now.length > 0 ? <b>{now.join('、')}</b> : null}
              {but ? `（${but}）` : null}
            </p>
            <p className="row-note">来源：{source}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function happened(kind: ReaderNote['kind'], since: ReaderNote['since']): string {
  if (kind === 'body') return '现为'
  const from = since ? `${dayInWords(since)}起` : ''
  return kind === 'renamed' ? `${from}修订并改名为` : `${from}已废止，`
}
