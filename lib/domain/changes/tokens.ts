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

/** The text in pieces that read as one; joined they are the text again. */
export function tokenise(text: string): string[] {
  const tokens: string[] = []
  for (const [piece] of text.matchAll(PIECES)) {
    if (HAN.test(piece)) for (const word of words.segment(piece)) tokens.push(word.segment)
    else tokens.push(piece)
  }
  return tokens
}
