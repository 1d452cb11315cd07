import type { Access } from '@/lib/domain/access'
import { type AnalysisTools, analyseQuestion, type Question } from '@/lib/domain/search/analyse-question'
import { buildHomophoneMender } from '@/lib/domain/search/homophones'
import { buildPlaceFinder, type PlaceFinder } from '@/lib/domain/search/places'
import { buildThesaurus } from '@/lib/domain/search/thesaurus'
import { kept } from '../kept'
import { type Transaction, withAccess } from '../with-access'
import { chineseLexicon } from './lexicon'
import { termFrequencies } from './term-frequencies'

const REFRESH_MS = 5 * 60_000

interface SearchTools {
  analyse(question: string): Question & { places: ReturnType<PlaceFinder['find']> }
  /** Full names of the divisions that have a bureau, by code. */
  names: Map<string, string>
}

/** Everything that understanding a question needs, from the registries: built once and again every few minutes. */
export const searchTools = kept(REFRESH_MS, readTools, 'search-tools')

async function readTools(tx: Transaction): Promise<SearchTools> {
  const [pairs, divisions] = await Promise.all([
    tx.synonym.findMany({
      where: { retiredAt: null },
      select: { term: true, means: true, confidence: true },
    }),
    tx.jurisdiction.findMany({ select: { code: true, name: true, bureauName: true } }),
  ])
  const vocabulary = new Set(pairs.flatMap(({ term, means }) => [...term.split(' '), means]))
  const lexicon = chineseLexicon(vocabulary)
  const bureaus = divisions.filter(({ bureauName }) => bureauName !== null)
  const finder = buildPlaceFinder(
    divisions,
    bureaus.map(({ code }) => code),
    lexicon,
  )
  const tools: Omit<AnalysisTools, 'places'> = {
    lexicon,
    thesaurus: buildThesaurus(pairs),
    mend: buildHomophoneMender(vocabulary, lexicon),
  }
  return {
    analyse(question) {
      const places = finder.find(question)
      return {
        ...analyseQuestion(question, { ...tools, places: [...places.names, ...places.unknown] }),
        places,
      }
    },
    names: new Map(bureaus.map(({ code, name }) => [code, name])),
  }
}

/** Loads what the first question would wait for (about 2 s): called when the server starts. */
export async function warmSearch(access: Access): Promise<void> {
  await withAccess(access, async (tx) => {
    await Promise.all([searchTools(tx), termFrequencies(tx)])
  })
}
