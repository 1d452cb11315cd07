import { publicAccess } from '@/lib/auth/access'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import type { Answer } from '@/lib/domain/search/types'

/** Area codes of the jurisdictions whose answers carry a phone, by division code. */
export async function areaCodesOf(answers: Answer[]): Promise<Map<string, string | null>> {
  const codes = [...new Set(answers.filter((answer) => answer.phone).map((answer) => answer.code))]
  const found = await Promise.all(codes.map((code) => findJurisdiction(publicAccess(), code)))
  return new Map(codes.map((code, index) => [code, found[index]?.areaCode ?? null]))
}
