/** The signs of Wingdings and Symbol that lists use: boxes, ticks, arrows, bullets (Microsoft's own charts). */
const WINGDINGS: Record<number, string> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  168: '□',
  216: '➢',
  224: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}
const WINGDINGS_2: Record<number, string> = { 82: '☑', 80: '✓', 84: '☒', 163: '□' }

/** A character of a symbol font as the Unicode sign it shows; one that is not known stays as it is. */
export function symbolText(font: string, code: number): string {
  if (!Number.isInteger(code) || code <= 0 || code > 0xffff) return ''
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (/^wingdings 2$/i.test(font)) return WINGDINGS_2[low] ?? String.fromCharCode(code)
  if (/^wingdings$/i.test(font)) return WINGDINGS[low] ?? String.fromCharCode(code)
  if (/^symbol$/i.test(font) && low === 0xb7) return '·'
  return String.fromCharCode(low < 0x100 && low >= 0x20 ? low : code)
}
