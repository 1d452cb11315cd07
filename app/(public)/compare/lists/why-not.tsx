import { listsHref } from '@/components/compare/addresses'
import { bureauHref, editionsHref } from '@/components/list/addresses'
import { A } from '@/components/ui/a'
import type { NoSide } from '@/lib/data/compare/load-side'
import type { OpenedLists } from './open-lists'

/** Why there is no comparison, and what to do. */
export function WhyNot({ opened }: { opened: Exclude<OpenedLists, { status: 'found' }> }) {
  switch (opened.status) {
    case 'unfinished':
      return <p className="lead">请选两个地方。</p>
    case 'invalid':
      return <p className="lead">{opened.messages.join('；')}。</p>
    case 'same-place':
      return (
        <p className="lead">
          选的是同一个地方。要看同一个地方前后两版有什么不同，请到
          <A href={editionsHref(opened.code)}>历次版本</A>。
        </p>
      )
    case 'choose':
      return (
        <div className="lead">
          <p>“{opened.query[opened.side]}”有好几个，请选一个：</p>
          <ul className="bullets">
            {opened.places.map(({ code, name, hasList }) => (
              <li key={code}>
                <A href={listsHref({ ...opened.query, [opened.side]: code })}>{name}</A>
                {hasList ? null : '（还没有发布责任清单）'}
              </li>
            ))}
          </ul>
        </div>
      )
    case 'none':
      return <p className="lead">{reason(opened.why, opened.query[opened.side] ?? '')}</p>
  }
}

function reason(why: NoSide, typed: string) {
  if (why.status === 'no-place' || why.status === 'merged')
    return `没有找到“${typed}”。请写县区的名称，或者六位行政区划代码。`
  const { bureauName, code } = why.place
  switch (why.status) {
    case 'no-list':
      return `${bureauName}还没有在这里发布责任清单。`
    case 'not-yet':
      return `那一天，${bureauName}还没有发布责任清单。`
    case 'no-edition':
      return (
        <>
          {bureauName}没有这一版，<A href={editionsHref(code)}>看它有哪些版本</A>。
        </>
      )
    case 'withdrawn':
      return (
        <>
          {bureauName}的这一版已经撤回，内容不再提供。<A href={bureauHref(code)}>看这个单位</A>
        </>
      )
  }
}
