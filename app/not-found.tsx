import type { Metadata } from 'next'
import { NotFoundBody } from '@/components/ui/not-found-body'
import { Page } from '@/components/ui/page'

export const metadata: Metadata = {
  title: '没有这个页面',
  description: '没有这个页面。',
  robots: { index: false },
}

export default function NotFound() {
  return (
    <Page path="/">
      <NotFoundBody />
    </Page>
  )
}
