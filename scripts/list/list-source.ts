import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { publicAccess } from '@/lib/auth/access'
import { closeDatabase, connectDatabase } from '@/lib/data/client'
import { loadCurrentEdition } from '@/lib/data/editions'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import { readDocument } from '@/lib/documents/read/read'
import type { HealthPlace } from '@/lib/domain/health/types'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { embeddedUrlIfRunning } from '@/lib/server/embedded/database'
import { environment } from '@/lib/server/environment'
import { type AreaCodes, guessPlace, placeOf } from './guess-place'

const SEED = 'prisma/seed'

/** A list that a command was asked to look at. */
export interface ListSource {
  list: ResponsibilityList
  place: HealthPlace | null
  /** For people: 枣强县卫生健康局责任清单, 清单.docx. */
  name: string
}

/**
 * The list behind a command's argument: a document, or a six-digit division code. The code's current edition comes from
 * the database that DATABASE_URL names; without one from the checkout's own while that runs and has it, else from the
 * seed document of that code. Throws an Error with one sentence.
 */
export async function readListSource(argument: string): Promise<ListSource> {
  if (!/^\d{6}$/.test(argument) || existsSync(argument)) return readFileSource(argument)
  const { DATABASE_URL, DATA_DIR } = environment()
  if (DATABASE_URL) {
    const published = await readCurrentEdition(DATABASE_URL, argument)
    if (!published) throw new Error(`区划代码 ${argument} 还没有公布过清单。`)
    return published
  }
  const own = await embeddedUrlIfRunning(DATA_DIR)
  // A database that another version of the portal left behind may not answer: then it is as if there were none.
  const published = own && (await readCurrentEdition(own, argument).catch(() => null))
  return published || readSeedDocument(argument)
}

/** Where `npm run list -- COMMAND` finds a document's bytes. Throws an Error with one sentence. */
export async function readBytes(file: string): Promise<Buffer> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Error(`找不到文件“${file}”，请检查路径。`)
    if (error.code === 'EISDIR') throw new Error(`“${file}”是文件夹，请给出一个文件。`)
    throw new Error(`打不开文件“${file}”（${error.code ?? error.message}），请检查权限。`)
  })
}

async function readFileSource(file: string): Promise<ListSource> {
  const name = basename(file)
  const { list } = await readDocument(await readBytes(file), name)
  return { list, place: guessPlace(list, name, await knownAreaCodes()), name: list.title ?? name }
}

async function readSeedDocument(code: string): Promise<ListSource> {
  const file = readdirSync(join(SEED, 'documents')).find((name) => name.startsWith(code))
  if (!file)
    throw new Error(
      `没有区划代码 ${code} 的清单：没有连着数据库，随附的文件里也没有；请设置 DATABASE_URL，或给出一个文件。`,
    )
  const { list } = await readDocument(await readBytes(join(SEED, 'documents', file)), file)
  return { list, place: placeOf(code, await knownAreaCodes()), name: list.title ?? file }
}

/** Null where the code has published nothing. */
async function readCurrentEdition(url: string, code: string): Promise<ListSource | null> {
  await connectDatabase(url)
  try {
    const access = publicAccess()
    const edition = await loadCurrentEdition(access, code)
    const jurisdiction = await findJurisdiction(access, code)
    if (!edition || !jurisdiction) return null
    const { name, level, ancestors, areaCode } = jurisdiction
    const above = ancestors.map((ancestor) => ancestor.name).reverse()
    return {
      list: edition.list,
      place: { code, name, level, above, areaCode },
      name: edition.list.title ?? name,
    }
  } finally {
    await closeDatabase()
  }
}

async function knownAreaCodes(): Promise<AreaCodes> {
  const rows: { code: string; areaCode: string | null }[] = JSON.parse(
    await readFile(join(SEED, 'jurisdictions.json'), 'utf8'),
  )
  return new Map(rows.flatMap(({ code, areaCode }) => (areaCode ? [[code, areaCode]] : [])))
}
