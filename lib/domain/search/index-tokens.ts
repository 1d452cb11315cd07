import type { Concept } from './analyse-question'
import type { SearchDocument } from './documents'
import { bigramsOf, normaliseText } from './normalise'

/** Most tokens kept of one document; a longer one is found by its beginning. */
const MOST_TOKENS = 6000
/** Before the tokens of a title, so that titles can be searched alone. */
export const TITLE_MARK = '='

/** What the index keeps of a document: pairs of characters of all its texts, those of its title marked once more. */
export function indexTokens(document: SearchDocument): string[] {
  const tokens = new Set<string>()
  for (const gram of bigramsOf(normaliseText(document.title))) tokens.add(TITLE_MARK + gram)
  for (const { heading, text } of document.passages) {
    for (const gram of bigramsOf(normaliseText(text))) tokens.add(gram)
    if (heading) for (const gram of bigramsOf(normaliseText(heading))) tokens.add(gram)
    if (tokens.size > MOST_TOKENS) break
  }
  return [...tokens].slice(0, MOST_TOKENS)
}

/** The tokens that a text surely has where it stands; empty for a single Chinese character. */
export function tokensOf(text: string): string[] {
  return [...bigramsOf(text)].filter((gram) => !/^\p{Script=Han}$/u.test(gram))
}

/**
 * Of a word the rarest token is looked up, and the next one too when more documents than this have the first: the
 * fewer conditions, the quicker the index. The scoring sees whether the whole word is there.
 */
const TELLING_ALONE = 3000

/**
 * A condition in the notation of `tsquery`: the document may have one of the concept's words. Null when none of
 * them can be looked up. A word that has another of the words in it adds nothing.
 */
export function conceptCondition(
  { alternatives }: Pick<Concept, 'alternatives'>,
  containing: (token: string) => number,
  mark = '',
): string | null {
  const texts = alternatives.map(({ text }) => text)
  const words = texts
    .filter((text) => !texts.some((other) => other !== text && text.includes(other)))
    .map((text) => tokensOf(text).sort((a, b) => containing(a) - containing(b)))
    .filter((tokens) => tokens.length > 0)
    .map((tokens) =>
      tokens
        .slice(0, containing(tokens[0] ?? '') <= TELLING_ALONE ? 1 : 2)
        .map((token) => `'${mark}${token}'`)
        .join('&'),
    )
  return words.length === 0 ? null : `(${[...new Set(words)].map((word) => `(${word})`).join('|')})`
}
