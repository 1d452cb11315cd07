import { behind, type CitedTitle, citedTitles } from './cited-titles'
import { instrumentIndex } from './instrument-index'
import { scanNames } from './name-scan'
import { isInside, titleSpans } from './quoted'
import { titleKey } from './titles'
import type { LegalInstrument } from './types'

/** A law or document named in a text; `instrument` is null when the registry does not know the title. */
export interface InstrumentMention extends CitedTitle {
  instrument: LegalInstrument | null
}

/**
 * The instrument of that title: with or without 中华人民共和国, the year of its edition, and however its small words are
 * written. Null when the registry has none or cannot tell which.
 * @param bracket what stands in brackets behind the title; 试行 there belongs to it
 */
export function findInstrument(
  title: string,
  instruments: readonly LegalInstrument[],
  bracket = '',
): LegalInstrument | null {
  const { byKey } = instrumentIndex(instruments)
  const key = titleKey(title)
  const onTrial = /^(?:试行|暂行)/.exec(bracket)?.[0]
  const rows = (onTrial && byKey.get(`${key}（${onTrial}）`)) || byKey.get(key) || []
  return rows.length === 1 ? rows[0]! : null
}

/** What may not stand before or behind a title without 《》: it would be part of a longer one. */
const LONGER_BEFORE = /(?:实施|贯彻|执行|〈|<|[省市县区州])$/
const LONGER_BEHIND =
  /^(?:实施|执行|施行|办法|条例|细则|规定|定|律|院|人|治|制|庭|规|学|医|案|》?(?:实施)?(?:办法|细则|条例))/

/** The instruments a text names, in order: those in 《…》, and well-known titles that lost their brackets. */
export function findInstruments(text: string, instruments: readonly LegalInstrument[]): InstrumentMention[] {
  const { bare } = instrumentIndex(instruments)
  const cited = citedTitles(text).map((citation) => ({
    ...citation,
    instrument: findInstrument(citation.title, instruments, citation.bracket),
  }))
  const spans = titleSpans(text)
  const others: InstrumentMention[] = []
  for (const { name, start, end } of scanNames(text, bare)) {
    if (isInside(spans, start)) continue
    if (LONGER_BEFORE.test(text.slice(Math.max(0, start - 4), start))) continue
    if (LONGER_BEHIND.test(text.slice(end, end + 6))) continue
    const instrument = findInstrument(name, instruments)
    if (!instrument) continue
    const closed = text[end] === '》' ? end + 1 : end
    others.push({
      start,
      end: closed,
      written: text.slice(start, closed),
      title: name,
      instrument,
      ...behind(text, closed),
    })
  }
  return [...cited, ...others].sort((a, b) => a.start - b.start)
}
