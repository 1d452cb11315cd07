import type { Metadata } from 'next'
import { A } from '@/components/ui/a'
import { Page } from '@/components/ui/page'
import { TitleBlock } from '@/components/ui/title-block'

export const metadata: Metadata = {
  title: '请稍等一会儿',
  description: '短时间里打开的比较页面太多。',
  robots: { index: false },
  other: { status: '429' },
}

/** What the server shows to an address that asks for too many comparisons (scripts/compare-limit.mjs). */
export default function BusyPage() {
  return (
    <Page path="/compare">
      <TitleBlock title="请稍等一会儿">
        <p className="lead">
          您这个网络短时间里打开的比较页面太多了。请等几秒钟，再刷新本页；也可以先
          <A href="/compare">回到各地比较</A>。
        </p>
        <p className="lead">
          要成批取用数据，请用<A href="/about">关于本站</A>里写的开放数据，不受这个限制。
        </p>
      </TitleBlock>
    </Page>
  )
}
