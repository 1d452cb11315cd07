/** Words that every responsibility list is full of: verbs of doing, particles, levels, 工作. */
const COMMON =
  /负责|承担|组织|实施|开展|进行|做好|拟订|拟定|制订|制定|贯彻|执行|落实|推进|加强|完善|牵头|协助|配合|参与|指导|工作|事项|有关|相关|全[省市区县]|[本我][省市区县]|[省市区县]级|[的和与及对在等并为其了将把由]/g

/** A text as one compares it: without blanks, punctuation and width. */
export const comparable = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

/** What a text is about: without the words every list is full of. */
export const gistOf = (text: string) => comparable(text).replace(COMMON, '')

/** Shared pairs of characters of two comparable texts, 0–1 (Dice). */
export function likeness(left: string, right: string): number {
  if (left === right) return 1
  const counts = new Map<string, number>()
  for (let at = 0; at + 2 <= left.length; at++) {
    const pair = left.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let at = 0; at + 2 <= right.length; at++) {
    const pair = right.slice(at, at + 2)
    const count = counts.get(pair) ?? 0
    if (count === 0) continue
    shared++
    counts.set(pair, count - 1)
  }
  const total = left.length + right.length - 2
  return total > 0 ? (2 * shared) / total : 0
}
