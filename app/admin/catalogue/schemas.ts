import { z } from 'zod'
import { isCatalogueCode } from '@/lib/domain/catalogue/codes'
import { LONGEST_TITLE, LONGEST_WORDING } from '@/lib/domain/catalogue/matter'
import { COMPARED_PARTS } from '@/lib/domain/compare/types'

const text = (missing: string, most: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `最多 ${most} 个字`)

const standard = z.string().trim().toUpperCase().refine(isCatalogueCode, '编号写成 ZZ001 的样子')
const on = { standard, version: z.coerce.number().int().positive() }
const reason = text('请写一句为什么', 300)

/** A division code and an entry id: whose entry, and which. */
const entry = z
  .string()
  .regex(/^\d{6} \S{1,100}$/)
  .transform((value) => ({ code: value.slice(0, 6), entryId: value.slice(7) }))
const entries = z.preprocess((value) => (value === undefined ? [] : value), z.array(entry).max(600))

export const addSchema = z.object({
  part: z.enum(COMPARED_PARTS),
  title: text('请写事项叫什么', LONGEST_TITLE),
  wording: text('请写规范表述', LONGEST_WORDING),
  entries,
})
export const reviseSchema = z.object({
  ...on,
  title: text('请写事项叫什么', LONGEST_TITLE),
  wording: text('请写规范表述', LONGEST_WORDING),
  reason,
})
export const stateSchema = z.object({ ...on, reason })
export const mergeSchema = z.object({ ...on, into: standard, reason })
export const linkManySchema = z.object({
  standard,
  entries: entries.pipe(z.array(z.any()).min(1, '请勾选条目')),
})
/** The address of an entry's public page, or the end of it. */
export const linkSchema = z.object({
  standard,
  address: z
    .string({ error: '请贴上条目的网址' })
    .trim()
    .regex(
      /(?:^|\/)\d{6}\/[a-z]+\/[a-z0-9]+(?:[?#].*)?$/,
      '请贴上公开页面里那一条的网址，像 …/六位代码/duties/条目号',
    )
    .transform((address) => {
      const [, code, entryId] = /(\d{6})\/[a-z]+\/([a-z0-9]+)(?:[?#].*)?$/.exec(address)!
      return { code: code!, entryId: entryId! }
    }),
})
export const unlinkSchema = z.object({ standard, entry })
