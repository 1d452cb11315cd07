import { dateText, isDateFormat } from './dates'

/** Built-in formats that show more than the plain number (ECMA-376 18.8.30); dates as Chinese Excel shows them. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: 'h:mm:ss',
  47: 'mm:ss',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The format code of a built-in number format; 'General' for one that shows the number as it is. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General'
}

/**
 * A stored number as a person sees it in the sheet. `raw` is the file's own text of the number: kept where the
 * format adds nothing, so ids and phone numbers are never rounded and never in scientific notation.
 */
export function numberText(raw: string, format: string, since1904: boolean): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  const section = sectionFor(value, format)
  const pattern = section.replace(/\[[^\]]*\]/g, '')
  if (isDateFormat(pattern)) return dateText(value, pattern, since1904) ?? plain(raw, value)
  if (!/[0#?]/.test(pattern)) return plain(raw, value)
  return patternText(raw, value, pattern, format.includes(';') && value < 0)
}

/** Formats have up to four sections: positive; negative; zero; text. */
function sectionFor(value: number, format: string): string {
  const sections = format.split(';')
  const index = value < 0 ? 1 : value === 0 ? 2 : 0
  return sections[index] ?? sections[0]!
}

/** General: all of its digits, without an exponent. */
function plain(raw: string, value: number): string {
  if (/^-?\d+$/.test(raw)) return raw
  const rounded = Number(value.toPrecision(15))
  if (Number.isInteger(rounded)) return BigInt(rounded).toString()
  return /e/i.test(String(rounded)) ? rounded.toFixed(15).replace(/0+$/, '') : String(rounded)
}

function patternText(raw: string, value: number, pattern: string, ownSign: boolean): string {
  const percent = /%/.test(pattern)
  const literalFree = pattern.replace(/"[^"]*"|\\.|[_*]./g, '')
  const whole = (/[0#?][0#?,]*/.exec(literalFree) ?? ['0'])[0]
  const decimals = (/\.([0#?]+)/.exec(literalFree) ?? ['', ''])[1]!
  if (/[eE][+-]|\//.test(literalFree)) return plain(raw, value)
  const places = Math.min(decimals.length, 15)
  const scaled = Math.abs(percent ? value * 100 : value)
  let digits = places === 0 && !percent && /^-?\d+$/.test(raw) ? raw.replace('-', '') : fixed(scaled, places)
  digits = trimOptional(digits, decimals)
  const least = whole.replace(/[^0]/g, '').length
  const [integer, fraction] = digits.split('.')
  let figures = integer!.padStart(least, '0')
  if (whole.includes(',')) figures = figures.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = value < 0 && !ownSign ? '-' : ''
  return sign + dress(pattern, fraction === undefined ? figures : `${figures}.${fraction}`)
}

function fixed(value: number, places: number): string {
  return value >= 1e21 ? BigInt(Math.round(value)).toString() : value.toFixed(places)
}

/** `0.0##`: places marked # show only when they are not zero. */
function trimOptional(digits: string, decimals: string): string {
  const needed = decimals.replace(/[^0]/g, '').length
  let text = digits
  while (text.includes('.') && text.endsWith('0') && text.length - text.indexOf('.') - 1 > needed) {
    text = text.slice(0, -1)
  }
  return text.endsWith('.') ? text.slice(0, -1) : text
}

/** Puts the pattern's literals (`0"项"`, `(0)`, `0%`) around the figures. */
function dress(pattern: string, figures: string): string {
  let text = ''
  let placed = false
  for (const [token] of pattern.matchAll(/"[^"]*"|\\.|[_*].|[0#?][0#?,.]*|./gs)) {
    if (/^[0#?]/.test(token)) {
      if (!placed) text += figures
      placed = true
    } else if (token.startsWith('"')) text += token.slice(1, -1)
    else if (token.startsWith('\\')) text += token.slice(1)
    else if (!/^[_*]/.test(token) && token !== '.' && token !== ',') text += token
  }
  return text.trim()
}
