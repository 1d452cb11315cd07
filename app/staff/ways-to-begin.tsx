import type { EditionState } from '@/lib/domain/edition'

/** What an editor can begin or go on with; nothing while the draft lies before a reviewer. */
export function WaysToBegin({ code, state }: { code: string; state: EditionState | null }) {
  if (state !== null && state !== 'draft' && state !== 'returned') return null
  return (
    <section className="block no-print" aria-labelledby="begin-title">
      <h2 id="begin-title">{state ? '接着做' : '要更新清单'}</h2>
      <div className="actions">
        {state ? (
          <>
            <a className="button" href={`/staff/${code}/draft`}>
              继续编辑草稿
            </a>
            <a className="button" href={`/staff/${code}/review`}>
              改好了，提交审核
            </a>
          </>
        ) : null}
        <a className={state ? 'button plain' : 'button'} href={`/staff/${code}/imports`}>
          导入新的 Word 或 Excel 文件
        </a>
        {state ? null : (
          <a className="button plain" href={`/staff/${code}/draft`}>
            不用文件，直接改几处
          </a>
        )}
      </div>
    </section>
  )
}
