import { dayInWords } from '@/lib/domain/calendar-days'
import type { ReaderNote } from '@/lib/domain/health/reader-notes'

/** What became of bodies and laws that an entry still names: the list says what it said when it was published. */
export function ReaderNotes({ notes }: { notes: readonly ReaderNote[] }) {
  if (notes.length === 0) return null
  return (
    <section className="block reader-notes" aria-labelledby="reader-notes-title">
      <h2 id="reader-notes-title">名称有变化</h2>
      <p className="note">上面是清单公布时的写法，这里说明现在的情况。</p>
      <ul>
        {notes.map(({ kind, written, now, since, source }) => (
          <li key={written}>
            <p>
              {written}
              {kind === 'body' ? '：现为' : since ? `：${dayInWords(since)}起已废止` : '：已废止'}
              {kind === 'instrument' && now.length > 0 ? '，见' : null}
              {now.length > 0 ? <b>{now.join('、')}</b> : null}
            </p>
            <p className="row-note">来源：{source}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
