'use server'

import { z } from 'zod'
import { platformAction } from '@/lib/actions/staff-action'
import { findAuditBreak } from '@/lib/data/audit'
import { chainVerdict } from '@/lib/domain/audit/verdict'

export const verifyPlatformLog = platformAction('audit-log:read', z.object({}), async (access) =>
  chainVerdict(await findAuditBreak(access)),
)
