import { nearestTitle } from '../../registries/nearest-title'
import { instrumentMentions } from '../reading/instrument-places'
import type { HealthRule } from '../types'

/** A title in 《…》 is one slip away from a law's. */
export const lawMistitled: HealthRule = {
  id: 'law/mistitled',
  title: '法规名称可能写错了字',
  severity: 'warning',
  why: '名称错了，读者查不到这部法规，依据等于没有写。',
  source: '各法规的公布文本',
  check: (list, { registries, ...context }) => {
    return instrumentMentions(list, { registries, ...context }).flatMap(
      ({ place, written, title, instrument, start }) => {
        if (instrument) return []
        const meant = nearestTitle(title, registries.instruments)
        if (!meant) return []
        const at = place.text.indexOf(title, start)
        return [
          {
            at: place.at,
            evidence: written,
            message: `没有查到${written}，可能是《${meant}》，请核对名称。`,
            fix: {
              label: `改为《${meant}》`,
              at: place.at,
              before: place.text,
              after: place.text.slice(0, at) + meant + place.text.slice(at + title.length),
            },
          },
        ]
      },
    )
  },
}
