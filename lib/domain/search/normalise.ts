import { SIMPLIFIED, TRADITIONAL } from './traditional-characters'

const SIMPLE = new Map(
  [...TRADITIONAL].map((character, index) => [character, SIMPLIFIED[index] ?? character]),
)
const NEEDS_FOLDING = new RegExp(
  `[A-Z\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\u3000${TRADITIONAL}]`,
  'g',
)

/**
 * Folds what does not change the meaning: letters and digits of full width to half width, capitals to small letters,
 * common traditional characters to simplified ones. The length stays the same, so a place in the result is the same
 * place in `text`.
 */
export function normaliseText(text: string): string {
  return text.replace(NEEDS_FOLDING, foldCharacter)
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0xff10 && code <= 0xff5a) return String.fromCharCode(code - 0xfee0).toLowerCase()
  if (code === 0x3000) return ' '
  return SIMPLE.get(character) ?? character.toLowerCase()
}

/** As {@link normaliseText}, with everything but letters, digits and Chinese characters made blank. Same length. */
export function normaliseQuestion(question: string): string {
  return normaliseText(question).replace(/[^\p{L}\p{N}]/gu, (other) => ' '.repeat(other.length))
}

const HAN = /\p{Script=Han}/u

/** Overlapping pairs of neighbouring Chinese characters, and whole runs of letters or digits, each once. */
export function bigramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  for (const [run] of text.matchAll(/\p{Script=Han}+|[a-z0-9]+/gu)) {
    if (!HAN.test(run)) {
      if (run.length <= 30) grams.add(run)
    } else if (run.length === 1) grams.add(run)
    else for (let index = 0; index + 1 < run.length; index++) grams.add(run.slice(index, index + 2))
  }
  return grams
}
