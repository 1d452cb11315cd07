import type { Metadata } from 'next'
import { type Query, RegistryListPage } from '../registry/list-page'

export const metadata: Metadata = { title: '法规库', robots: { index: false } }

export default async function LawsPage({ searchParams }: { searchParams: Promise<Query> }) {
  return <RegistryListPage kind="instrument" query={await searchParams} />
}
