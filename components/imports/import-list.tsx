import { chineseDateTime } from '@/lib/domain/dates'
import { IMPORT_STATE_LABELS, type ImportHead, importName } from '@/lib/domain/proposal/import-run'

/** The imports so far, newest first. */
export function ImportList({ code, imports }: { code: string; imports: readonly ImportHead[] }) {
  if (imports.length === 0) return <p>还没有导入过文件。</p>
  return (
    <ul className="import-list">
      {imports.map((run) => (
        <li key={run.id}>
          <a href={`/staff/${code}/imports/${run.id}`}>{importName(run)}</a>
          <span className="import-state">{IMPORT_STATE_LABELS[run.state]}</span>
          <span className="import-facts">
            {chineseDateTime(run.createdAt)} · {run.actor}
          </span>
        </li>
      ))}
    </ul>
  )
}
