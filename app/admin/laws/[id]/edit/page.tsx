import type { Metadata } from 'next'
import { reviseInstrument } from '../../../registry/actions'
import { RegistryEditPage } from '../../../registry/edit-pages'

export const metadata: Metadata = { title: '修改法规', robots: { index: false } }

export default async function EditLaw({ params }: { params: Promise<{ id: string }> }) {
  return <RegistryEditPage kind="instrument" id={(await params).id} action={reviseInstrument} />
}
