import type { Access } from '@/lib/domain/access'
import { recordAudit } from '../audit'
import { searchTools } from '../search/tools'
import { withAccess } from '../with-access'

export interface SynonymPair {
  id: string
  /** What people say; words parted by a blank must all stand in a question. */
  term: string
  /** What the lists say. */
  means: string
  /** 0–1: how far the one counts for the other. */
  confidence: number
  source: string
  version: number
}

const PAGE = 50

/** Pairs in use (or, with `removed`, out of use) that have the words on either side, by term; fifty to a page, from 1. */
export function searchSynonyms(
  access: Access,
  wanted: { words: string; removed: boolean; page: number },
): Promise<{ pairs: SynonymPair[]; total: number; pages: number }> {
  return withAccess(access, async (tx) => {
    const words = wanted.words.trim().split(/\s+/).filter(Boolean)
    const where = {
      retiredAt: wanted.removed ? { not: null } : null,
      AND: words.map((word) => ({ OR: [{ term: { contains: word } }, { means: { contains: word } }] })),
    }
    const total = await tx.synonym.count({ where })
    const pairs = await tx.synonym.findMany({
      where,
      select: { id: true, term: true, means: true, confidence: true, source: true, version: true },
      orderBy: [{ term: 'asc' }, { confidence: 'desc' }, { means: 'asc' }],
      skip: (wanted.page - 1) * PAGE,
      take: PAGE,
    })
    return { pairs, total, pages: Math.max(1, Math.ceil(total / PAGE)) }
  })
}

/** Adds a pair, or takes up one that was removed; `known` when it is in use already. Search knows it at once. */
export async function addSynonym(
  access: Access,
  pair: Pick<SynonymPair, 'term' | 'means' | 'confidence' | 'source'>,
): Promise<'added' | 'known'> {
  const added = await withAccess(access, async (tx) => {
    const { term, means } = pair
    const before = await tx.synonym.findUnique({
      where: { term_means: { term, means } },
      select: { id: true, retiredAt: true },
    })
    if (before && before.retiredAt === null) return 'known' as const
    const facts = { ...pair, confirmedBy: access.actor, retiredAt: null }
    const { id } = before
      ? await tx.synonym.update({
          where: { id: before.id },
          data: { ...facts, version: { increment: 1 } },
          select: { id: true },
        })
      : await tx.synonym.create({ data: facts, select: { id: true } })
    await recordAudit(tx, access, { action: 'synonym:add', entryId: id, after: logged(pair) })
    return 'added' as const
  })
  searchTools.forget()
  return added
}

/** Takes a pair out of use; false when somebody did before. Nothing is deleted, so seeding does not bring it back. */
export async function removeSynonym(
  access: Access,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  const removed = await withAccess(access, async (tx) => {
    const before = await tx.synonym.findUnique({
      where: { id },
      select: { term: true, means: true, confidence: true, source: true },
    })
    const { count } = await tx.synonym.updateMany({
      where: { id, version, retiredAt: null },
      data: { retiredAt: new Date(), version: { increment: 1 } },
    })
    if (!before || count === 0) return false
    await recordAudit(tx, access, { action: 'synonym:remove', entryId: id, before: logged(before) })
    return true
  })
  searchTools.forget()
  return removed
}

const logged = (pair: Pick<SynonymPair, 'term' | 'means' | 'confidence' | 'source'>) =>
  Object.fromEntries(Object.entries(pair).map(([field, value]) => [`synonym.${field}`, value]))
