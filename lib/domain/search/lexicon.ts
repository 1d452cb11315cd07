/**
 * What the analysis must know of the language at large. Given from outside (the segmenter is native code), so the
 * domain stays pure.
 */
export interface Lexicon {
  /** Words of a text in order; together they are the text. */
  segment(text: string): string[]
  /** How rare a word is in Chinese at large: 0 (everywhere) to 1 (hardly ever). Unknown words are 1. */
  rarity(word: string): number
  /** Whether the dictionary has the word as the name of a place. */
  isPlace(word: string): boolean
}

/** An inverse document frequency of general Chinese (natural logarithm; 5 孩子, 8 传染病, 10 结婚证) as 0…1. */
export function rarityOf(inverseDocumentFrequency: number): number {
  return Math.min(1, Math.max(0.05, (inverseDocumentFrequency - 4) / 6))
}
