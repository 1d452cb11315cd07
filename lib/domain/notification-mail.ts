/** Minutes to wait after the first, second, … failure; after the last nothing is tried any more. */
const WAITS = [2, 10, 60, 240, 720]

/** When a mail that failed `attempts` times is tried again; null when it is given up. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const minutes = WAITS[attempts - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000)
}

export interface MailItem {
  text: string
  /** Full address. */
  url: string
  /** The bureau's name; null for the platform. */
  place: string | null
}

/** One mail that tells everything new to one person, plain text. */
export function notificationMail(name: string, items: readonly MailItem[], settingsUrl: string) {
  const [first] = items
  const subject =
    items.length === 1 && first ? `责任清单：${first.text}` : `责任清单：您有 ${items.length} 条新通知`
  const lines = items.flatMap(({ text, url, place }) => [`${place ? `【${place}】` : ''}${text}`, url, ''])
  const text = [
    `${name}，您好：`,
    '',
    ...lines,
    '打开链接需要登录。这封邮件由系统发出，请不要回复。',
    `全部通知：${settingsUrl}`,
    '',
  ].join('\n')
  return { subject: subject.replace(/\s+/g, ' ').slice(0, 120), text }
}
