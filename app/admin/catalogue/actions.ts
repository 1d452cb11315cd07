'use server'

import { adminStandardHref } from '@/components/catalogue/addresses'
import { platformAction } from '@/lib/actions/staff-action'
import { linkEntry, unlinkEntry } from '@/lib/data/catalogue/link-entries'
import { linkManyEntries } from '@/lib/data/catalogue/link-many'
import {
  addMatter,
  mergeMatter,
  restoreMatter,
  retireMatter,
  reviseMatter,
} from '@/lib/data/catalogue/save-matter'
import { blocked, done, invalid } from '@/lib/domain/action-result'
import { afterChange } from './outcomes'
import {
  addSchema,
  linkManySchema,
  linkSchema,
  mergeSchema,
  reviseSchema,
  stateSchema,
  unlinkSchema,
} from './schemas'

export const addMatterAction = platformAction('catalogue:manage', addSchema, async (access, input) =>
  done({ to: adminStandardHref(await addMatter(access, input, new Date()), 'added') }),
)

export const reviseMatterAction = platformAction(
  'catalogue:manage',
  reviseSchema,
  async (access, { standard: code, version, ...said }) =>
    afterChange(code, 'revised', await reviseMatter(access, { code, version }, said, new Date())),
)

export const retireMatterAction = platformAction(
  'catalogue:manage',
  stateSchema,
  async (access, { standard: code, version, reason }) =>
    afterChange(code, 'retired', await retireMatter(access, { code, version }, reason, new Date())),
)

export const restoreMatterAction = platformAction(
  'catalogue:manage',
  stateSchema,
  async (access, { standard: code, version, reason }) =>
    afterChange(code, 'restored', await restoreMatter(access, { code, version }, reason, new Date())),
)

export const mergeMatterAction = platformAction(
  'catalogue:manage',
  mergeSchema,
  async (access, { standard: code, version, into, reason }) => {
    const merged = await mergeMatter(access, { code, version, into }, reason, new Date())
    if (merged.status === 'no-target') return invalid({ into: ['同一部分里没有这个在用的编号'] })
    return afterChange(merged.status === 'saved' ? into : code, 'merged', merged)
  },
)

export const linkEntryAction = platformAction('catalogue:manage', linkSchema, async (access, input) => {
  switch (await linkEntry(access, input.standard, input.address, new Date())) {
    case 'linked':
      return done({ to: `${adminStandardHref(input.standard, 'linked')}#links` })
    case 'missing':
      return blocked('没有这个在用的标准事项。')
    case 'none':
      return invalid({ address: ['那个单位现行的清单里，这一部分没有这一条'] })
    case 'taken':
      return invalid({ address: ['这一条已经对上了标准事项，要先取消那边的对应'] })
  }
})

export const linkManyAction = platformAction('catalogue:manage', linkManySchema, async (access, input) => {
  const linked = await linkManyEntries(access, input.standard, input.entries, new Date())
  return linked
    ? done({ to: `${adminStandardHref(input.standard, 'linked')}#links` })
    : blocked('没有能对上的：可能别人刚刚对过，或者清单出了新版。请刷新再看。')
})

export const unlinkEntryAction = platformAction('catalogue:manage', unlinkSchema, async (access, input) =>
  (await unlinkEntry(access, input.standard, input.entry))
    ? done({ to: `${adminStandardHref(input.standard, 'unlinked')}#links` })
    : blocked('已经取消过了。'),
)
