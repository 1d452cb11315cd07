import type { Metadata } from 'next'
import type { Query } from '../../registry/list-page'
import { RegistryRowPage } from '../../registry/row-page'

export const metadata: Metadata = { title: '机构', robots: { index: false } }

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<Query>
}

export default async function InstitutionPage({ params, searchParams }: Props) {
  return <RegistryRowPage kind="institution" id={(await params).id} query={await searchParams} />
}
