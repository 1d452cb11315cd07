import { type CheckedText, proseIn } from '../reading/checked-list'
import { marksIn } from '../reading/text-marks'
import type { Found, HealthRule } from '../types'

/** What duties and their items begin with. */
const VERB =
  '(?:负责|承担|组织|拟订|拟定|制定|制订|开展|指导|监督|协调|推进|贯彻|完成|承办|参与|牵头|实施|落实|管理|研究|编制|建立|做好|协助|加强|依法)'
/** Behind a noun that ends a duty, a verb that begins one, with nothing in between: …监督工作负责…. */
const RUN_ON =
  /(?<=[工作措施建议职责任务规划政策制度事项])负责(?!人|制|任|对象|同志|(?:[。，；、]|$))(?=\p{Script=Han}{3})|(?<=工作|措施|建议|任务|事项)(?:承担|拟订|拟定|牵头|组织实施|组织开展|承办)(?=\p{Script=Han}{3})/gu
/** A number in the middle of a sentence that begins the next row: …防治工作3负责…. */
const NUMBER = new RegExp(
  `(?<=[\\p{Script=Han}。；）])\\s*(\\d{1,2}|[①-⑳]|[（(][一二三四五六七八九十\\d]{1,3}[)）])[、.．]?\\s*(?=${VERB})`,
  'gu',
)
/** Two bodies in one cell without a sign between them. */
const BODIES =
  /(?<=(?:局|委员会|办公室))(?:[县区市旗](?!场)\p{Script=Han}{2,10}?(?:局|委员会|委|办公室))(?=$|\s)/u
const ROWS = new Set([
  'text@workItem',
  'statement@duty',
  'responsibility@share',
  'department@share',
  'agency@service',
  'name@service',
  'content@service',
  'matter@boundary',
])

/** Two rows of a table in one cell. */
export const layoutGluedRows: HealthRule = {
  id: 'layout/glued-rows',
  title: '两行粘在了一格里',
  severity: 'warning',
  why: '两项内容粘在一格里，后一项就没有自己的序号和科室，检索和统计都会漏掉它。',
  source: '责任清单登记表：一行一项',
  check: (list) =>
    proseIn(list)
      .filter(({ kind, field }) => ROWS.has(`${field}@${kind}`))
      .flatMap((text) => [...runsOn(text), ...numbered(text), ...cells(text)]),
}

function runsOn(text: CheckedText): Found[] {
  if (text.field === 'content') return []
  return [...text.text.matchAll(RUN_ON)].flatMap((match): Found[] => {
    const clause = text.text
      .slice(0, match.index)
      .split(/[。；，\n]/)
      .at(-1)!
    // 对本单位工作负责; 由分管工作负责; too short before it to be a duty of its own.
    if (/[对由为]|分管|主管/.test(clause) || clause.length < 4) return []
    const evidence = text.text.slice(Math.max(0, match.index - 4), match.index + match[0].length + 4)
    return [found(text, evidence, `“${evidence}”中间像是两项粘在一起，请分成两行，或者补上标点。`)]
  })
}

function numbered(text: CheckedText): Found[] {
  const marks = new Set(marksIn(text.text).map(({ start }) => start))
  const hasFirst = /(?:^|\n|[：:；;。])[^\S\n]*(?:1[、.．]|[（(][一1][)）]|①)/.test(text.text)
  return [...text.text.matchAll(NUMBER)].flatMap((match): Found[] => {
    const start = match.index + match[0].search(/\S/)
    if (hasFirst || (marks.has(start) && match[1] === '1')) return []
    if (/[第共约达近满至]/.test(text.text[match.index - 1]!)) return []
    const evidence = text.text.slice(Math.max(0, start - 3), match.index + match[0].length + 4)
    return [found(text, evidence, `“${match[1]}”像是下一行的序号：后面的内容请分成单独的一项。`)]
  })
}

function cells(text: CheckedText): Found[] {
  const tab = /\S{1,4}\t\S{1,4}/.exec(text.text)
  if (tab) return [found(text, tab[0], '中间有制表符，像是两格粘在了一起，请分开。')]
  if (text.field === 'department' || text.field === 'agency') {
    const second = BODIES.exec(text.text.trim())
    if (second) return [found(text, second[0], `“${second[0]}”是另一个部门，请另起一行，或者用顿号分开。`)]
  }
  if (text.field === 'content' || text.field === 'name') {
    const phone = /(?<=[。；\s\p{Script=Han}])(?:0\d{2,3}[-—])?[2-8]\d{6,7}$/u.exec(text.text.trimEnd())
    if (
      phone &&
      text.entry &&
      !text.entry.node.phone &&
      !/电话|热线|拨打/.test(text.text.slice(Math.max(0, phone.index - 8), phone.index))
    )
      return [
        found(text, phone[0], `末尾的“${phone[0]}”是联系电话，像是几格粘在了一起，请填到联系电话一格。`),
      ]
  }
  if (text.kind === 'workItem' && text.text.includes('\n')) {
    const lines = text.text.split('\n').map((line) => line.trim())
    const begins = new RegExp(`^${VERB}`)
    const [first, second] = lines
    if (first && second && begins.test(first) && begins.test(second) && !/[，、：]$/.test(first))
      return [found(text, second.slice(0, 12), '这一格里有几项工作，请分成几行，一行一项。')]
  }
  return []
}

const found = ({ at }: CheckedText, evidence: string, message: string): Found => ({ at, evidence, message })
