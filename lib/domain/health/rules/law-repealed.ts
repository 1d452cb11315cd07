import { dayInWords } from '../../calendar-days'
import { isSameUnderNewName } from '../../registries/new-name'
import { bareTitle, titleKey } from '../../registries/titles'
import type { LegalInstrument } from '../../registries/types'
import { isRepealed, knownInstruments } from '../reading/instrument-places'
import type { HealthRule } from '../types'

/** A law, rule or document that is no longer in force is cited as a basis. */
export const lawRepealed: HealthRule = {
  id: 'law/repealed',
  title: '引用的法规已经废止',
  severity: 'error',
  why: '已经废止的法规不能作为职责的依据，按它作出的决定会被撤销。',
  source: '《中华人民共和国立法法》；各法规的废止决定，见各条',
  check: (list, context) =>
    knownInstruments(list, context)
      .filter((mention) => isRepealed(mention, context.today) && !isSameUnderNewName(mention.instrument))
      .map(({ place, written, title, instrument }) => ({
        at: place.at,
        evidence: written,
        message: `${nameOf(title, instrument)}自${dayInWords(instrument.repealedSince!)}起已经废止${
          instrument.successor ? `，现行的是《${instrument.successor}》` : ''
        }${instrument.note ? `。${instrument.note}` : ''}。来源：${instrument.source}。`,
        severity: place.field === 'cases' ? 'note' : instrument.confidence >= 0.9 ? 'error' : 'note',
      })),
}

/** As cited; a title that is not quite its own is set right. */
const nameOf = (cited: string, { title }: LegalInstrument) =>
  titleKey(cited) === titleKey(title) ? `《${bareTitle(cited)}》` : `《${cited}》（应为《${title}》）`
