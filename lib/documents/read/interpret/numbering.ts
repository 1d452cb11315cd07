/** How official documents number: 一、 （一） 1. （1） ① A. 第一条. */
export type NumberStyle =
  | 'chinese'
  | 'chinese-bracket'
  | 'arabic'
  | 'arabic-bracket'
  | 'circled'
  | 'letter'
  | 'article'
  | 'none'

export interface Numbered {
  style: NumberStyle
  /** The number as written with its brackets or point, `（一）、`; '' without one. */
  mark: string
  /** Its value, 1 for the first; 0 without a number. */
  value: number
  /** The line without the number. */
  rest: string
}

const DIGITS = '零一二三四五六七八九'
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const FORMS: readonly { style: NumberStyle; form: RegExp }[] = [
  { style: 'chinese-bracket', form: /^[（(〔[] ?([〇零一二三四五六七八九十百]{1,5}) ?[)）〕\]][、.．,，]?/ },
  { style: 'chinese', form: /^([〇零一二三四五六七八九十百]{1,5}) ?[、.．]/ },
  { style: 'arabic-bracket', form: /^[（(〔[] ?([0-9０-９]{1,3}) ?[)）〕\]][、.．]?/ },
  { style: 'arabic', form: /^([0-9０-９]{1,3}) ?(?:[、．]|\.(?![0-9０-９])|[)）])/ },
  { style: 'circled', form: new RegExp(`^([${CIRCLED}])[、.．]?`) },
  { style: 'letter', form: /^([A-Z])[.、．)）](?![A-Za-z0-9])/ },
  {
    style: 'article',
    form: /^第 ?([〇零一二三四五六七八九十百]{1,5}|[0-9]{1,3}) ?(?:[章节条项]|部分)[、：:]?/,
  },
]

/** Takes the number off the beginning of a line. Looks at the first characters only. */
export function parseNumber(line: string): Numbered {
  const head = line.slice(0, 12).replace(/[\u3000\u00a0]/g, ' ')
  for (const { style, form } of FORMS) {
    const match = form.exec(head)
    if (match?.[1] === undefined) continue
    const mark = match[0]
    return { style, mark, value: numeral(match[1]), rest: line.slice(mark.length).trim() }
  }
  return { style: 'none', mark: '', value: 0, rest: line }
}

/** The value of 12, １２, 十二, ⑫ or L; NaN when it is none. */
export function numeral(text: string): number {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  if (/^[0-9]{1,9}$/.test(plain)) return Number(plain)
  if (CIRCLED.includes(plain) && plain.length === 1) return CIRCLED.indexOf(plain) + 1
  if (/^[A-Z]$/.test(plain)) return plain.charCodeAt(0) - 64
  return /^[〇零一二三四五六七八九十百]{1,5}$/.test(plain) ? chineseNumeral(plain) : Number.NaN
}

function chineseNumeral(text: string): number {
  let total = 0
  let digit = 0
  for (const char of text.replace(/〇/g, '零')) {
    if (char === '十' || char === '百') {
      total += (digit || 1) * (char === '十' ? 10 : 100)
      digit = 0
    } else digit = DIGITS.indexOf(char)
  }
  return total + digit
}
