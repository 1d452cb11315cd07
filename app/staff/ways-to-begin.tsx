import type { EditionState } from '@/lib/domain/edition'

/** What an editor can begin or go on with; nothing while the draft lies before a reviewer. */
export function WaysToBegin(props: {
  code: string
  state: EditionState | null
  /** The edition that was withdrawn, so that none is in force: what an editor most likely goes on from. */
  withdrawn: number | null
}) {
  const { code, state } = props
  const withdrawn = state ? null : props.withdrawn
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
        {withdrawn ? (
          <a className="button" href={`/staff/${code}/editions/${withdrawn}/restore`}>
            把第{withdrawn}版恢复成新的草稿
          </a>
        ) : null}
        <a className={state || withdrawn ? 'button plain' : 'button'} href={`/staff/${code}/imports`}>
          导入新的 Word 或 Excel 文件
        </a>
        {state ? null : (
          <a className="button plain" href={`/staff/${code}/draft`}>
            {withdrawn ? '从空白草稿开始' : '不用文件，直接改几处'}
          </a>
        )}
      </div>
    </section>
  )
}
