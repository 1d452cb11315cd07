import { type Duration, durationIn } from './durations'

/** A limit that a text calls by its kind: 法定时限20个工作日, 承诺5个工作日. */
interface TimeLimit {
  kind: 'legal' | 'promised'
  duration: Duration
  /** False where only the brackets behind it tell that it is the promise. */
  isNamed: boolean
}

const AMOUNT = String.raw`(?:[\d０-９]{1,4}|[〇零一二两三四五六七八九十百]{1,5})\s*个?(?:工作日|自然日|日历日|日|天|月|年|周|星期|小时)`
const AT_ONCE = '即时(?:办结|办理)?|即办|当场(?:办结|办理)?|当日(?:办结)?|现场(?:办结|办理)?|立等可取'
const LENGTH = `(?:${AMOUNT}|${AT_ONCE})`
const KIND = `(法定|法律规定的?|承诺)(?:的)?(?:办理|办结|审批|许可|完成|工作)?(?:时限|期限|时间)?`
const FROM = String.raw`(?:自[^，。；;、\n]{2,14}?之?日起)?(?:不超过|缩短(?:为|至|到)|压缩(?:为|至|到))?`
const CALLED = new RegExp(String.raw`${KIND}[：:为是\s]{0,3}${FROM}\s*(${LENGTH})`, 'gu')
/** 30个工作日内作出决定（法定20个工作日）: what stands before the bracket is promised. */
const BEFORE_BRACKET = new RegExp(String.raw`(${AMOUNT})(?:[之以]?内)?[^，。；;、（(\n]{0,14}[（(]$`, 'u')

/** The limits a text calls by their kind, in order. */
export function limitsIn(text: string): TimeLimit[] {
  if (!/法定|法律规定|承诺/.test(text)) return []
  const limits: TimeLimit[] = []
  for (const match of text.matchAll(CALLED)) {
    const duration = durationIn(match[2]!)
    if (!duration) continue
    const kind = match[1] === '承诺' ? 'promised' : 'legal'
    const before =
      kind === 'legal'
        ? BEFORE_BRACKET.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[1]
        : undefined
    const bracketed = limits.at(-1)?.kind === 'promised' ? null : durationIn(before ?? '')
    if (bracketed) limits.push({ kind: 'promised', duration: bracketed, isNamed: false })
    limits.push({ kind, duration, isNamed: true })
  }
  return limits
}

/** Each promise with the legal limit beside it: the one before, else the one behind. */
export function limitPairs(text: string): { promised: Duration; legal: Duration; isNamed: boolean }[] {
  const limits = limitsIn(text)
  const used = new Set<TimeLimit>()
  return limits.flatMap((limit, index) => {
    if (limit.kind !== 'promised') return []
    const legal = [limits[index - 1], limits[index + 1]].find(
      (other) => other?.kind === 'legal' && !used.has(other),
    )
    if (!legal) return []
    used.add(legal)
    return [{ promised: limit.duration, legal: legal.duration, isNamed: limit.isNamed }]
  })
}

/** What a cell of one kind says: the limit it calls so, else the first length of time in it. */
export function limitOf(text: string, kind: TimeLimit['kind']): Duration | null {
  const limits = limitsIn(text)
  if (limits.length > 0) return limits.find((limit) => limit.kind === kind)?.duration ?? null
  return durationIn(text)
}
