/** Words of a place that say nothing where many places stand together: 全区, 本县, 我市. */
const OWN_PLACE = /[全本我][省市县区](?!域|划)(?:范围内的?|内的?|的)?/gu
/** How nearly every sentence of a list begins. */
const BEGINNING = /^(?:负责|承担)(?=\p{L}{4})/u
/** Shorter first clauses do not say what it is about. */
const SHORTEST = 8

/**
 * What a matter of many counties is called, from the title of an entry of one: without its place, without “负责”, and no
 * more than its first clause.
 */
export function matterTitle(title: string): string {
  const [first = ''] = title.split(/[，；。：]/u)
  const clause = [...first].length >= SHORTEST ? first : title
  const neutral = clause
    .replace(OWN_PLACE, '')
    .replace(BEGINNING, '')
    .replace(/^(\p{L}{3,})\1$/u, '$1')
    .trim()
  return neutral === '' ? title : neutral
}
