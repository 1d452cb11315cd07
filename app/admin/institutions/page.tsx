import type { Metadata } from 'next'
import { type Query, RegistryListPage } from '../registry/list-page'

export const metadata: Metadata = { title: '机构库', robots: { index: false } }

export default async function InstitutionsPage({ searchParams }: { searchParams: Promise<Query> }) {
  return <RegistryListPage kind="institution" query={await searchParams} />
}
