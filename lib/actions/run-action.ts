import { randomUUID } from 'node:crypto'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { ActionResult, WorkResult } from '@/lib/domain/action-result'
import { logger } from '@/lib/server/logger'
import { fieldMessages, formFields, typedValues } from './form-data'

/**
 * What every action wrapper does after it knows who asks: parse, run, lead on. A bug is logged under an id, and the
 * id is all the browser learns.
 */
export async function runAction<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  work: (input: z.output<Schema>) => Promise<WorkResult>,
): Promise<ActionResult> {
  const values = typedValues(form)
  const parsed = schema.safeParse(formFields(form))
  if (!parsed.success) return { status: 'invalid', fields: fieldMessages(parsed.error), values }
  let result: WorkResult
  try {
    result = await work(parsed.data)
  } catch (error) {
    unstable_rethrow(error)
    const id = randomUUID().slice(0, 8)
    logger.error('action-failed', error, { id })
    return {
      status: 'blocked',
      message: `出了意外，没有保存。请重试；仍不行请告诉管理员编号 ${id}。`,
      values,
    }
  }
  if (result.status !== 'done') return { ...result, values }
  if (result.to) redirect(result.to)
  const { to: _, ...rest } = result
  return rest
}
