import type { Metadata } from 'next'
import { BrokenBody } from '@/components/ui/broken-body'
import { StaffFrame } from '@/components/ui/staff-frame'

export const metadata: Metadata = { title: '打不开这个页面', robots: { index: false } }

type Query = Record<string, string | string[] | undefined>

/** Shown by our server in place of a page for members that is missing, forbidden or broken; kept, so it knows nobody. */
export default async function NotHere({ searchParams }: { searchParams: Promise<Query> }) {
  const broken = (await searchParams).broken !== undefined
  return (
    <StaffFrame person={null} signOut={null} unread={0}>
      {broken ? <BrokenBody /> : <MissingBody />}
    </StaffFrame>
  )
}

function MissingBody() {
  return (
    <>
      <h1>打不开这个页面</h1>
      <p>
        地址可能写错了，这一项可能已经不在，也可能您在这个单位没有看它的权限。需要权限，请找本单位管理员。
      </p>
      <p className="actions">
        <a className="button" href="/staff">
          回到工作台
        </a>
        <a href="/staff/account">我的账号</a>
      </p>
    </>
  )
}
