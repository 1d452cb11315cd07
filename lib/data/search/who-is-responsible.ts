import type { Access } from '@/lib/domain/access'
import { answerOf } from '@/lib/domain/search/answers'
import { worthListing } from '@/lib/domain/search/confidence'
import type { Ranked } from '@/lib/domain/search/rank'
import { type Answer, PAGE_SIZE, type WhoQuery, type WhoResult } from '@/lib/domain/search/types'
import { type Transaction, withAccess } from '../with-access'
import { type Asked, isAnswered, score, suggestionsFor, understand } from './ask'
import { type FoundDocument, sameElsewhere, sharesOf } from './search-rows'

/** Answers of one title that may stand side by side when all counties are asked. */
const MOST_OF_A_TITLE = 2
/** An answer that scores less than this share of the best is not one. */
const LEAST_SHARE = 0.25

/** Answers "这事归谁管?": the best entries first, at most {@link PAGE_SIZE}, and whether they really answer. */
export function whoIsResponsible(access: Access, { q, code }: WhoQuery): Promise<WhoResult> {
  return withAccess(access, async (tx) => {
    if (q === '')
      return {
        confident: false,
        answers: [],
        suggestions: { unknownTerms: [], unknownPlaces: [], tryInstead: [] },
      }
    const asked = await score(tx, await understand(tx, q, code), { part: null, department: null })
    const chosen = choose(asked)
    const everywhere = asked.codes.length === 0
    const others = everywhere
      ? await sameElsewhere(
          tx,
          chosen.map(({ match }) => match.prepared.document.sameKey),
        )
      : new Map<string, number>()
    return {
      confident: isAnswered(asked),
      answers: (await toAnswers(tx, chosen, asked)).map((answer, index) => ({
        ...answer,
        sameElsewhere: others.get(chosen[index]?.match.prepared.document.sameKey ?? '') ?? 0,
      })),
      suggestions: suggestionsFor(asked),
    }
  })
}

/** Ranked entries as answers, matters with their split of work. */
export async function toAnswers(
  tx: Transaction,
  ranked: readonly Ranked<FoundDocument>[],
  { question, names }: Asked,
): Promise<Answer[]> {
  const found = ranked.map(({ match }) => match.prepared.document)
  const shares = await sharesOf(
    tx,
    found.filter(({ part }) => part === 'boundaries'),
  )
  return ranked.map((each, index) => {
    const { code = '', entryId } = found[index] ?? {}
    const answer = answerOf(each, question, { code, name: names.get(code) ?? code })
    return { ...answer, shares: shares.get(`${code}/${entryId}`) ?? [] }
  })
}

/** The best, each text once however many counties share it. */
function choose({ ranked }: Asked): Ranked<FoundDocument>[] {
  const least = LEAST_SHARE * (ranked[0]?.score ?? 0)
  const texts = new Set<string>()
  const titles = new Map<string, number>()
  const chosen: Ranked<FoundDocument>[] = []
  for (const each of worthListing(ranked)) {
    const { sameKey, title } = each.match.prepared.document
    const count = titles.get(title) ?? 0
    if (each.score < least || chosen.length === PAGE_SIZE) break
    if (texts.has(sameKey) || count >= MOST_OF_A_TITLE) continue
    texts.add(sameKey)
    titles.set(title, count + 1)
    chosen.push(each)
  }
  return chosen
}
