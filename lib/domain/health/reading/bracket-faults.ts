/** A bracket, quote or book-title mark without its partner. */
export interface BracketFault {
  kind: 'unclosed' | 'unopened' | 'mismatch'
  /** Where the sign stands; of a mismatch the closing one. */
  at: number
  sign: string
  /** Of a mismatch: where the opening sign stands. */
  opener?: number
}

const PAIRS = [
  '（）',
  '()',
  '《》',
  '〈〉',
  '“”',
  '‘’',
  '【】',
  '〔〕',
  '[]',
  '［］',
  '「」',
  '『』',
  '｛｝',
  '{}',
]
/** Signs of one class may close one another: the width is another matter. */
const CLASSES = new Map(
  [...PAIRS.entries()].flatMap(([index, [open, close]]) => [
    [open!, { isOpen: true, name: sameClass(index) }],
    [close!, { isOpen: false, name: sameClass(index) }],
  ]),
)

function sameClass(index: number): string {
  const pair = PAIRS[index]!
  return pair === '()' ? '（）' : pair === '［］' ? '[]' : pair === '{}' ? '｛｝' : pair
}

/** The sign that closes what this one opens, and the other way round. */
export function partnerOf(sign: string): string {
  const pair = PAIRS.find((candidate) => candidate.includes(sign))!
  return pair[0] === sign ? pair[1]! : pair[0]!
}

interface Sign {
  at: number
  sign: string
  name: string
}

/** Signs without a partner, in order. Pairs stand in one paragraph, or a paragraph's end broke them in two. */
export function bracketFaults(text: string): BracketFault[] {
  const faults: BracketFault[] = []
  let start = 0
  for (const paragraph of text.split('\n')) {
    faults.push(
      ...inParagraph(paragraph).map((fault) => ({
        ...fault,
        at: fault.at + start,
        ...(fault.opener !== undefined && { opener: fault.opener + start }),
      })),
    )
    start += paragraph.length + 1
  }
  return withoutBroken(faults, text)
}

/** A paragraph with more is broken altogether: nobody mends it sign by sign. */
const MOST_FAULTS = 200

function inParagraph(text: string): BracketFault[] {
  const faults: BracketFault[] = []
  const open: Sign[] = []
  for (let at = 0; at < text.length && faults.length < MOST_FAULTS; at++) {
    const sign = text[at]!
    const known = CLASSES.get(sign)
    if (!known || isApart(text, at)) continue
    if (known.isOpen) {
      const top = open.at(-1)
      // “甲“: the second was meant to close.
      if (top && top.sign === sign && /[“‘]/.test(sign) && !closesLater(text, at, known.name)) {
        faults.push({ kind: 'mismatch', at, sign, opener: top.at })
        open.pop()
      } else open.push({ at, sign, name: known.name })
      continue
    }
    const partner = open.findLastIndex(({ name }) => name === known.name)
    if (partner >= 0) {
      for (const left of open.splice(partner).slice(1))
        faults.push({ kind: 'unclosed', at: left.at, sign: left.sign })
    } else {
      const top = open.at(-1)
      if (top && !closesLater(text, at, top.name)) {
        faults.push({ kind: 'mismatch', at, sign, opener: top.at })
        open.pop()
      } else faults.push({ kind: 'unopened', at, sign })
    }
  }
  for (const { at, sign } of open.slice(0, MOST_FAULTS)) faults.push({ kind: 'unclosed', at, sign })
  return faults.sort((a, b) => a.at - b.at)
}

/** A pair spans no more characters than this. */
const FAR_ENOUGH = 300

/** Whether what is open of this class is closed behind that place, before another of its class opens. */
function closesLater(text: string, at: number, name: string): boolean {
  for (const sign of text.slice(at + 1, at + 1 + FAR_ENOUGH)) {
    const known = CLASSES.get(sign)
    if (known?.name === name) return !known.isOpen
  }
  return false
}

/** 1) and a） number a paragraph; the ’ of don’t is no quote; :) is none either. */
function isApart(text: string, at: number): boolean {
  const sign = text[at]!
  if (/[)）]/.test(sign))
    return (
      /(?:^|[；;。：:，,、\s])\s*(?:[\d０-９]{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳])\s?$/.test(
        text.slice(Math.max(0, at - 8), at),
      ) && !/[（(][^）)]*$/.test(text.slice(Math.max(0, at - FAR_ENOUGH), at))
    )
  return sign === '’' && /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '')
}

/** A pair that the end of a paragraph broke in two is whole. */
function withoutBroken(faults: readonly BracketFault[], text: string): BracketFault[] {
  const left: BracketFault[] = []
  for (const fault of faults) {
    const known = CLASSES.get(fault.sign)!
    const partner = left.findLastIndex(
      (other) => other.kind === 'unclosed' && CLASSES.get(other.sign)!.name === known.name,
    )
    const near = partner >= 0 && text.slice(left[partner]!.at, fault.at).split('\n').length <= 3
    if (fault.kind === 'unopened' && near) left.splice(partner, 1)
    else left.push(fault)
  }
  return left
}
