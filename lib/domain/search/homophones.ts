import type { Lexicon } from './lexicon'
import { PINYIN_SYLLABLES } from './pinyin-syllables'
import { STOPWORDS } from './question-phrases'

let syllables: Map<string, string> | null = null

/** The most common reading of a character without its tone; a character without one stands for itself. */
function syllableOf(character: string): string {
  syllables ??= new Map(
    PINYIN_SYLLABLES.trim()
      .split(/[\n/]/)
      .flatMap((line) => {
        const [syllable = '', characters = ''] = line.split(' ')
        return [...characters].map((each): [string, string] => [each, syllable])
      }),
  )
  return syllables.get(character) ?? character
}

const soundOf = (word: string) => Array.from(word, syllableOf).join(' ')

/** Shortest word that is corrected: two characters sound like too many others. */
const SHORTEST = 3
const LONGEST = 8

/**
 * Mends words that were typed with the wrong characters of the right sound (准声证 → 准生证, 医疗纠分 → 医疗纠纷).
 * The result is as long as the text. What is a word as it stands is left alone: 医疗废水 holds no mistyped 医疗费.
 */
export function buildHomophoneMender(
  vocabulary: Iterable<string>,
  lexicon: Lexicon,
): (text: string) => string {
  const known = new Set(vocabulary)
  const bySound = new Map<string, string>()
  for (const word of known)
    if (word.length >= SHORTEST && word.length <= LONGEST) bySound.set(soundOf(word), word)
  return (text) => {
    let mended = text
    let sound: boolean[] | null = null
    for (let length = LONGEST; length >= SHORTEST; length--)
      for (let start = 0; start + length <= mended.length; start++) {
        const piece = mended.slice(start, start + length)
        if (known.has(piece)) continue
        const word = bySound.get(soundOf(piece))
        if (!word) continue
        sound ??= wellFormed(text, known, lexicon)
        const wrong = [...word].flatMap((character, at) => (character === piece[at] ? [] : [start + at]))
        if (wrong.every((at) => !sound?.[at]) && !isWordAndParticle(piece, known))
          mended = mended.slice(0, start) + word + mended.slice(start + length)
      }
    return mended
  }
}

/** A known word with a word of no meaning before or after it is as it was meant: 打胎要 is no mistyped 打胎药. */
const isWordAndParticle = (piece: string, known: Set<string>) =>
  (STOPWORDS.has(piece.slice(-1)) && known.has(piece.slice(0, -1))) ||
  (STOPWORDS.has(piece.slice(0, 1)) && known.has(piece.slice(1)))

/** For each character of a text: whether it is part of a word of two characters or more that people use. */
function wellFormed(text: string, known: Set<string>, lexicon: Lexicon): boolean[] {
  return lexicon
    .segment(text)
    .flatMap((word) => Array.from({ length: word.length }, () => isWord(word, known, lexicon)))
}

function isWord(word: string, known: Set<string>, lexicon: Lexicon): boolean {
  return word.length > 1 && (known.has(word) || lexicon.rarity(word) < 1)
}
