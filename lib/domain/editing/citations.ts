/** A law or document named in a text. */
export interface Citation {
  /** Without the outer 《》: 中华人民共和国传染病防治法. */
  title: string
  /** What stands in brackets behind it and is a number: 国务院令第380号. */
  number: string | null
}

/** Longer than any title: what is bracketed wrongly runs on. */
const LONGEST = 80
/** 国务院令第380号, 卫生部令第53号, 国发〔2013〕32号, 国卫监督发[2015]91号 */
const NUMBER =
  /^(?:[^（）()]{0,20}令)?第[\d一二三四五六七八九十百○〇零]+号$|[〔[［(（【]\d{4}[〕\]］)）】]\s*第?\d+号$/

/**
 * The titles in 《…》 of a text in order, each as often as it stands there. A title may hold others
 * (《关于贯彻〈医疗废物管理条例〉的通知》, or 《》 inside 《》): the outermost counts. A bracket never closed is passed over.
 */
export function citationsIn(text: string): Citation[] {
  const found: Citation[] = []
  let at = text.indexOf('《')
  while (at >= 0) {
    const end = closing(text, at)
    if (end < 0) {
      at = text.indexOf('《', at + 1)
      continue
    }
    const title = tidy(text.slice(at + 1, end))
    if (title !== '') found.push({ title, number: numberBehind(text, end + 1) })
    at = text.indexOf('《', end + 1)
  }
  return found
}

/** The citation as one writes it: 《医疗废物管理条例》（国务院令第380号）. */
export function citationText({ title, number }: Citation): string {
  return number ? `《${title}》（${number}）` : `《${title}》`
}

const INSTRUMENT =
  /(?:法|条例|规定|办法|细则|通知|意见|方案|规范|标准|决定|决议|规程|规则|准则|纲要|规划|解释|公告|目录|指南|要求|制度|措施|批复|函)(?:[（(〈].*)?$/

/** Whether a title is one of a law, rule or document; 《…》 also stands around certificates and forms. */
export const namesInstrument = (title: string) => INSTRUMENT.test(title)

/** Where the bracket opened at `start` closes; -1 when it does not within a title's length. */
function closing(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length && at - start <= LONGEST; at++) {
    if (text[at] === '《') depth++
    else if (text[at] === '》' && --depth === 0) return at
  }
  return -1
}

function numberBehind(text: string, from: number): string | null {
  const open = /^\s*[（(]/.exec(text.slice(from, from + 3))
  if (!open) return null
  const start = from + open[0].length
  let depth = 1
  for (let at = start; at < text.length && at - start <= LONGEST; at++) {
    if (/[（(]/.test(text[at] ?? '')) depth++
    else if (/[）)]/.test(text[at] ?? '') && --depth === 0) {
      const inside = tidy(text.slice(start, at))
      return NUMBER.test(inside) ? inside : null
    }
  }
  return null
}

/** Without the blanks and line ends that layout put into it. */
const tidy = (text: string) => text.replace(/\s+/g, '')
