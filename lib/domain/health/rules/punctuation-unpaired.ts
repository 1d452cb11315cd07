import { bracketFaults } from '../reading/bracket-faults'
import { bracketFix } from '../reading/bracket-fix'
import { proseIn } from '../reading/checked-list'
import type { Found, HealthRule } from '../types'

const NAMES: Record<string, string> = {
  '《': '书名号',
  '》': '书名号',
  '〈': '书名号',
  '〉': '书名号',
  '“': '引号',
  '”': '引号',
  '‘': '引号',
  '’': '引号',
}
/** Characters shown beside the sign. */
const SHOWN = 14

/** A bracket, quote or book-title mark that is never closed, never opened, or closed by another. */
export const punctuationUnpaired: HealthRule = {
  id: 'punctuation/unpaired',
  title: '括号、引号、书名号不成对',
  severity: 'error',
  why: '少一半的括号或书名号，读者分不清文件名到哪里为止；也常常是文字被截断的痕迹。',
  source: 'GB/T 15834—2011《标点符号用法》',
  check: (list) =>
    proseIn(list).flatMap((text) =>
      bracketFaults(text.text).map((fault): Found => {
        const name = NAMES[fault.sign] ?? '括号'
        const opener = fault.opener === undefined ? '' : text.text[fault.opener]
        const fix = bracketFix(text, fault)
        return {
          at: text.at,
          evidence: evidenceOf(text.text, fault.opener ?? fault.at, fault.at, fault.kind),
          message:
            fault.kind === 'mismatch'
              ? `前面是“${opener}”，这里却用“${fault.sign}”来收，请改成一对。`
              : fault.kind === 'unclosed'
                ? `${name}“${fault.sign}”没有另一半，请补上；后面的文字如果不全，请按原件补全。`
                : `${name}“${fault.sign}”前面没有另一半，请补上或去掉。`,
          ...(fix && { fix }),
        }
      }),
    ),
}

function evidenceOf(text: string, opener: number, at: number, kind: string): string {
  if (kind === 'mismatch') return text.slice(at - opener > 40 ? at - SHOWN : opener, at + 1).trim()
  if (kind === 'unopened') {
    const before = text.slice(Math.max(0, at - SHOWN), at)
    return (before.split(/[。；，、\n]/).at(-1) + text[at]!).trim()
  }
  return (text.slice(at, at + SHOWN).split(/[。；，\n]/)[0] ?? '').trim()
}
