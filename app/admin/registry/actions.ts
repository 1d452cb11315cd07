'use server'

import { platformAction } from '@/lib/actions/staff-action'
import { confirmRegistryRow, retireRegistryRow } from '@/lib/data/registries/save-row'
import { blocked } from '@/lib/domain/action-result'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { addRow, answer, reviseRow } from './save'
import {
  addInstitutionSchema,
  addInstrumentSchema,
  confirmSchema,
  retireSchema,
  reviseInstitutionSchema,
  reviseInstrumentSchema,
} from './schemas'

export const addInstitution = platformAction('registries:manage', addInstitutionSchema, (access, form) =>
  addRow(access, 'institution', form),
)

export const addInstrument = platformAction('registries:manage', addInstrumentSchema, (access, form) =>
  addRow(access, 'instrument', form),
)

export const reviseInstitution = platformAction(
  'registries:manage',
  reviseInstitutionSchema,
  (access, { id, version, ...form }) => reviseRow(access, 'institution', { id, version }, form),
)

export const reviseInstrument = platformAction(
  'registries:manage',
  reviseInstrumentSchema,
  (access, { id, version, ...form }) => reviseRow(access, 'instrument', { id, version }, form),
)

const MOVED_ON = '别人刚刚改过这一条。请刷新页面，看清现在的内容再点。'

export const confirmRow = platformAction('registries:manage', confirmSchema, async (access, input) => {
  const { kind, ...on } = input
  const saved = await confirmRegistryRow(access, kind, on)
  return saved.status === 'stale' ? blocked(MOVED_ON) : answer(kind, saved, 'confirmed')
})

export const retireRow = platformAction('registries:manage', retireSchema, async (access, input) => {
  const { kind, id, version, reason } = input
  const retired = input.retired === 'yes'
  const saved = await retireRegistryRow(
    access,
    kind,
    { id, version },
    { retired, reason },
    dayInBeijing(new Date()),
  )
  if (saved.status === 'stale') return blocked(MOVED_ON)
  return answer(kind, saved, retired ? 'retired' : 'restored')
})
