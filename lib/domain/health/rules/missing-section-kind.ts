import { SECTION_KIND_LABELS } from '../../list/field-labels'
import type { SectionKind } from '../../list/schema'
import type { ListEntry } from '../pointers'
import { checkedList } from '../reading/checked-list'
import { wordsOf } from '../reading/entry-words'
import type { Found, HealthRule } from '../types'

/** What a supervision procedure of the 2014 form says. */
const KINDS: readonly SectionKind[] = ['target', 'content', 'method', 'measures', 'process', 'handling']
/** Of procedures with this many kinds at least half must have one, before its absence is worth a word. */
const USUAL = 3

/** A procedure without, say, 监督检查程序 in a list whose procedures have one. */
export const missingSectionKind: HealthRule = {
  id: 'missing/section-kind',
  title: '监管制度比别的少一条',
  severity: 'note',
  why: '别的监管制度都写了这一条，这一项没有写，监管时会没有依据。',
  source: '责任清单登记表',
  check(list) {
    const procedures = checkedList(list).entries.filter(
      (entry) => entry.kind === 'procedure' && kindsOf(entry).size >= USUAL,
    )
    if (procedures.length < USUAL) return []
    return procedures.flatMap((procedure): Found[] => {
      const lacking = KINDS.filter(
        (kind) =>
          !covers(procedure, kind) &&
          procedures.filter((other) => covers(other, kind)).length * 4 > procedures.length * 3,
      )
      if (lacking.length === 0) return []
      const names = lacking.map((kind) => `“${SECTION_KIND_LABELS[kind]}”`).join('、')
      return [
        {
          at: procedure.at,
          evidence: wordsOf(procedure),
          message: `别的监管制度都有${names}，这一项没有，请核对是不是漏了。`,
        },
      ]
    })
  },
}

const kindsOf = ({ children }: ListEntry) => new Set(children.map(({ node }) => node.kind as SectionKind))

const WORDS: Record<SectionKind, RegExp> = {
  target: /对象/,
  content: /内容/,
  method: /方式/,
  measures: /措施/,
  process: /程序|流程/,
  handling: /处理/,
  other: /$^/,
}
/** 监督检查措施及处理 is both. */
const covers = ({ children }: ListEntry, kind: SectionKind) =>
  children.some(({ node }) => node.kind === kind || WORDS[kind].test(String(node.heading)))
