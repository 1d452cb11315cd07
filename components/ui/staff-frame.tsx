import type { ReactNode } from 'react'
import { dayInBeijing, dayInWords } from '@/lib/domain/calendar-days'
import type { Crumb } from './page'
import { SourceLine } from './source-line'

/** Where in the bureau's workspace one can go, in this order; shown to whoever may. */
export interface StaffLink {
  href: string
  label: string
  current?: boolean
  /** How many wait there; not shown when 0. */
  waiting?: number
}

/**
 * The frame of every page for people who sign in: who is signed in, where they are, what the bureau offers them.
 * Links are plain: every page works without a script.
 */
export function StaffFrame(props: {
  /** Null on a page that is the same for everybody, kept for when another cannot be shown. */
  person: { name: string } | null
  signOut: ReactNode
  unread: number
  /** The bureau the page belongs to; absent on pages beyond bureaus. */
  place?: string
  links?: StaffLink[]
  /** What the links are of, for whoever hears the page. */
  linksLabel?: string
  crumbs?: Crumb[]
  /** On paper, beside whose page it is: what it is, which day. */
  onPaper?: string
  /** Of the page, with the site's own name: paper says it at the end. */
  address?: string
  children: ReactNode
}) {
  return (
    <div className="staff">
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <div className="site-header-band">
        <header className="site-header">
          <a className="wordmark" href="/staff">
            <b>责任清单</b>
            <span>{props.place ?? '工作台'}</span>
          </a>
          <nav className="site-nav" aria-label="账号">
            <a href="/staff">工作台</a>
            <a href="/staff/notifications">通知{props.unread > 0 ? `（${props.unread}）` : ''}</a>
            <a href="/staff/account">{props.person?.name ?? '我的账号'}</a>
            {props.signOut}
          </nav>
        </header>
      </div>
      {props.links && props.links.length > 0 ? (
        <nav className="staff-nav" aria-label={props.linksLabel ?? '本单位'}>
          <ul>
            {props.links.map(({ href, label, current, waiting }) => (
              <li key={href}>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {label}
                  {waiting ? <span className="waiting-count">{waiting}</span> : null}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {props.crumbs && props.crumbs.length > 0 ? (
        <nav className="crumbs" aria-label="当前位置">
          <ol>
            {props.crumbs.map((crumb) => (
              <li key={crumb.label}>
                {crumb.href ? <a href={crumb.href}>{crumb.label}</a> : <span>{crumb.label}</span>}
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <main id="main" className="page" tabIndex={-1}>
        {props.place ? (
          <p className="print-only form-line">
            <span>{props.place}</span>
            {props.onPaper ? <span>{props.onPaper}</span> : null}
          </p>
        ) : null}
        {props.children}
        {props.address ? (
          <SourceLine address={props.address}>{dayInWords(dayInBeijing(new Date()))}打印</SourceLine>
        ) : null}
      </main>
    </div>
  )
}
