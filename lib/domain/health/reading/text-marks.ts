import { numeralValue } from './numerals'

/** An ordinal inside a text: （一）, 2、, ③, 三是. */
export interface Mark {
  /** Ordinals of one style belong to one row: （一） and (二) do, 一、 and （一） do not. */
  style: 'han' | 'han-bracket' | 'arabic' | 'arabic-bracket' | 'circled' | 'letter' | 'firstly' | 'point'
  value: number
  start: number
  end: number
  /** From 0: the paragraph it stands in. */
  line: number
  /** At the beginning of a paragraph. */
  isLeading: boolean
}

const HAN = '[〇零一二三四五六七八九十百]{1,5}'
const FORMS: readonly (readonly [style: Mark['style'], form: RegExp])[] = [
  ['han-bracket', new RegExp(String.raw`[（(〔]\s?(${HAN})\s?[)）〕][、.．,，]?`, 'y')],
  ['arabic-bracket', /[（(〔]\s?([0-9０-９]{1,3})\s?[)）〕][、.．]?/y],
  ['point', /([一二三四五六七八九]|十[一二三四五]?)是(?=\p{Script=Han})/uy],
  ['firstly', new RegExp(`第(${HAN})(?=[，,是])`, 'y')],
  ['han', new RegExp(`(${HAN})\\s?[、．.](?!${HAN})`, 'y')],
  ['arabic', /([0-9０-９]{1,3})\s?(?:[、．]|\.(?![0-9０-９])|[)）])(?![0-9０-９]{1,3}[、.])/y],
  ['circled', /([①-⑳])[、.．]?/y],
  ['letter', /([A-Z])[.、．)）](?![A-Za-z0-9])/y],
]
/** Too often part of a sentence to be taken for an ordinal within a paragraph: 一、二级医院; A、B两类. */
const LEADING_ONLY: ReadonlySet<Mark['style']> = new Set<Mark['style']>(['han', 'letter'])
/** Where within a paragraph an ordinal may stand: behind what ends the one before. */
const BEHIND = /[。；;：:，,]\s*/g

/** Ordinals of a text in order: those that begin paragraphs, and within them those behind a stop. */
export function marksIn(text: string): Mark[] {
  const marks: Mark[] = []
  let lineStart = 0
  for (const [line, paragraph] of text.split('\n').entries()) {
    const places = [/^\s*/.exec(paragraph)![0].length]
    for (const behind of paragraph.matchAll(BEHIND)) places.push(behind.index + behind[0].length)
    for (const [order, place] of places.entries()) {
      const mark = markAt(text, lineStart + place, order === 0)
      if (mark) marks.push({ ...mark, line, isLeading: order === 0 })
    }
    lineStart += paragraph.length + 1
  }
  return marks
}

function markAt(text: string, start: number, isLeading: boolean): Omit<Mark, 'line' | 'isLeading'> | null {
  for (const [style, form] of FORMS) {
    if (!isLeading && LEADING_ONLY.has(style)) continue
    form.lastIndex = start
    const match = form.exec(text)
    const value = match ? numeralValue(match[1]!) : null
    if (match && value !== null && value > 0) return { style, value, start, end: start + match[0].length }
  }
  return null
}

/** An ordinal that does not follow from the one before it on its level. */
export interface MarkFault {
  kind: 'gap' | 'repeat' | 'back'
  mark: Mark
  /** The ordinal before it on its level; null at the beginning. */
  last: Mark | null
}

interface Level {
  style: Mark['style']
  last: Mark
  /** Opened behind a colon within a paragraph: it ends with it. */
  line: number | null
}

/**
 * Walks through the levels of ordinals of a text. A row may begin anew under another mark of a higher level, behind an
 * unnumbered paragraph and behind a colon; everything else is a fault.
 */
export function markFaults(text: string, marks: readonly Mark[] = marksIn(text)): MarkFault[] {
  const faults: MarkFault[] = []
  let levels: Level[] = []
  const numberedLines = new Set(marks.filter(({ isLeading }) => isLeading).map(({ line }) => line))
  for (const [index, mark] of marks.entries()) {
    if (mark.isLeading) levels = levels.filter(({ line }) => line === null)
    const at = levels.findLastIndex(({ style }) => style === mark.style)
    const level = levels[at]
    const opensAnew = mark.value === 1 && mayOpen(text, mark, numberedLines)
    if (!level || (!mark.isLeading && opensAnew && level.line === null)) {
      // What begins in the middle of a sentence and not with 1 is no row: 符合第（二）项.
      if (mark.isLeading || mark.value === 1)
        levels.push({ style: mark.style, last: mark, line: mark.isLeading ? null : mark.line })
      continue
    }
    levels = levels.slice(0, at + 1)
    const { last } = level
    if (mark.value !== last.value + 1 && !opensAnew) {
      const kind = mark.value === last.value ? 'repeat' : mark.value > last.value ? 'gap' : 'back'
      faults.push({ kind, mark, last })
      // 1、2、2、4: the ones around it are right, this one alone is miscounted.
      const next = marks.slice(index + 1).find(({ style }) => style === mark.style)
      if (mark.value !== 1 && next?.value === last.value + 2) {
        level.last = { ...mark, value: last.value + 1 }
        continue
      }
    }
    level.last = mark
  }
  return faults
}

/** Whether a 1 there may begin a row of its own. */
function mayOpen(text: string, mark: Mark, numberedLines: ReadonlySet<number>): boolean {
  const before = text.slice(0, mark.start).trimEnd()
  if (/[：:]$/.test(before)) return true
  return mark.isLeading && !numberedLines.has(mark.line - 1)
}
