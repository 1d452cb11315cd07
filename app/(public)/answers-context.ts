import { publicAccess } from '@/lib/auth/access'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import type { Answer } from '@/lib/domain/search/types'

/** Whose the answers are and how their phones are dialled, by division code. */
export type Bureaus = ReadonlyMap<string, { name: string | null; areaCode: string | null }>

export async function bureausOf(answers: readonly Answer[]): Promise<Bureaus> {
  const codes = [...new Set(answers.map((answer) => answer.code))]
  const found = await Promise.all(codes.map((code) => findJurisdiction(publicAccess(), code)))
  return new Map(
    codes.map((code, index) => [
      code,
      { name: found[index]?.bureauName ?? null, areaCode: found[index]?.areaCode ?? null },
    ]),
  )
}
