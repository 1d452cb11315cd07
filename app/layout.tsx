import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { siteOrigin } from '@/lib/server/site-origin'
import './globals.css'

/** Nothing is rendered at build time: the build has no database. */
export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(siteOrigin()),
    title: { default: '责任清单：这事找谁管', template: '%s｜责任清单' },
    applicationName: '责任清单',
    formatDetection: { telephone: false },
    icons: { icon: '/icon.svg' },
  }
}

export const viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#131715' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>{children}</body>
    </html>
  )
}
