/** One telephone number found in a text. */
export interface Phone {
  /** What a telephone dials: digits, an extension after a comma (a pause): `089865372392,801`. */
  dial: string
  /** The text had a local number; the area code in `dial` is the jurisdiction's. */
  areaCodeAdded: boolean
}

/** A stretch of the source text as written; `phone` when it is a number to call. */
export interface PhoneSegment {
  text: string
  phone: Phone | null
}

const GAP = '[ \\-.]?'
const EXTENSION = '(?: ?(?:转|轉|ext\\.?|[-*#])(?:分机|内线)? ?(?<ext>\\d{2,5})(?!\\d))?'
const LOCAL = '[2-8]\\d{6,7}|[2-8]\\d{3}[ \\-]\\d{4}'
/**
 * Numbers of the mainland plan, first match wins: mobile; 400/800 lines; fixed line with or without area code (010,
 * 02x, 0xxx) and extension; service numbers such as 12320, 120, 95598, 962200.
 */
const NUMBER = new RegExp(
  `(?<!\\d)(?:(?:\\+?86${GAP})?(?<mobile>1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4})` +
    `|(?<free>[48]00${GAP}\\d{3}${GAP}\\d{4}|[48]00${GAP}\\d{4}${GAP}\\d{3})` +
    `|(?:\\+?86${GAP})?(?:\\(?(?<area>0(?:10|2\\d|[3-9]\\d{2}))\\)? ?[ \\-]? ?)?(?<local>${LOCAL})(?!\\d)${EXTENSION}` +
    `|(?<short>1[12]\\d{1,3}|116\\d{3}|9[56]\\d{3,4}))(?!\\d)`,
  'gi',
)

/**
 * Cuts a 联系电话 field into numbers and the words around them; the pieces joined give the text back.
 * @param areaCode of the jurisdiction (`0898`), put before local numbers; without it they are dialled as they stand
 */
export function parsePhones(text: string, areaCode: string | null): PhoneSegment[] {
  const segments: PhoneSegment[] = []
  let end = 0
  for (const match of halfWidth(text).matchAll(NUMBER)) {
    if (match.index > end) segments.push({ text: text.slice(end, match.index), phone: null })
    end = match.index + match[0].length
    segments.push({ text: text.slice(match.index, end), phone: phoneOf(match.groups ?? {}, areaCode) })
  }
  if (end < text.length) segments.push({ text: text.slice(end), phone: null })
  return segments
}

function phoneOf(found: Record<string, string | undefined>, areaCode: string | null): Phone {
  const whole = found.mobile ?? found.free ?? found.short
  if (whole !== undefined) return { dial: digits(whole), areaCodeAdded: false }
  const area = found.area ?? areaCode ?? ''
  const extension = found.ext ? `,${found.ext}` : ''
  return {
    dial: `${area}${digits(found.local ?? '')}${extension}`,
    areaCodeAdded: found.area === undefined && areaCode !== null,
  }
}

const digits = (text: string) => text.replace(/\D/g, '')

/** Full-width forms and the many dashes as ASCII, character for character, so that places stay the same. */
const halfWidth = (text: string) =>
  text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—―−ー]/g, '-')
    .replace(/[\u3000\u00a0\t]/g, ' ')
