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
