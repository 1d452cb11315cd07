/**
 * What is never taken apart when two texts are compared: a number with its separators (0898-65321234, 1.5,
 * 2017-8-18, 1,000), a word in Latin letters, a Chinese word; a mark or a space by itself.
 */
const PIECES =
  /[0-9０-９]+(?:(?:[.．:：/\-–—~～]|,(?=\d{3}(?!\d)))[0-9０-９]+)*|[A-Za-zＡ-Ｚａ-ｚ][A-Za-zＡ-Ｚａ-ｚ0-9０-９]*|\p{Script=Han}{1,64}|[^\S\n]+|./gsu
const HAN = /^\p{Script=Han}{2}/u
/**
 * Every segment that Intl.Segmenter gives holds a copy of its whole input, so it is given no more than 64 characters
 * at a time (a clause, as a rule).
 */
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Takes texts apart into pieces that read as one; joined they are the text again. Remembers clauses it has seen. */
export function tokeniser(): (text: string) => string[] {
  const seen = new Map<string, string[]>()
  const wordsOf = (clause: string) => {
    const known = seen.get(clause)
    if (known) return known
    const found = Array.from(words.segment(clause), (word) => word.segment)
    seen.set(clause, found)
    return found
  }
  return (text) => {
    const tokens: string[] = []
    for (const [piece] of text.matchAll(PIECES)) {
      if (HAN.test(piece)) for (const word of wordsOf(piece)) tokens.push(word)
      else tokens.push(piece)
    }
    return tokens
  }
}
