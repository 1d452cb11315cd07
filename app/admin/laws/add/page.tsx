import type { Metadata } from 'next'
import { addInstrument } from '../../registry/actions'
import { RegistryAddPage } from '../../registry/edit-pages'

export const metadata: Metadata = { title: '添加法规', robots: { index: false } }

export default function AddLaw() {
  return <RegistryAddPage kind="instrument" action={addInstrument} />
}
