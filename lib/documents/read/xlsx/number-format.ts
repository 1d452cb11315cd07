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
  const bare = pattern.replace(/"[^"]*"|\\.|[_*]./g, '')
  if (/[eE][+-]|\//.test(bare)) return plain(raw, value)
  const [whole = '', decimals = ''] = bare.replace(/[^0#?,.]/g, '').split('.')
  const places = Math.min(decimals.length, 15)
  const percent = bare.includes('%')
  const scaled = Math.abs(percent ? value * 100 : value)
  const exact = places === 0 && !percent && /^-?\d+$/.test(raw)
  const digits = trimOptional(exact ? raw.replace('-', '') : fixed(scaled, places), decimals)
  const [integer = '', fraction] = digits.split('.')
  const figures = integer.padStart(whole.replace(/[^0]/g, '').length, '0')
  const sign = value < 0 && !ownSign ? '-' : ''
  return sign + dress(pattern, whole.includes(',') ? thousands(figures) : figures, fraction)
}

function thousands(figures: string): string {
  return figures.replace(/\B(?=(\d{3})+$)/g, ',')
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

const TOKENS = /"[^"]*"|\\.|[_*].|[0#?][0#?,]*(?:\.[0#?]*)?|./gs

/**
 * Puts the pattern's literals (`0"项"`, `(0)`, `0%`) around the figures. Where literals part the places
 * (`0000-00000000`), the figures fill them from the right.
 */
function dress(pattern: string, figures: string, fraction: string | undefined): string {
  const tokens = [...pattern.matchAll(TOKENS)].map(([token]) => token)
  const groups = tokens.filter((token) => /^[0#?]/.test(token)).map((token) => token.split('.')[0]!.length)
  let text = ''
  let rest = figures
  for (const token of tokens) {
    if (/^[0#?]/.test(token)) {
      groups.shift()
      const behind = groups.reduce((sum, length) => sum + length, 0)
      const here = rest.slice(0, Math.max(0, rest.length - behind))
      rest = rest.slice(here.length)
      text += groups.length === 0 && fraction !== undefined ? `${here}.${fraction}` : here
    } else text += literal(token)
  }
  return text.trim()
}

function literal(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1)
  if (token.startsWith('\\')) return token.slice(1)
  return /^[_*]/.test(token) || token === '.' || token === ',' ? '' : token
}
