import type { ReactNode } from 'react'

/** What a page opens with: where it stands, its name, its particulars. */
export function TitleBlock(props: {
  kicker?: ReactNode
  title: ReactNode
  meta?: ReactNode[]
  children?: ReactNode
}) {
  return (
    <div className="title-block">
      {props.kicker ? <p className="kicker">{props.kicker}</p> : null}
      <h1>{props.title}</h1>
      {props.meta && props.meta.length > 0 ? (
        <p className="meta">
          {props.meta.map((item, index) => (
            <span key={index}>{item}</span>
          ))}
        </p>
      ) : null}
      {props.children}
    </div>
  )
}
