import { type CheckedText, proseIn } from '../reading/checked-list'
import type { HealthRule } from '../types'

const SENTENCES = new Set([
  'statement@duty',
  'text@workItem',
  'responsibility@share',
  'text@section',
  'content@service',
  'content@planTask',
  'text@unitDuty',
])
/** Of so many texts of one kind nearly all must end with a stop before one without is worth a word. */
const MANY = 6
const NEARLY_ALL = 0.8
/** Shorter texts are names: 各级医疗机构. */
const SENTENCE = 16
const ENDED = /[。；！？：]["”’）)》]*$|[。”）)》]$/

/** A text without a stop where those beside it have one: perhaps it goes on. */
export const punctuationNoEnd: HealthRule = {
  id: 'punctuation/no-end',
  title: '句末没有标点',
  severity: 'note',
  why: '别的都以句号结尾，只有这一处没有：可能漏了标点，也可能后面的文字被截断了。',
  source: 'GB/T 15834—2011《标点符号用法》',
  check(list) {
    const groups = new Map<string, CheckedText[]>()
    for (const text of proseIn(list)) {
      const name = `${text.field}@${text.kind}`
      if (SENTENCES.has(name)) groups.set(name, [...(groups.get(name) ?? []), text])
    }
    return [...groups.values()].flatMap((texts) => {
      const open = texts.filter(({ text }) => text.length >= SENTENCE && !ENDED.test(text.trimEnd()))
      if (texts.length < MANY || open.length > texts.length * (1 - NEARLY_ALL)) return []
      return open.map(({ at, text }) => {
        const evidence = text
          .trimEnd()
          .slice(-8)
          .replace(/^[\s\S]*\n/, '')
        return { at, evidence, message: '句末没有标点，别处都有：请核对是否写完，写完了请补上句号。' }
      })
    })
  },
}
