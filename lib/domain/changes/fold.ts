/** Marks that can differ without the meaning differing. Signs that say something (%, /, +, ℃) are not among them. */
const MARKS = new Set(
  '，、。；：？！,.;:?!“”‘’"\'「」『』()[]【】〔〕{}《》〈〉<>…—–-－―‐‑·•・．~～_｡､'.split(''),
)
const DASHES = new Set('—–-－―‐‑~～'.split(''))
const NUMERAL = /[0-9一二三四五六七八九十百千万亿零〇两]/
const SPACE = /[\s\u200b\ufeff]/
/** Radicals and compatibility forms that converters write for ordinary characters. */
const LOOKALIKE = /[\u2e80-\u2fdf\uf900-\ufaff]/g
/** ①–⑳ before a paragraph is its number; anywhere else it may be a reference. */
const CIRCLED_START = /(^|\n)\s*([①-⑳])/g

/**
 * The text without what is cosmetic: punctuation, spaces, line breaks, full or half width. What separates numerals
 * stays (3-5日 is not 35日, 1.5 not 15), and so does a dash before a digit.
 */
export function foldText(text: string): string {
  const plain = halfWidth(text).replace(
    CIRCLED_START,
    (_, start: string, mark: string) => `${start}${mark.charCodeAt(0) - 0x245f}、`,
  )
  let folded = ''
  let between = ''
  for (const character of plain) {
    if (SPACE.test(character)) between += between === '' ? ' ' : ''
    else if (MARKS.has(character)) between = `${between.trimEnd()}${DASHES.has(character) ? '-' : character}`
    else {
      if (between && NUMERAL.test(character) && (NUMERAL.test(folded.at(-1) ?? '') || between.endsWith('-')))
        folded += between
      between = ''
      folded += character
    }
  }
  return folded
}

/** Full-width letters, digits and signs as their ASCII ones; look-alikes as the characters they stand for. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(LOOKALIKE, (odd) => odd.normalize('NFKC'))
}

const HAN_ORDINAL = /^第?[一二三四五六七八九十百零〇]{1,5}[章节条款项]?$/
const ORDINAL = /^第?\d{1,3}(?:[.-]\d{1,3})*[章节条款项]?$|^[a-z]$|^[①-⑳]$/i

/** Whether a number field only says which place an entry has (3、 （三） 第三项 3.1), or nothing. Codes are no places. */
function isOrdinal(number: string): boolean {
  const folded = foldText(number)
  return folded === '' || HAN_ORDINAL.test(folded) || ORDINAL.test(folded)
}

/**
 * Whether two different texts say the same: only punctuation, spacing or width differs. In a number field a new
 * ordinal or another style of numbering is no change of content either; in any other text a number is.
 */
export function isCosmetic(before: string, after: string, inNumberField = false): boolean {
  if (inNumberField && isOrdinal(before) && isOrdinal(after)) return true
  return foldText(before) === foldText(after)
}
