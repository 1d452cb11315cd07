import { z } from 'zod'
import { PART_KEYS, type Part } from '@/lib/domain/list/parts'
import { PART_CHOICES } from '@/lib/domain/proposal/offer'

/** 20 MB, as the reader's own limit. */
export const LARGEST_FILE = 20 * 1024 * 1024
export const TOO_LARGE = '文件超过 20 MB，请删去图片等无关内容或拆成几个文件后再试。'
const LONGEST_NAME = 200

/** A browser sends a nameless empty file where none was chosen. */
export const uploadSchema = z.object({
  file: z
    .instanceof(File, { error: '请先选择一个文件，再点上传。' })
    .refine((file) => file.size > 0 || isFileName(file.name) === false, {
      error: '这个文件是空的，里面没有内容。请打开看看，换一个文件。',
    })
    .refine((file) => file.size > 0 || isFileName(file.name), { error: '请先选择一个文件，再点上传。' })
    .refine((file) => file.size <= LARGEST_FILE, { error: TOO_LARGE }),
})

/** `undefined` is what some runtimes call a file without a name. */
const isFileName = (name: string) => name !== '' && name !== 'undefined' && name !== 'blob'

/** The last part of a path, without what no file name holds. */
export function plainFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last.replace(/[\p{C}"<>|:*?]/gu, '').trim()
  return plain.length <= LONGEST_NAME
    ? plain || '未命名'
    : `${plain.slice(0, LONGEST_NAME - 10)}${plain.slice(-10)}`
}

export const partSchema = z.enum(PART_KEYS as [Part, ...Part[]])

export const pasteSchema = z.object({
  part: partSchema,
  text: z.string().max(2_000_000, '粘贴的内容太多，请分几次粘贴，或直接上传文件。'),
  html: z.string().max(12_000_000, '粘贴的内容太多，请分几次粘贴，或直接上传文件。').default(''),
})

export const importSchema = z.object({ id: z.uuid() })

const partChoices = Object.fromEntries(
  PART_KEYS.map((part) => [`part-${part}`, z.enum(PART_CHOICES).default('each')]),
) as Record<`part-${Part}`, z.ZodDefault<z.ZodEnum<{ each: 'each'; all: 'all'; none: 'none' }>>>

export const applySchema = z.object({
  id: z.uuid(),
  offered: z.string(),
  tick: z.array(z.string()).default([]),
  ...partChoices,
})
