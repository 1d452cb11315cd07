import { type CheckedText, isName, proseIn } from '../reading/checked-list'
import { breaksOff } from '../reading/unfinished-ends'
import type { Found, HealthRule } from '../types'

/** A relative clause without what it is about; a row of cases (有下列情形的) may well end so. */
const ENDS_WITH_DE = /(?<![目标有似])的$/
const CASES = /情形|情况|下列|以下|之一|行为/

/** A text that ends with 、 or ，or with a word that leads on, or that begins with a stop. */
export const cutOffDangling: HealthRule = {
  id: 'cut-off/dangling',
  title: '句子没有写完',
  severity: 'error',
  why: '以顿号、逗号或“和”“及”“的”结尾的句子还没有说完，后面的内容多半在复制时丢了。',
  source: '常理',
  check: (list) =>
    proseIn(list)
      .filter(({ field }) => field !== 'title' && !field.startsWith('guide.materials'))
      .flatMap((text) => [...ending(text), ...beginning(text)]),
}

function ending(text: CheckedText): Found[] {
  const own = text.text.trimEnd()
  const shown = own.slice(-8).replace(/^[\s\S]*\n/, '')
  const bare = own.replace(/[。；;]$/, '')
  if (/[，、,]$/.test(own))
    return [
      { at: text.at, evidence: shown, message: `以“${own.at(-1)}”结尾，话没有说完：请补全，或者改为句号。` },
    ]
  if (/[：:]$/.test(own) && !leadsToEntries(text))
    return [
      {
        at: text.at,
        evidence: shown,
        severity: 'warning',
        message: '以冒号结尾，后面应有的内容没有了，请补全。',
      },
    ]
  if (breaksOff(bare) && bare.length > 4)
    return [
      {
        at: text.at,
        evidence: shown,
        severity: isName(text) ? 'warning' : 'error',
        message: `“${shown}”没有说完，请补全。`,
      },
    ]
  if (
    ENDS_WITH_DE.test(bare) &&
    bare.length > 4 &&
    !CASES.test(own) &&
    !/\n/.test(own) &&
    text.kind !== 'section'
  )
    return [{ at: text.at, evidence: shown, severity: 'warning', message: `“${shown}”没有说完，请补全。` }]
  return []
}

/** What stands before sections and chapters announces them: 特制定如下制度： */
const leadsToEntries = ({ kind, field }: CheckedText) =>
  field === 'preamble' ||
  kind === 'planSection' ||
  field === 'heading' ||
  (kind === 'planTask' && field === 'content')

function beginning(text: CheckedText): Found[] {
  const [start] = /^\s*[，。、；：,;！？]/u.exec(text.text) ?? []
  const found: Found[] = []
  if (start !== undefined)
    found.push({
      at: text.at,
      evidence: text.text
        .trimStart()
        .slice(0, 8)
        .replace(/\n[\s\S]*$/, ''),
      message: `以“${start.trim()}”开头，前面的文字多半丢了，请补全或去掉。`,
    })
  for (const match of text.text.matchAll(/[：:](?:及其?(?!时|格|早)|与|和(?!解|谐|平))\p{Script=Han}{2,4}/gu))
    found.push({
      at: text.at,
      evidence: match[0],
      severity: 'warning',
      message: `冒号后面直接是“${match[0].slice(1)}”，前面像是少了词，请核对。`,
    })
  return found
}
