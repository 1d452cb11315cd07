import { joined } from './text'

/**
 * Splits a list of units at 、 (also ， ； and blanks between names), but not inside brackets. `marks` are the
 * separating characters taken out.
 */
export function splitUnits(text: string): { units: string[]; marks: string } {
  const units: string[] = []
  const trimmed = text.trim()
  const stop = /[。.；;]$/.exec(trimmed)?.[0] ?? ''
  let marks = ''
  let depth = 0
  let unit = ''
  for (const char of stop === '' ? trimmed : trimmed.slice(0, -1)) {
    if ('（(〔['.includes(char)) depth++
    else if ('）)〕]'.includes(char)) depth = Math.max(0, depth - 1)
    if (depth > 0 || !'、，,；;\n'.includes(char)) {
      unit += char
      continue
    }
    if (unit.trim() !== '') units.push(unit.trim())
    if (char !== '\n') marks += char
    unit = ''
  }
  if (unit.trim() !== '') units.push(unit.trim())
  return { units, marks: marks + stop }
}

/** Labels of unit lists: who leads, and who is responsible or helps. */
const LABEL =
  /(?:(牵头|总牵头|主办|主要负责)|(?:主要|共同)?(?:责任|配合|参与|协办|参加|落实|协同|成员|负责))(?:责任)?(?:单位|部门)\s*[：:]/g

export interface UnitsFound {
  /** What stands before the units on the line; '' when the line is theirs. */
  before: string
  lead: string[]
  responsible: string[]
  /** Labels, brackets and separators taken out. */
  marks: string
}

/** Longest list of units in brackets at the end of a paragraph. */
const LONGEST_LIST = 600

/**
 * Finds the units a paragraph names: `牵头单位：…` and `责任单位：…` as a line of its own, or in brackets at
 * its end, there also as `某局牵头，某局、某局配合`. Null when it names none.
 */
export function unitsIn(text: string): UnitsFound | null {
  const start = /^[（(]?\s*/.exec(text)?.[0] ?? ''
  const isLabelled = labelAt(text.slice(0, 40), start.length)
  const bracket = isLabelled && start.trim() === '' ? null : endBracket(text)
  if (isLabelled && (!bracket || bracket.from > 0)) return labelled(text, '')
  if (!bracket) return null
  const before = text.slice(0, bracket.from).trim()
  const inner = bracket.inner.trim()
  const found = labelAt(inner.slice(0, 40), 0) ? labelled(inner, before) : byVerb(inner, before)
  return found && { ...found, marks: `${found.marks}${bracket.marks}` }
}

function labelAt(head: string, at: number): boolean {
  return head.slice(at).search(LABEL) === 0
}

function labelled(text: string, before: string): UnitsFound {
  const found: UnitsFound = { before, lead: [], responsible: [], marks: '' }
  const labels = [...text.matchAll(LABEL)]
  found.marks += text.slice(0, labels[0]?.index ?? 0)
  for (const [order, label] of labels.entries()) {
    const end = labels[order + 1]?.index ?? text.length
    const list = splitUnits(text.slice(label.index + label[0].length, end))
    const units = list.units.filter((unit) => !/[：:]/.test(unit))
    const side = label[1] === undefined ? 'responsible' : 'lead'
    found[side] = found[side].concat(units)
    found.marks += label[0] + list.marks
    const others = list.units.filter((unit) => /[：:]/.test(unit))
    found.before = joined(found.before, others.join('\n'))
  }
  return found
}

/** 县卫健局牵头，县教育局、县文旅局配合 */
function byVerb(inner: string, before: string): UnitsFound | null {
  const match =
    /^([^，,；;。]{2,200}?)牵头(?:[，,；;](.{2,400}?)(配合|参与|参加|协办|负责|落实|按职责分工负责))?$/.exec(
      inner,
    )
  if (!match?.[1]) return null
  const lead = splitUnits(match[1])
  const responsible = splitUnits(match[2] ?? '')
  const marks = inner.slice(match[1].length).replace(match[2] ?? '', '')
  return {
    before,
    lead: lead.units,
    responsible: responsible.units,
    marks: marks + lead.marks + responsible.marks,
  }
}

/** The bracket a paragraph ends with, matched with the one that opens it. */
function endBracket(text: string): { from: number; inner: string; marks: string } | null {
  const tail = text.slice(-LONGEST_LIST)
  const stop = /[）)][。；;]?$/.exec(tail)
  if (!stop) return null
  let depth = 0
  for (let at = stop.index; at >= 0; at--) {
    const char = tail.charAt(at)
    if ('）)'.includes(char)) depth++
    else if ('（('.includes(char) && --depth === 0) {
      const from = text.length - tail.length + at
      return { from, inner: tail.slice(at + 1, stop.index), marks: tail.charAt(at) + stop[0] }
    }
  }
  return null
}
