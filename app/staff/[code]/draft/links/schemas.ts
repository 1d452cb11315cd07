import { z } from 'zod'
import { PREVIEW_DAYS, type PreviewDays } from '@/lib/domain/editing/preview-link'

export const createLinkSchema = z.object({
  label: z.string().trim().min(1, '请写明给谁看').max(60, '最多60个字'),
  days: z.coerce
    .number('请选择有效期')
    .refine((days): days is PreviewDays => PREVIEW_DAYS.some((known) => known === days), '请选择有效期'),
})

export const revokeLinkSchema = z.object({ id: z.uuid() })
