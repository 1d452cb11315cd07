type Script = 'arabic' | 'wide' | 'han' | 'circled'

/** How a number is written: `（三）、` is 三 between `（` and `）、`. */
export interface NumberStyle {
  prefix: string
  script: Script
  suffix: string
}

const HAN = '〇一二三四五六七八九'

/** Letters and circles in place of digits, slips of the hand or of a scan: 1O and l2 are meant as 10 and 12. */
const SLIPS: Readonly<Record<string, string>> = { O: '0', o: '0', 〇: '0', '○': '0', l: '1', I: '1' }
const NUMERALS: [Script, RegExp][] = [
  ['arabic', /(?<![A-Za-z])[OolI〇○]*\d[\dOolI〇○]*(?![A-Za-z])|\d+/g],
  ['wide', /[０-９][０-９ＯｏｌＩOolI〇○]*/g],
  ['han', /[〇零一二三四五六七八九十百]+/g],
  ['circled', /[①-⑳]/g],
]

/** The numeral nearest the end of a number, whole, and how it is written; null where it holds none. */
function lastNumeral(text: string): { style: NumberStyle; numeral: string } | null {
  let found: { script: Script; at: number; numeral: string } | null = null
  // The 〇 of 1〇 is no numeral of its own.
  for (const [script, pattern] of NUMERALS)
    for (const { 0: numeral, index: at } of text.matchAll(pattern))
      if (!found || at >= found.at + found.numeral.length) found = { script, at, numeral }
  if (!found) return null
  const { script, at, numeral } = found
  return { style: { prefix: text.slice(0, at), script, suffix: text.slice(at + numeral.length) }, numeral }
}

/** How a number is written; null where it holds no numeral. */
export const numberStyle = (text: string): NumberStyle | null => lastNumeral(text)?.style ?? null

/** A number written like another: 4 in the style of `（三）、` is `（四）、`; null where that holds no numeral. */
export function numberLike(written: string, value: number): string | null {
  const style = numberStyle(written)
  return style && inStyle(style, value)
}

/** What a number with letters among its digits is meant to be: 10 for 1O; null where it has none. */
export function slippedValue(written: string): number | null {
  const signs = [...(lastNumeral(written)?.numeral.normalize('NFKC') ?? '')]
  if (!signs.some((sign) => /\d/.test(sign)) || !signs.some((sign) => sign in SLIPS)) return null
  return Number(signs.map((sign) => SLIPS[sign] ?? sign).join(''))
}

/** 3 between the signs of `（一）、`: `（三）、`. */
export const inStyle = ({ prefix, script, suffix }: NumberStyle, value: number) =>
  `${prefix}${numeral(script, value)}${suffix}`

function numeral(script: Script, value: number): string {
  if (script === 'han') return hanNumber(value)
  if (script === 'wide')
    return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
  if (script === 'circled' && value <= 20) return String.fromCharCode(0x245f + value)
  return String(value)
}

/** 1 一, 10 十, 12 十二, 20 二十, 105 一百〇五; up to 999. */
function hanNumber(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const head = hundreds > 0 ? `${HAN[hundreds]}百` : ''
  const middle =
    tens === 0 ? (hundreds > 0 && ones > 0 ? '〇' : '') : tens === 1 && !head ? '十' : `${HAN[tens]}十`
  return `${head}${middle}${ones > 0 ? HAN[ones] : ''}`
}
