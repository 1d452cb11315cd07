import type { Metadata } from 'next'
import { Page } from '@/components/ui/page'

export const metadata: Metadata = { title: '打不开这个页面', robots: { index: false } }

type Query = Record<string, string | string[] | undefined>

/** Shown by our server in place of a page for members that is missing, forbidden or broken; knows nobody. */
export default async function NotHere({ searchParams }: { searchParams: Promise<Query> }) {
  const broken = (await searchParams).broken !== undefined
  return (
    <Page path="/staff">
      <h1>{broken ? '这个页面暂时打不开' : '打不开这个页面'}</h1>
      <p>
        {broken
          ? '是我们这边出了问题，不是您操作有误。已经保存的内容都在。请过一会儿再试；仍不行，请告诉管理员您打开的是哪个页面。'
          : '地址可能写错了，这一项可能已经不在，也可能您在这个单位没有看它的权限。需要权限，请找本单位管理员。'}
      </p>
      <p className="actions">
        <a className="button" href="/staff">
          回到工作台
        </a>
        <a href="/staff/account">我的账号</a>
      </p>
    </Page>
  )
}
