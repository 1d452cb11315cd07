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

const MINUTE = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 2026年11月22日 09:30, in Beijing time. */
export function chineseDateTime(date: Date): string {
  return `${chineseDate(date)} ${MINUTE.format(date)}`
}

/** The moment a `datetime-local` field means, taken as Beijing time: 2026-11-22T09:30; null when it is no moment. */
export function fromBeijingField(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(text)) return null
  const date = new Date(`${text}+08:00`)
  return Number.isNaN(date.getTime()) || !beijingTimestamp(date).startsWith(text) ? null : date
}
