import type { ResponsibilityList } from '../../list/schema'
import type { ListEntry } from '../pointers'
import { type CheckedText, checkedList, isQuoted, proseIn } from './checked-list'
import { oncePerList } from './once-per-list'
import { type MarkFault, markFaults, marksIn } from './text-marks'

/** A fault of ordinals inside a text, with the words at it. */
export interface OrdinalFault extends Pick<MarkFault, 'kind'> {
  text: CheckedText
  /** The ordinal with the first words behind it. */
  evidence: string
  /** The ordinals as written: （二）; null at the beginning. */
  last: string | null
  written: string
  /** In quoted law and joined cells a row may be a selection. */
  isSure: boolean
}

/** Characters shown behind an ordinal, so that it can be found. */
const SHOWN = 6

/** Ordinals that do not follow from the one before, within each text and over the work items of each duty. */
export const ordinalFaults = oncePerList((list): OrdinalFault[] => {
  const texts = proseIn(list)
  const inTexts = texts
    .filter(({ field }) => field !== 'title')
    .flatMap((text) =>
      markFaults(text.text)
        .filter(({ kind, mark }) => !isQuoted(text) || (kind !== 'back' && mark.style === 'arabic'))
        .map((fault) => placed(text, text.text, fault)),
    )
  return [...inTexts, ...overItems(list, texts)]
})

/** 1.…, 2.…, 4.… where each is an item of its own. */
function overItems(list: ResponsibilityList, texts: readonly CheckedText[]): OrdinalFault[] {
  const byParent = new Map<ListEntry | null | undefined, CheckedText[]>()
  for (const text of texts) {
    if (text.field !== 'text') continue
    const parent = text.entry?.parent
    const siblings = byParent.get(parent)
    if (siblings) siblings.push(text)
    else byParent.set(parent, [text])
  }
  return checkedList(list)
    .entries.filter(({ kind }) => kind === 'duty')
    .flatMap((duty) => {
      const items = byParent.get(duty) ?? []
      const whole = items.map(({ text }) => text.replaceAll('\n', ' ')).join('\n')
      const marks = marksIn(whole).filter(({ isLeading }) => isLeading)
      if (marks.length < 2) return []
      return markFaults(whole, marks).map((fault) => placed(items[fault.mark.line]!, whole, fault))
    })
}

function placed(text: CheckedText, whole: string, { kind, mark, last }: MarkFault): OrdinalFault {
  const end = whole.indexOf('\n', mark.end)
  const shown = whole.slice(mark.start, end < 0 ? undefined : end)
  return {
    kind,
    text,
    evidence: [...shown].slice(0, mark.end - mark.start + SHOWN).join(''),
    last: last && whole.slice(last.start, last.end).trim(),
    written: whole.slice(mark.start, mark.end).trim(),
    isSure: mark.isLeading && !isQuoted(text),
  }
}
