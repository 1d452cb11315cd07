import type { Day } from '../../calendar-days'
import { isQuoted, proseIn } from '../reading/checked-list'
import type { Found, HealthRule } from '../types'

/** A period of procedure that a law has changed, as texts still tell it. */
interface OldPeriod {
  /** The words to show stand in the group. */
  words: RegExp
  since: Day
  message: string
}

/** Three days, and neither 13 nor 23. */
const THREE_DAYS = String.raw`(?<![\d０-９十])[3３三]个?(?:工作)?日(?:之?内|以内)`
/** What the agency does with an application for a hearing has periods of its own. */
const NOT_THE_AGENCY = '(?!收到(?:听证|当事人|其)?[的]?(?:申请|要求))'
const HEARING = '2021年7月15日起，当事人要求听证的，应当在行政机关告知后五日内提出，不再是三日，请改写'

const OLD_PERIODS: readonly OldPeriod[] = [
  {
    words: new RegExp(
      String.raw`(?:要求|申请|提出)(?:举行|组织)?听证的?(?:${NOT_THE_AGENCY}[^。；;\n\d]){0,30}?(${THREE_DAYS})[^，。；;\n]{0,14}?(?:提出|申请)`,
      'gu',
    ),
    since: '2021-07-15',
    message: HEARING,
  },
  {
    words: new RegExp(
      String.raw`(${THREE_DAYS})(?:以?书面(?:形式)?)?(?:向[^，。；;\n]{2,16}?)?(?:书面)?(?:提出|要求|申请)(?:举行|组织|书面)?听证`,
      'gu',
    ),
    since: '2021-07-15',
    message: HEARING,
  },
]

/** A period as the law had it before it was revised: a hearing asked for within three days. */
export const lawOldPeriod: HealthRule = {
  id: 'law/old-period',
  title: '法定期限已经改了',
  severity: 'warning',
  why: '照旧期限办，当事人的权利会被少算几天，作出的决定可能因程序违法被撤销。',
  source: '《中华人民共和国行政处罚法》（2021年修订）第六十四条第一项',
  check: (list, { today }) =>
    proseIn(list)
      .filter((text) => /听证/.test(text.text) && !isQuoted(text))
      .flatMap(({ at, text }) =>
        OLD_PERIODS.filter(({ since }) => since <= today).flatMap(({ words, message }): Found[] =>
          [...text.matchAll(words)].map((match) => ({
            at,
            evidence: match[1]!,
            message: `${message}。来源：《中华人民共和国行政处罚法》（2021年修订）第六十四条。`,
          })),
        ),
      ),
}
