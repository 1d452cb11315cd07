import type { Metadata } from 'next'
import { A } from '@/components/ui/a'
import { Page } from '@/components/ui/page'
import { TitleBlock } from '@/components/ui/title-block'

export const metadata: Metadata = {
  title: '暂时打不开',
  description: '这个页面暂时打不开。',
  robots: { index: false },
}

/** What the server sends in place of a page that failed; it asks nothing of the database. */
export default function UnavailablePage() {
  return (
    <Page path="/">
      <TitleBlock title="这个页面暂时打不开">
        <p className="lead">
          是我们这边出了问题，不是您操作有误。请过一会儿再试，或者<A href="/">回到首页</A>。
        </p>
        <p className="lead">
          急事请直接打电话：卫生热线 <a href="tel:12320">12320</a>，政务服务热线 <a href="tel:12345">12345</a>
          。
        </p>
      </TitleBlock>
    </Page>
  )
}
