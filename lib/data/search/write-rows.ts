import { createHash } from 'node:crypto'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { departmentKey } from '@/lib/domain/search/department-names'
import { type SearchDocument, searchDocuments } from '@/lib/domain/search/documents'
import { indexTokens } from '@/lib/domain/search/index-tokens'
import { packDocument } from '@/lib/domain/search/packed-document'
import type { Transaction } from '../with-access'

/**
 * Puts the search rows of an edition in the place of those the jurisdiction had; part of its publication. Three
 * statements for any number of entries. Names of officials never come into them.
 */
export async function writeSearchRows(
  tx: Transaction,
  jurisdiction: Pick<Jurisdiction, 'code' | 'name'>,
  editionId: string,
  list: ResponsibilityList,
): Promise<void> {
  await removeSearchRows(tx, jurisdiction.code)
  const rows = searchDocuments(list).map((document) => ({
    id: document.entryId,
    part: document.part,
    departments: [...new Set(document.departments.map(departmentKey))],
    same: sameKey(document, jurisdiction.name),
    document: packDocument(document),
    shares: document.shares.length > 0 ? JSON.stringify(document.shares) : null,
    tokens: indexTokens(document).join(' '),
  }))
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO search_row (jurisdiction_code, edition_id, entry_id, part, departments, same_key, document, shares)
    SELECT ${jurisdiction.code}, ${editionId}::uuid, r.id, r.part,
           ARRAY(SELECT jsonb_array_elements_text(r.departments)), r.same, r.document, r.shares
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(id text, part text, departments jsonb, same text, document text, shares text)`
  await writeTexts(
    tx,
    rows.map(({ same, tokens }) => ({ same, tokens })),
  )
}

/**
 * Makes sure that texts can be looked up. In one order, so that two publications never wait for each other; a text
 * that is there is locked and marked as in use, so that {@link removeUnusedTexts} leaves it.
 */
async function writeTexts(tx: Transaction, texts: { same: string; tokens: string }[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO search_text (same_key, tokens)
    SELECT DISTINCT ON (t.same) t.same, array_to_tsvector(string_to_array(t.tokens, ' '))
      FROM jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) AS t(same text, tokens text)
     ORDER BY t.same
        ON CONFLICT (same_key) DO UPDATE SET used_on = CURRENT_DATE WHERE search_text.used_on < CURRENT_DATE`
}

/** Texts stay when their last entry goes: it costs nothing to find none. They go when the portal is brought up to date. */
export async function removeUnusedTexts(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM search_text t
     WHERE used_on < CURRENT_DATE - 1 AND NOT EXISTS (SELECT 1 FROM search_row r WHERE r.same_key = t.same_key)`
}

/** Takes a jurisdiction out of search: before it is written anew, and when its edition is withdrawn. */
export async function removeSearchRows(tx: Transaction, jurisdictionCode: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM search_row WHERE jurisdiction_code = ${jurisdictionCode}`
}

/** One key for entries that say the same but for the name of the place. */
function sameKey({ part, title, passages }: SearchDocument, place: string): string {
  const names = [place, ...(/[市州盟]([\p{Script=Han}]{2,}[县区市旗])$/u.exec(place)?.slice(1) ?? [])]
  const text = [part, title, ...passages.map((passage) => `${passage.heading ?? ''}${passage.text}`)].join(
    '\n',
  )
  const placeless = names.reduce((rest, name) => rest.replaceAll(name, ''), text).replace(/\s+/g, '')
  return createHash('sha256').update(placeless).digest('base64url').slice(0, 22)
}
