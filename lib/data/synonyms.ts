import type { Access } from '@/lib/domain/access'
import type { ThesaurusPair } from '@/lib/domain/search/thesaurus'
import { withAccess } from './with-access'

/**
 * Adds pairs of the registry of everyday words; those known already keep what operators made of them. `source`
 * tells where they come from. Returns how many were new.
 */
export function addSynonyms(
  access: Access,
  pairs: readonly ThesaurusPair[],
  source: string,
): Promise<number> {
  return withAccess(
    access,
    (tx) => tx.$executeRaw`
      INSERT INTO synonym (term, means, confidence, source)
      SELECT r.term, r.means, r.confidence, ${source}
        FROM jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) AS r(term text, means text, confidence float8)
      ON CONFLICT (term, means) DO NOTHING`,
  )
}
