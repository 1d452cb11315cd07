import { checkedList } from '../reading/checked-list'
import { durationIn, isSurelyLonger } from '../reading/durations'
import type { Found, HealthRule } from '../types'

/** A promise that is longer than what the law allows. */
export const guideTimeLimit: HealthRule = {
  id: 'guide/time-limit',
  title: '承诺时限比法定时限还长',
  severity: 'error',
  why: '承诺时限应不超过法定时限；写长了，照着办就会违法。',
  source: '《中华人民共和国行政许可法》第四十二条；《优化营商环境条例》（国务院令第722号）',
  check: (list) =>
    checkedList(list)
      .entries.filter(({ kind }) => kind === 'service')
      .flatMap((service): Found[] => {
        const guide = service.node.guide as { legalLimit: string | null; promisedLimit: string | null } | null
        const promised = durationIn(guide?.promisedLimit ?? '')
        const legal = durationIn(guide?.legalLimit ?? '')
        if (!promised || !legal || !isSurelyLonger(promised, legal)) return []
        return [
          {
            at: `${service.at}/guide/promisedLimit`,
            evidence: promised.written,
            message: `承诺时限“${promised.written}”比法定时限“${legal.written}”还长，请核对。`,
            severity: promised.unit === legal.unit ? 'error' : 'warning',
          },
        ]
      }),
}
