import type { ReactNode } from 'react'
import { A } from '@/components/ui/a'
import type { Crumb } from '@/components/ui/page'
import { chooseTextSize, type Query } from '@/components/ui/text-size'

/**
 * The frame of every page of a draft's preview: like the public one, but it leads nowhere out of the preview, and says
 * at the top, in words and by a stamp, that the public does not see it.
 * @param path of this page, for the link that changes the text size
 * @param about what the reader should know: whose draft, in which state
 */
export function PreviewPage(props: {
  root: string
  path: string
  query: Query
  bureauName: string
  about: ReactNode
  crumbs: Crumb[]
  children: ReactNode
}) {
  const large = chooseTextSize(props.query)
  return (
    <div className={large ? 'large-text' : undefined}>
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <PreviewBanner about={props.about} />
      <div className="site-header-band">
        <header className="site-header">
          <A className="wordmark" href={`/${props.root}`}>
            <b>责任清单</b>
            <span>{props.bureauName}</span>
          </A>
          <nav className="site-nav" aria-label="字号">
            <a href={large ? props.path : `${props.path}?text=large`}>{large ? '标准字号' : '大字版'}</a>
          </nav>
        </header>
      </div>
      {props.crumbs.length > 0 ? (
        <nav className="crumbs" aria-label="当前位置">
          <ol>
            {props.crumbs.map((crumb) => (
              <li key={crumb.label}>
                {crumb.href ? <A href={crumb.href}>{crumb.label}</A> : <span>{crumb.label}</span>}
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <main id="main" className="page" tabIndex={-1}>
        {props.children}
      </main>
    </div>
  )
}

function PreviewBanner({ about }: { about: ReactNode }) {
  return (
    <aside className="preview-banner no-print" aria-label="草稿预览">
      <div>
        <p className="preview-stamp">
          <span aria-hidden="true">稿</span>
          <strong>草稿预览，公众看不到</strong>
        </p>
        <div className="preview-about">{about}</div>
      </div>
    </aside>
  )
}
