const PARTS = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** 2026年11月22日, in Beijing time, whatever the clock of the server. */
export function chineseDate(date: Date): string {
  const of = Object.fromEntries(PARTS.formatToParts(date).map((part) => [part.type, part.value]))
  return `${of.year}年${of.month}月${of.day}日`
}

const BEIJING_OFFSET = 8 * 60 * 60 * 1000

/** 2026-11-22T09:30:00+08:00: the same moment and the same day as {@link chineseDate} shows, for machines. */
export function beijingTimestamp(date: Date): string {
  return `${new Date(date.getTime() + BEIJING_OFFSET).toISOString().slice(0, 19)}+08:00`
}
