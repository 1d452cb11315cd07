import type { Metadata } from 'next'
import { reviseInstitution } from '../../../registry/actions'
import { RegistryEditPage } from '../../../registry/edit-pages'

export const metadata: Metadata = { title: '修改机构', robots: { index: false } }

export default async function EditInstitution({ params }: { params: Promise<{ id: string }> }) {
  return <RegistryEditPage kind="institution" id={(await params).id} action={reviseInstitution} />
}
