import type { ReactNode } from 'react'
import { A } from './a'
import { chooseTextSize, type Query } from './text-size'

export interface Crumb {
  label: string
  /** Absent for a level that has no page of its own (a province). */
  href?: string
}

const NAVIGATION = [
  { href: '/who', label: '这事找谁管' },
  { href: '/search', label: '查清单' },
  { href: '/compare', label: '各地比较' },
  { href: '/about', label: '关于' },
]

/**
 * The frame of every public page: skip link, header, crumbs, main, footer.
 * @param path of this page with its own parameters, for the link that changes the text size
 */
export function Page(props: { path: string; query?: Query; crumbs?: Crumb[]; children: ReactNode }) {
  const large = chooseTextSize(props.query ?? {})
  return (
    <div className={large ? 'large-text' : undefined}>
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <div className="site-header-band">
        <header className="site-header">
          <A className="wordmark" href="/">
            <b>责任清单</b>
            <span>卫生健康部门公共记录</span>
          </A>
          <nav className="site-nav" aria-label="主导航">
            {NAVIGATION.map(({ href, label }) => (
              <A key={href} href={href} aria-current={props.path.split('?')[0] === href ? 'page' : undefined}>
                {label}
              </A>
            ))}
            <TextSizeLink path={props.path} large={large} />
            <A className="staff-way" href="/staff">
              单位登录
            </A>
          </nav>
        </header>
      </div>
      {props.crumbs ? <Crumbs crumbs={props.crumbs} /> : null}
      <main id="main" className="page" tabIndex={-1}>
        {props.children}
      </main>
      <footer className="site-footer">
        <nav aria-label="页脚">
          <A href="/about">关于本站</A>
          <A href="/accessibility">无障碍说明</A>
          <A href="/about#data">开放数据</A>
          <A href="/staff">单位工作台</A>
        </nav>
        <p>内容以各单位公布的责任清单原文为准。公众浏览不需登录，不使用 Cookie，不记录访问者。</p>
      </footer>
    </div>
  )
}

function TextSizeLink({ path, large }: { path: string; large: boolean }) {
  if (large) return <a href={path}>标准字号</a>
  return <a href={`${path}${path.includes('?') ? '&' : '?'}text=large`}>大字版</a>
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="当前位置">
      <ol>
        {[{ label: '首页', href: '/' }, ...crumbs].map((crumb) => (
          <li key={crumb.label}>
            {crumb.href ? <A href={crumb.href}>{crumb.label}</A> : <span>{crumb.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
