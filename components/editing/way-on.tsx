import type { EditingView } from './editing-view'

/** Where to go on from an entry just saved: to the next error while there are any, to submission only without. */
export function WayOn({ view }: { view: EditingView }) {
  const { all, here, nextHref } = view.errorsLeft
  if (nextHref === null) return <a href={`/staff/${view.code}/review`}>都改好了，去提交审核</a>
  return (
    <>
      <span>
        {here > 0 ? `这一项还有 ${here} 处错误，整份草稿还有 ${all} 处。` : `草稿里还有 ${all} 处错误。`}
      </span>
      <a href={nextHref}>{here > 0 ? '接着改这一项' : '改下一处'}</a>
    </>
  )
}
