import { systemAccess } from '@/lib/auth/access'
import { publishList } from '@/lib/data/publish'
import { addRegistries } from '@/lib/data/registries/add-registries'
import { A, B } from './database'
import { seedRows } from './registries'
import { seedList } from './seed-lists'

/** Both test bureaus with a real list in force that has faults of many kinds, and the registries to find them by. */
export async function publishWithFaults(): Promise<void> {
  await addRegistries(systemAccess(null, 'test'), seedRows.institutions, seedRows.instruments)
  const list = await seedList('469021')
  for (const code of [A, B])
    await publishList(systemAccess(code, 'test'), { list, reason: '首次', basis: '测试' })
}
