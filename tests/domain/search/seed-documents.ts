import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chineseLexicon } from '@/lib/data/search/lexicon'
import { readDocument } from '@/lib/documents/read/read'
import type { AnalysisTools } from '@/lib/domain/search/analyse-question'
import { type SearchDocument, searchDocuments } from '@/lib/domain/search/documents'
import { buildHomophoneMender } from '@/lib/domain/search/homophones'
import { type PreparedDocument, prepareDocument } from '@/lib/domain/search/match'
import { buildThesaurus, thesaurusPairs, thesaurusRowSchema } from '@/lib/domain/search/thesaurus'

const DOCUMENTS = 'prisma/seed/documents'
const SYNONYMS = 'prisma/seed/registries/synonyms.json'

export interface SeedDocument extends SearchDocument {
  code: string
}

/** Everything that can be found in the seed documents, read by the real reader. */
export async function readSeedDocuments(): Promise<PreparedDocument<SeedDocument>[]> {
  const found: PreparedDocument<SeedDocument>[] = []
  for (const file of readdirSync(DOCUMENTS).sort()) {
    const { list } = await readDocument(new Uint8Array(readFileSync(join(DOCUMENTS, file))), file)
    const code = file.slice(0, 6)
    found.push(...searchDocuments(list).map((document) => prepareDocument({ ...document, code })))
  }
  return found
}

/** The registry and the segmenter as the portal uses them, without the names of places. */
export function analysisTools(): AnalysisTools {
  const pairs = thesaurusPairs(thesaurusRowSchema.array().parse(JSON.parse(readFileSync(SYNONYMS, 'utf8'))))
  const vocabulary = new Set(pairs.flatMap(({ term, means }) => [...term.split(' '), means]))
  const lexicon = chineseLexicon(vocabulary)
  return {
    lexicon,
    thesaurus: buildThesaurus(pairs),
    mend: buildHomophoneMender(vocabulary, lexicon),
    places: [],
  }
}
