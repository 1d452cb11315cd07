import { z } from 'zod'
import { REGISTRY_KINDS } from '@/lib/domain/registries/fields'
import { REGISTRY_FORMS } from '@/lib/domain/registries/form'

/** What the person saw of what would follow, by the name it was shown under. */
const seen = z.object({ seen: z.string().max(100).default('') })
const on = z.object({ id: z.uuid(), version: z.coerce.number().int() })

export const addInstitutionSchema = z.intersection(seen, REGISTRY_FORMS.institution)
export const addInstrumentSchema = z.intersection(seen, REGISTRY_FORMS.instrument)
export const reviseInstitutionSchema = z.intersection(on.extend(seen.shape), REGISTRY_FORMS.institution)
export const reviseInstrumentSchema = z.intersection(on.extend(seen.shape), REGISTRY_FORMS.instrument)

const kind = z.enum(REGISTRY_KINDS)
export const confirmSchema = on.extend({ kind })

const reason = z.string({ error: '请写明原因' }).trim().min(1, '请写明原因').max(200, '最多 200 个字')
export const retireSchema = on.extend({ kind, reason, retired: z.enum(['yes', 'no']) })
