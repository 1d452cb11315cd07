import type { Metadata } from 'next'
import type { Query } from '../../registry/list-page'
import { RegistryRowPage } from '../../registry/row-page'

export const metadata: Metadata = { title: '法规', robots: { index: false } }

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<Query>
}

export default async function LawPage({ params, searchParams }: Props) {
  return <RegistryRowPage kind="instrument" id={(await params).id} query={await searchParams} />
}
