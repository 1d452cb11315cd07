import type { Metadata } from 'next'
import { addInstitution } from '../../registry/actions'
import { RegistryAddPage } from '../../registry/edit-pages'

export const metadata: Metadata = { title: '添加机构', robots: { index: false } }

export default function AddInstitution() {
  return <RegistryAddPage kind="institution" action={addInstitution} />
}
