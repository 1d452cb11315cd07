import { TELLING } from '../list/assign-ids'
import type { EntryRow } from '../list/entries'
import { normaliseText } from '../search/normalise'

/** Fields that say nothing about which entry it is: numbers shift, guides and kinds of sections repeat. */
const NOT_TELLING = new Set(['number', 'groupNumber', 'guide', 'kind'])

/** A text as it is compared: letters, digits and Chinese characters only, of one width. */
export function comparableText(value: unknown): string {
  if (typeof value === 'string') return normaliseText(value).replace(/[^\p{L}\p{N}]/gu, '')
  if (Array.isArray(value)) return value.map(comparableText).join(' ')
  return ''
}

/** All public texts of an entry by which it can be known again, without its number. */
export function ownText(row: EntryRow): string {
  return Object.entries(row.data)
    .filter(([field]) => !NOT_TELLING.has(field))
    .map(([, value]) => comparableText(value))
    .filter((text) => text !== '')
    .join(' ')
}

/** The field an entry is called by: statement, matter, name, unit … */
export function tellingText(row: EntryRow): string {
  return TELLING[row.kind]
    .map((field) => comparableText(row.data[field]))
    .join(' ')
    .trim()
}

export function numberText(row: EntryRow): string {
  return comparableText(row.data.number)
}

/** Neighbouring pairs of characters, each once; a single character stands for itself. */
export function bigrams(text: string): Set<string> {
  const grams = new Set<string>()
  for (const word of text.split(' ')) {
    if (word.length === 1) grams.add(word)
    for (let index = 0; index + 1 < word.length; index += 1) grams.add(word.slice(index, index + 2))
  }
  return grams
}
