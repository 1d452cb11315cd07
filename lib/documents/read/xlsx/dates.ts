const DAY = 86_400_000
/** Day 0 of the two calendars; 1900 counts a 29 February that never was, so it begins a day early. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/** A format (colours and conditions removed) that shows a date or a time. */
export function isDateFormat(pattern: string): boolean {
  if (/^general$/i.test(pattern.trim())) return false
  return /[ymdhs]/i.test(pattern.replace(/"[^"]*"|\\.|[_*]./g, ''))
}

/** A serial day number as its format shows it; null when no calendar has that day. */
export function dateText(serial: number, pattern: string, since1904: boolean): string | null {
  if (serial < 0 || serial > 2_958_466) return null
  const date = new Date((since1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(serial * 86_400) * 1000)
  const halfDay = /am\/pm|上午\/下午/i.test(pattern)
  let text = ''
  let afterHour = false
  const tokens = [...pattern.matchAll(/"[^"]*"|\\.|[_*].|am\/pm|上午\/下午|y+|m+|d+|h+|s+|a{3,4}|./gis)].map(
    (t) => t[0],
  )
  tokens.forEach((token, i) => {
    const sign = token[0]!.toLowerCase()
    if (token.startsWith('"')) text += token.slice(1, -1)
    else if (token.startsWith('\\')) text += token.slice(1)
    else if (/^[_*]./.test(token) || token === '@') return
    else if (/^(?:am\/pm|上午\/下午)$/i.test(token)) text += date.getUTCHours() < 12 ? '上午' : '下午'
    else if (sign === 'm' && (afterHour || nextLetter(tokens, i) === 's'))
      text += two(date.getUTCMinutes(), token)
    else if ('ymdhs'.includes(sign) || /^a{3,4}$/i.test(token)) text += field(date, token, halfDay)
    else text += token
    if (/^[ymdhs]/i.test(token)) afterHour = sign === 'h'
  })
  return text.trim()
}

function nextLetter(tokens: readonly string[], i: number): string | undefined {
  return tokens
    .slice(i + 1)
    .find((token) => /^[ymdhs]/i.test(token))?.[0]
    ?.toLowerCase()
}

function field(date: Date, token: string, halfDay: boolean): string {
  switch (token[0]!.toLowerCase()) {
    case 'y':
      return token.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(2)
    case 'm':
      return token.length > 2 ? `${date.getUTCMonth() + 1}月` : two(date.getUTCMonth() + 1, token)
    case 'd':
      return token.length > 2 ? weekday(date) : two(date.getUTCDate(), token)
    case 'h':
      return two(halfDay ? date.getUTCHours() % 12 || 12 : date.getUTCHours(), token)
    case 's':
      return two(date.getUTCSeconds(), token)
    default:
      return weekday(date)
  }
}

const two = (value: number, token: string) => String(value).padStart(token.length > 1 ? 2 : 1, '0')
const weekday = (date: Date) => `星期${'日一二三四五六'[Math.floor(date.getTime() / DAY + 4) % 7] ?? ''}`
