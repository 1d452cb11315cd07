import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { z } from 'zod'
import { systemAccess } from '@/lib/auth/access'
import { listEditions } from '@/lib/data/editions'
import { saveJurisdiction } from '@/lib/data/jurisdictions'
import { publishList } from '@/lib/data/publish'
import { addRegistries } from '@/lib/data/registries/add-registries'
import { rebuildMissingSearchRows } from '@/lib/data/search/rebuild'
import { addSynonyms } from '@/lib/data/synonyms'
import { readDocument } from '@/lib/documents/read/read'
import { institutionSchema, legalInstrumentSchema } from '@/lib/domain/registries/schemas'
import { thesaurusPairs, thesaurusRowSchema } from '@/lib/domain/search/thesaurus'

const SEED = 'prisma/seed'
const MEDIA_TYPES: Record<string, string> = {
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const divisionSchema = z.object({
  code: z.string().regex(/^\d{6}$/),
  name: z.string().min(1),
  level: z.enum(['province', 'city', 'county']),
  parentCode: z.string().nullable(),
  bureauName: z.string().nullable(),
  areaCode: z.string().nullable(),
})

/**
 * Puts the documents of prisma/seed/documents into an empty portal: the divisions, then each document, read by the
 * real reader, as the first edition of the division its file name begins with. What is there already stays.
 */
export async function seedDatabase(say: (line: string) => void): Promise<void> {
  const divisions = divisionSchema
    .array()
    .parse(JSON.parse(readFileSync(join(SEED, 'jurisdictions.json'), 'utf8')))
  const platform = systemAccess(null, '系统初始化')
  const card = { address: null, phone: null, hours: null, website: null }
  for (const division of divisions)
    await saveJurisdiction(platform, { ...division, card, mergedIntoCode: null })
  const synonyms = registry('synonyms.json')
  await addSynonyms(platform, thesaurusPairs(thesaurusRowSchema.array().parse(synonyms)), '平台初始词表')
  await addRegistries(
    platform,
    institutionSchema.array().parse(registry('institutions.json')),
    legalInstrumentSchema.array().parse(registry('legal-instruments.json')),
  )
  for (const file of readdirSync(join(SEED, 'documents')).sort()) say(await seedDocument(file))
  await rebuildMissingSearchRows(platform, (code) => systemAccess(code, '系统初始化'))
}

const registry = (file: string): unknown => JSON.parse(readFileSync(join(SEED, 'registries', file), 'utf8'))

async function seedDocument(file: string): Promise<string> {
  const code = basename(file).slice(0, 6)
  const access = systemAccess(code, '系统初始化')
  if ((await listEditions(access, code)).length > 0) return `${file}：已入库`
  const bytes = new Uint8Array(readFileSync(join(SEED, 'documents', file)))
  const { list, warnings, unplaced } = await readDocument(bytes, file)
  const head = await publishList(access, {
    list,
    reason: '首次入库',
    basis: `来源文件《${basename(file, extname(file))}》`,
    document: {
      fileName: file,
      mediaType: MEDIA_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
      bytes,
      warnings,
      unplaced,
    },
  })
  const parts = Object.values(head.counts).join(' / ')
  return `${file}：第${head.number}版，${parts}，${warnings.length} 条提示`
}
