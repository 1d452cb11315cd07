import { notFound } from 'next/navigation'
import { z } from 'zod'
import { RowForm } from '@/components/registries/row-form'
import { TitleBlock } from '@/components/ui/title-block'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { findRegistryRow } from '@/lib/data/registries/search-registry'
import type { FormAction } from '@/lib/domain/action-result'
import { REGISTRY_LABELS, type RegistryKind, registryName } from '@/lib/domain/registries/fields'
import { toRegistryForm } from '@/lib/domain/registries/form'
import { AdminScreen } from '../admin-screen'
import { REGISTRY_PATHS, rowPath } from './paths'

/** A new row. */
export async function RegistryAddPage({ kind, action }: { kind: RegistryKind; action: FormAction }) {
  const path = `${REGISTRY_PATHS[kind]}/add`
  const page = await openPlatformPage('registries:manage', path)
  const { registry, row: word } = REGISTRY_LABELS[kind]
  return (
    <AdminScreen
      page={page}
      current={REGISTRY_PATHS[kind].slice('/admin/'.length)}
      crumbs={[{ label: registry, href: REGISTRY_PATHS[kind] }, { label: `添加${word}` }]}
    >
      <TitleBlock title={`添加${word}`} />
      <RowForm
        kind={kind}
        action={action}
        page={path}
        hidden={{}}
        version={0}
        values={toRegistryForm(kind, {})}
        cancel={REGISTRY_PATHS[kind]}
      />
    </AdminScreen>
  )
}

/** A row, to be changed. */
export async function RegistryEditPage(props: { kind: RegistryKind; id: string; action: FormAction }) {
  const { kind, id, action } = props
  const path = `${rowPath(kind, id)}/edit`
  const page = await openPlatformPage('registries:manage', path)
  const stored = z.uuid().safeParse(id).success ? await findRegistryRow(page.access, kind, id) : null
  if (!stored) notFound()
  const name = registryName(kind, stored.row)
  return (
    <AdminScreen
      page={page}
      current={REGISTRY_PATHS[kind].slice('/admin/'.length)}
      crumbs={[
        { label: REGISTRY_LABELS[kind].registry, href: REGISTRY_PATHS[kind] },
        { label: name, href: rowPath(kind, id) },
        { label: '修改' },
      ]}
    >
      <TitleBlock title={`修改：${name}`} />
      <RowForm
        kind={kind}
        action={action}
        page={path}
        hidden={{ id }}
        version={stored.version}
        values={toRegistryForm(kind, stored.row)}
        cancel={rowPath(kind, id)}
      />
    </AdminScreen>
  )
}
