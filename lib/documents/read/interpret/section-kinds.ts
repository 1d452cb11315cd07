import type { SectionKind } from '@/lib/domain/list/schema'
import { visible } from './text'

const KEY_WORDS: readonly { word: string; kind: SectionKind }[] = [
  { word: '对象', kind: 'target' },
  { word: '内容', kind: 'content' },
  { word: '方式', kind: 'method' },
  { word: '措施', kind: 'measures' },
  { word: '程序', kind: 'process' },
  { word: '流程', kind: 'process' },
  { word: '处理', kind: 'handling' },
]

/** The kind a heading's key word tells; a heading that combines kinds takes the one named first. */
export function sectionKind(heading: string): SectionKind {
  let first: { kind: SectionKind; at: number } | null = null
  for (const { word, kind } of KEY_WORDS) {
    const at = heading.indexOf(word)
    if (at >= 0 && (first === null || at < first.at)) first = { kind, at }
  }
  return first?.kind ?? 'other'
}

const ACT = '(?:事中事后|事中|事后|日常|监督|监管|检查|督查|督导|管理|考核|执法|跟踪|行政|后续)'
const WORD = '(?:对象|范围|内容|方式|方法|措施|程序|流程|步骤|处理|指标|依据|要求|结果|处置|频次)'
const STRONG = new RegExp(
  `^${ACT}{1,4}的?(?:主体|结果)?的?${WORD}(?:(?:和|及其|以及|及|与|、|或)?${ACT}{0,3}(?:结果)?的?${WORD}){0,3}$`,
)

/** 监督检查对象, 监管方式及程序, 检查结果处理 …: what only a section of a procedure is called. */
export function isStrongHeading(rest: string): boolean {
  if (rest.length > 60) return false
  return STRONG.test(visible(rest).replace(/[：:。．.]$/, ''))
}

/** Longest heading that stands on one line with its text. */
const LONGEST_INLINE = 16

/** Splits `监督检查对象：各级医疗机构` or `监督检查对象。…`; null when the line has no such beginning. */
export function splitInlineHeading(rest: string): { heading: string; mark: string; text: string } | null {
  const match = /^([^：:。；;，,\n]{2,24}?)[ \u3000]*([：:。])/.exec(rest.slice(0, 40))
  const blank = /^(\S{4,16})[ \u3000]+(?=\S)/.exec(rest.slice(0, 40))
  if (blank?.[1] && isStrongHeading(blank[1]) && !/[：:。]/.test(blank[1]))
    return { heading: blank[1], mark: '', text: rest.slice(blank[0].length).trim() }
  if (!match?.[1] || !match[2]) return null
  const heading = match[1].trim()
  const text = rest.slice(match[0].length).trim()
  if (visible(heading).length > LONGEST_INLINE || text === '') return null
  return { heading, mark: match[2], text }
}
