import type { ResponsibilityList } from '../../list/schema'
import { checkedList, isQuoted, proseIn } from '../reading/checked-list'
import { type Duration, isSurelyLonger } from '../reading/durations'
import { limitOf, limitPairs } from '../reading/time-limits'
import type { Found, HealthRule } from '../types'

/** A promise that is longer than what the law allows: in a guide's two fields, or side by side in one text. */
export const guideTimeLimit: HealthRule = {
  id: 'guide/time-limit',
  title: '承诺时限比法定时限还长',
  severity: 'error',
  why: '承诺时限应不超过法定时限；写长了，照着办就会违法。',
  source: '《中华人民共和国行政许可法》第四十二条、第八十二条；《优化营商环境条例》（国务院令第722号）',
  check: (list) => [...inGuides(list), ...inTexts(list)],
}

function inGuides(list: ResponsibilityList): Found[] {
  return checkedList(list)
    .entries.filter(({ kind }) => kind === 'service')
    .flatMap((service): Found[] => {
      const guide = service.node.guide as { legalLimit: string | null; promisedLimit: string | null } | null
      const promised = limitOf(guide?.promisedLimit ?? '', 'promised')
      const legal = limitOf(guide?.legalLimit ?? '', 'legal')
      if (!promised || !legal) return []
      return longer(`${service.at}/guide/promisedLimit`, promised, legal)
    })
}

/** 法定时限20个工作日，承诺时限25个工作日 */
const inTexts = (list: ResponsibilityList): Found[] =>
  proseIn(list)
    .filter((text) => !isQuoted(text))
    .flatMap(({ at, text }) =>
      limitPairs(text).flatMap(({ promised, legal, isNamed }) =>
        longer(at, promised, legal).map((found) => (isNamed ? found : { ...found, severity: 'warning' })),
      ),
    )

function longer(at: string, promised: Duration, legal: Duration): Found[] {
  if (!isSurelyLonger(promised, legal)) return []
  return [
    {
      at,
      evidence: promised.written,
      message: `承诺时限“${promised.written}”比法定时限“${legal.written}”还长，请核对。`,
      severity: promised.unit === legal.unit ? 'error' : 'warning',
    },
  ]
}
