import type { Access } from '@/lib/domain/access'
import { LIVE_STATES } from '@/lib/domain/findings/steps'
import type { Transaction } from '../with-access'
import { tellAuditors } from './tell'
import { writeStep } from './write-step'

interface Mended {
  id: string
  number: number
  title: string
  raisedBy: string
  entryId: string | null
  state: 'open' | 'answered' | 'returned'
  version: number
  gone: boolean
  /** How many entries it is about, and how many of them were changed. */
  meant: number
  changed: number
}

/**
 * Notes of every finding not settled whether the edition just published changed what it is about, in the publication's
 * own transaction, and tells the auditors. An entry is changed when its fields, or what stands inside it, are others than
 * in the edition it was seen in (or in the last one that was noted); an absence when the part has an entry it did not
 * have; the list as a whole by any edition; several places when one of them is.
 */
export async function markMended(
  tx: Transaction,
  access: Access,
  code: string,
  editionNumber: number,
): Promise<void> {
  const now = new Date()
  const live = [...LIVE_STATES] as string[]
  const mended = await tx.$queryRaw<Mended[]>`
    WITH RECURSIVE due AS (
      SELECT f.id, f.target, f.part, f.entry_id, before.id AS before_id, new.id AS new_id
        FROM finding f
        JOIN edition before ON before.jurisdiction_code = f.jurisdiction_code
         AND before.number = coalesce(f.mended_in, f.since_edition)
        JOIN edition new ON new.jurisdiction_code = f.jurisdiction_code AND new.number = ${editionNumber}
       WHERE f.jurisdiction_code = ${code} AND f.state = ANY(${live})
    ), meant AS (
      SELECT id, before_id, new_id, entry_id FROM due WHERE entry_id IS NOT NULL
      UNION
      SELECT d.id, d.before_id, d.new_id, p.entry_id FROM due d JOIN finding_place p
          ON p.jurisdiction_code = ${code} AND p.finding_id = d.id AND p.entry_id IS NOT NULL
    ), inside AS (
      SELECT m.id, m.entry_id AS meant_id, n.edition_id, n.entry_id, n.data FROM meant m JOIN entry n
          ON n.jurisdiction_code = ${code} AND n.edition_id IN (m.before_id, m.new_id) AND n.entry_id = m.entry_id
      UNION ALL
      SELECT i.id, i.meant_id, n.edition_id, n.entry_id, n.data FROM inside i JOIN entry n
          ON n.jurisdiction_code = ${code} AND n.edition_id = i.edition_id AND n.parent_id = i.entry_id
    ), content AS (
      SELECT id, meant_id, edition_id, jsonb_agg(jsonb_build_array(entry_id, data) ORDER BY entry_id) AS said
        FROM inside GROUP BY id, meant_id, edition_id
    ), told AS (
      SELECT m.id, count(*)::int AS meant,
             (count(*) FILTER (WHERE a.said IS DISTINCT FROM b.said))::int AS changed,
             bool_and(b.said IS NOT NULL AND a.said IS NULL) AS gone
        FROM meant m
        LEFT JOIN content b ON b.id = m.id AND b.meant_id = m.entry_id AND b.edition_id = m.before_id
        LEFT JOIN content a ON a.id = m.id AND a.meant_id = m.entry_id AND a.edition_id = m.new_id
       GROUP BY m.id
    ), changed AS (
      SELECT d.id, coalesce(t.gone, false) AS gone, coalesce(t.meant, 0) AS meant, coalesce(t.changed, 0) AS changed
        FROM due d LEFT JOIN told t ON t.id = d.id
       WHERE CASE d.target
         WHEN 'entry' THEN t.changed > 0
         WHEN 'places' THEN coalesce(t.changed > 0, true)
         WHEN 'absence' THEN EXISTS (
           SELECT FROM entry n WHERE n.jurisdiction_code = ${code} AND n.edition_id = d.new_id AND n.part = d.part
             AND NOT EXISTS (SELECT FROM entry o WHERE o.jurisdiction_code = ${code}
                               AND o.edition_id = d.before_id AND o.entry_id = n.entry_id))
         ELSE true END
    )
    UPDATE finding f SET mended_in = ${editionNumber}, moved_at = ${now.toISOString()}::timestamptz,
           version = f.version + 1
      FROM changed c
     WHERE f.jurisdiction_code = ${code} AND f.id = c.id AND f.state = ANY(${live})
    RETURNING f.id, f.number, f.title, f.raised_by AS "raisedBy", f.entry_id AS "entryId", f.state, f.version, c.gone,
              c.meant, c.changed`
  for (const { version, state, gone, meant, changed, ...finding } of mended) {
    await writeStep(tx, access, {
      findingId: finding.id,
      number: finding.number,
      sequence: version,
      step: 'mended',
      state,
      words: mendedWords({ gone, meant, changed }),
      editionNumber,
      entryId: finding.entryId,
      at: now,
    })
    await tellAuditors(
      tx,
      access,
      finding,
      gone ? `所指的一项在第${editionNumber}版中已删去` : `所指的内容在第${editionNumber}版中已改动`,
    )
  }
}

/** What the history says of it besides; null when there is nothing more to say. */
function mendedWords({ gone, meant, changed }: Pick<Mended, 'gone' | 'meant' | 'changed'>): string | null {
  if (meant > 1) return `所指 ${meant} 项中，这一版改动了 ${changed} 项${gone ? '，都已删去' : ''}。`
  return gone ? '这一项在新版中已经删去。' : null
}
