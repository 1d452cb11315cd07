import { dayInWords } from '../../calendar-days'
import { isSameUnderNewName } from '../../registries/new-name'
import { isRepealed, type KnownInstrument, knownInstruments } from '../reading/instrument-places'
import type { HealthFix, HealthRule } from '../types'

/** A law or rule is cited under the title it had before it was revised. */
export const lawRenamed: HealthRule = {
  id: 'law/renamed',
  title: '引用的法规已经修订并改名',
  severity: 'error',
  why: '改名的法规多半同时改了内容和条文号，引用旧名等于引用已经失效的文本。',
  source: '《中华人民共和国立法法》；各法规的施行条款，见各条',
  check: (list, context) =>
    knownInstruments(list, context)
      .filter((mention) => isRepealed(mention, context.today) && isSameUnderNewName(mention.instrument))
      .map((mention) => {
        const { place, written, instrument } = mention
        const fix = fixFor(mention)
        return {
          at: place.at,
          evidence: written,
          message: `《${instrument.title}》自${dayInWords(instrument.repealedSince!)}起由《${instrument.successor}》代替，请改用新名称，并核对条文号。来源：${instrument.source}。`,
          severity: place.field === 'cases' ? 'note' : instrument.confidence >= 0.9 ? 'error' : 'note',
          ...(fix && { fix }),
        }
      }),
}

/** The new title for the old, where nothing of the old version hangs on it: no article, no number or date. */
function fixFor({
  place,
  start,
  end,
  instrument,
  title,
  articles,
  bracket,
}: KnownInstrument): HealthFix | null {
  if (articles.length > 0 || bracket !== '' || place.text.slice(start, end) !== `《${title}》`) return null
  const successor = title.startsWith('中华人民共和国')
    ? instrument.successor!
    : instrument.successor!.replace(/^中华人民共和国/, '')
  return {
    label: `改为《${successor}》`,
    at: place.at,
    before: place.text,
    after: `${place.text.slice(0, start)}《${successor}》${place.text.slice(end)}`,
  }
}
