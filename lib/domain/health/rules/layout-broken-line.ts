import { type CheckedText, isName, proseIn } from '../reading/checked-list'
import { rewrite, wordsAround } from '../reading/rewrite'
import { marksIn } from '../reading/text-marks'
import { splitsWord } from '../reading/two-sign-words'
import type { Found, HealthRule } from '../types'

/** Names end so: what stands before a line break and ends like this is a name of its own. */
const WHOLE_NAME =
  /(?:局|委|办|部|厅|院|所|站|科|股|室|队|会|处|中心|单位|部门|机构|街道|镇|乡|社区|制度|管理|监督|服务|工作|事项)[）)]?$/

/** A line that ends in the middle of a sentence or a name: the width of a column, not a paragraph. */
export const layoutBrokenLine: HealthRule = {
  id: 'layout/broken-line',
  title: '一句话被断成两行',
  severity: 'warning',
  why: '表格的列太窄，换行被当成了分段；检索时词断成两半就找不到了。',
  source: '常理',
  check: (list) =>
    proseIn(list).flatMap((text) => {
      const joints = isName(text) ? inName(text) : inSentence(text)
      return joints.map(({ at, isSure }): Found => {
        const fix = rewrite(text, '把两行接起来', [{ start: at, end: at + 1, by: '' }])
        const shown = `${wordsAround(text.text, at, at, 6, 0)}\n${wordsAround(text.text, at + 1, at + 1, 0, 6)}`
        return {
          at: text.at,
          evidence: text.text.includes(shown) ? shown : text.text.slice(Math.max(0, at - 4), at + 5),
          message: '这里像是被换行断开的，应是一行，请核对。',
          fix,
          ...(!isSure && { severity: 'note' as const }),
        }
      })
    }),
}

interface Joint {
  at: number
  isSure: boolean
}

/** Tells how a line ends: the rest of a long text need not be read for each of its breaks. */
const NEAR = 12

/** Behind 、 or ，a sentence goes on; so it does where the break is in the middle of a word. */
function inSentence({ text, field }: CheckedText): Joint[] {
  if (!text.includes('\n') || field.startsWith('guide.materials')) return []
  const begun = new Set(
    marksIn(text)
      .filter(({ isLeading }) => isLeading)
      .map(({ start }) => start),
  )
  let next = 0
  return breaksOf(text).flatMap((at): Joint[] => {
    // Breaks of one run lead to the same words.
    if (next <= at) next = text.length - text.slice(at).trimStart().length
    if (begun.has(next)) return []
    const before = text.slice(Math.max(0, at - NEAR), at)
    const behind = text.slice(next)
    if (!/^[\p{Script=Han}“《（\d]/u.test(behind)) return []
    if (/[、，,]$/.test(before)) return [{ at, isSure: true }]
    if (splitsWord(before, behind)) return [{ at, isSure: true }]
    // One statement is one paragraph: 研究提出相关 / 建议.
    const inStatement = field === 'statement' && /\p{Script=Han}$/u.test(before)
    return inStatement ? [{ at, isSure: true }] : []
  })
}

/** A name broken where no name ends, or inside a bracket. */
function inName({ text, kind, field }: CheckedText): Joint[] {
  return breaksOf(text).flatMap((at): Joint[] => {
    const lines = text.slice(0, at).split('\n')
    const before = lines.at(-1)!
    const behind = text.slice(at + 1).split('\n')[0]!
    if (before.trim() === behind.trim()) return []
    const all = text.slice(0, at)
    const open = (all.match(/[（(]/g)?.length ?? 0) > (all.match(/[）)]/g)?.length ?? 0)
    if (open || /^[）)]/.test(behind)) return [{ at, isSure: true }]
    if (/^[（(]/.test(behind)) return [{ at, isSure: false }]
    if (WHOLE_NAME.test(before) || /[、，；。]$/.test(before)) return []
    // Matters and services may be named in two lines; bodies may not.
    const isBody = kind === 'share' || field === 'agency' || field === 'office' || field === 'unit'
    return [{ at, isSure: isBody || before.length <= 4 }]
  })
}

const breaksOf = (text: string) => [...text.matchAll(/\n/g)].map(({ index }) => index)
