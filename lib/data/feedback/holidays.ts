// The default import: Node sees no names in this CommonJS package.
import chineseDays from 'chinese-days'
import type { HolidayCalendar } from '@/lib/domain/working-days'

const known = new Map<number, boolean>()

/** Public holidays as the package `chinese-days` has them, a new release each autumn. */
export const publicHolidays: HolidayCalendar = {
  knows(year) {
    let knows = known.get(year)
    if (knows === undefined) {
      knows = chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0
      known.set(year, knows)
    }
    return knows
  },
  isWorkday: (day) => chineseDays.isWorkday(day),
}
