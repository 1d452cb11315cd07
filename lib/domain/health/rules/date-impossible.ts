import { textsIn } from '../reading/checked-list'
import type { Found, HealthRule } from '../types'

const DATE = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/g
/** 6月31日: a day of any year. */
const DAY = /(?<!\d|\d\s*年\s*)(\d{1,2})\s*月\s*(\d{1,2})\s*日/g
/** 2011年12月29日…公布，自2002年9月1日起施行: what is in force before it was made public. */
const ORDER =
  /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日[^，。；\n（）()年]{0,40}?(?:公布|发布|颁布|通过)[，,\s]*自\s*((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日起?\s*(?:施行|实施|执行)/g

/** A day that is in no calendar, or a law in force before it was made. */
export const dateImpossible: HealthRule = {
  id: 'date/impossible',
  title: '日期不对',
  severity: 'error',
  why: '日历上没有这一天，或者施行在公布之前：依据的日期写错了，读者查不到。',
  source: '常理',
  check: (list) =>
    textsIn(list).flatMap(({ at, text }) => {
      const found: Found[] = []
      for (const match of text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC')).matchAll(DATE)) {
        const [written, year, month, day] = match
        const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
        const isDay =
          Number(month) >= 1 && Number(month) <= 12 && (!day || (Number(day) >= 1 && Number(day) <= days))
        if (isDay) continue
        const evidence = text.slice(match.index, match.index + written.length)
        found.push({ at, evidence, message: `日历上没有“${evidence}”，请核对。` })
      }
      for (const [evidence, month, day] of text.matchAll(DAY)) {
        // 29 February comes round in leap years.
        const days = new Date(Date.UTC(2024, Number(month), 0)).getUTCDate()
        if (Number(month) > 12 || Number(month) < 1 || Number(day) < 1 || Number(day) > days)
          found.push({ at, evidence, message: `日历上没有“${evidence}”，请核对。` })
      }
      for (const match of text.matchAll(ORDER)) {
        const [year, month, day, ...force] = match.slice(1).map(Number) as [
          number,
          number,
          number,
          number,
          number,
          number,
        ]
        const [inYear, inMonth, inDay] = force
        if (dayOf(inYear, inMonth, inDay) >= dayOf(year, month, day)) continue
        found.push({
          at,
          evidence: match[0],
          severity: 'warning',
          message: `${year}年公布，却自${inYear}年起施行：公布日期和施行日期对不上（可能写的是修正日期），请核对。`,
        })
      }
      return found
    }),
}

const dayOf = (year: number, month: number, day: number) => year * 10_000 + month * 100 + day
