import type { Access } from '@/lib/domain/access'
import { Prisma } from '../generated/client'
import { queryJson } from '../query-json'
import { withAccess } from '../with-access'

/** A bureau that can be chosen for a comparison. */
export interface ComparablePlace {
  code: string
  name: string
  /** Whether it has a list in force. */
  hasList: boolean
}

/** Most places offered for what was typed. */
const MOST = 24

/**
 * Bureaus meant by what somebody typed: a code (perhaps with the name behind it, as our own field offers it), a name or
 * a part of one. One means it is clear.
 */
export function findPlaces(access: Access, typed: string): Promise<ComparablePlace[]> {
  const code = /^\d{6}/.exec(typed)?.[0]
  const words = typed.replace(/[\s\p{Cc}（）()，,]+/gu, '')
  if (!code && words === '') return Promise.resolve([])
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const meant = code
    ? Prisma.sql`j.code = ${code}`
    : Prisma.sql`(j.name LIKE ${pattern} OR j.bureau_name LIKE ${pattern}) AND j.merged_into_code IS NULL`
  return withAccess(access, async (tx) => {
    const places = await queryJson<ComparablePlace>(
      tx,
      Prisma.sql`
        SELECT j.code, j.name, EXISTS (SELECT 1 FROM edition e WHERE e.jurisdiction_code = j.code
                                          AND e.state = 'published') AS "hasList"
          FROM jurisdiction j WHERE j.bureau_name IS NOT NULL AND ${meant}
         ORDER BY length(j.name), j.code LIMIT ${MOST}`,
    )
    const exact = places.filter(({ name }) => name === words)
    return exact.length === 1 ? exact : places
  })
}

/** Bureaus with a list in force, by code; with a stem (46, 4601) those below that division only. */
export function listComparablePlaces(access: Access, stem = ''): Promise<ComparablePlace[]> {
  return withAccess(access, (tx) =>
    queryJson<ComparablePlace>(
      tx,
      Prisma.sql`
        SELECT j.code, j.name, true AS "hasList" FROM jurisdiction j
         WHERE j.bureau_name IS NOT NULL AND j.merged_into_code IS NULL AND j.code LIKE ${`${stem}%`}
           AND EXISTS (SELECT 1 FROM edition e WHERE e.jurisdiction_code = j.code AND e.state = 'published')
         ORDER BY j.code`,
    ),
  )
}
