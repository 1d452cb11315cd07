import { Jieba } from '@node-rs/jieba'
import { dict, idf } from '@node-rs/jieba/dict'
import { type Lexicon, rarityOf } from '@/lib/domain/search/lexicon'

let lexicon: Lexicon | null = null

/**
 * Segmenter and word rarities of general Chinese, loaded once per process (0.4 s, about 60 MB), with the words of
 * the registries added to the segmenter's dictionary on first use.
 */
export function chineseLexicon(domainWords: Iterable<string>): Lexicon {
  lexicon ??= loadLexicon(domainWords)
  return lexicon
}

function loadLexicon(domainWords: Iterable<string>): Lexicon {
  const jieba = Jieba.withDict(dict)
  const words = [...domainWords].filter((word) => /^\p{Script=Han}{2,8}$/u.test(word))
  jieba.loadDict(Buffer.from(words.map((word) => `${word} 1000 n\n`).join('')))
  const rarities = commonWords(new TextDecoder().decode(idf))
  return {
    segment: (text) => jieba.cut(text, true),
    rarity: (word) => rarities.get(word) ?? 1,
    // ns and s in the tag set of the dictionary (ICTCLAS): names of places, words for places.
    isPlace: (word) => jieba.tag(word).every(({ tag }) => tag === 'ns' || tag === 's'),
  }
}

/** Words common enough to be less than fully telling; the other nine tenths need not stay in memory. */
function commonWords(inverseFrequencies: string): Map<string, number> {
  const rarities = new Map<string, number>()
  for (const line of inverseFrequencies.split('\n')) {
    const [word, value] = line.split(' ')
    const rarity = rarityOf(Number(value))
    if (word && rarity < 1) rarities.set(word, rarity)
  }
  return rarities
}
