import { hanNumber } from '../../han-number'

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** The value of 12, １２, 十二, ⑫ or L; null when it is none. */
export function numeralValue(text: string): number | null {
  const plain = text.normalize('NFKC')
  if (/^\d{1,4}$/.test(plain)) return Number(plain)
  if (text.length === 1 && CIRCLED.includes(text)) return CIRCLED.indexOf(text) + 1
  if (/^[A-Za-z]$/.test(plain)) return plain.toUpperCase().charCodeAt(0) - 64
  return /^[〇零一二三四五六七八九十百]{1,6}$/.test(text) ? hanNumber(text) : null
}

/** The value of a number field, whatever stands around the numeral: （三）、 is 3. Null when it holds none, or two. */
export function numberValue(written: string | null): number | null {
  const found = (written ?? '').match(/[\d０-９]+|[〇零一二三四五六七八九十百]+|[①-⑳]/g)
  return found?.length === 1 ? numeralValue(found[0]) : null
}
