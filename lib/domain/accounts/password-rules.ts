import { COMMON_PIECES } from './common-passwords'

/** Shortest password, in characters. Length is what counts (NIST SP 800-63B §3.1.1): no rule asks for signs or digits. */
export const SHORTEST_PASSWORD = 10
const LONGEST_PASSWORD = 200
/** Characters that must remain when everything easily guessed is taken away. */
const OWN_CHARACTERS = 5

const PATTERNS = [
  // Identity card, mobile number, a day with its year, a year, landline with area code.
  /[1-9]\d{5}(?:19|20)\d{9}[\dx]/g,
  /1[3-9]\d{9}/g,
  /(?:19|20)\d{2}[-./年]?(?:0?[1-9]|1[0-2])[-./月]?(?:0?[1-9]|[12]\d|3[01])日?/g,
  /(?:19|20)\d{2}/g,
  /0\d{2,3}-?\d{7,8}/g,
]
/** Longest first, so that `qwertyuiop` is one piece and not four. */
const PIECES = [...COMMON_PIECES].sort((a, b) => b.length - a.length)

/**
 * What is wrong with a password its owner has thought up, in sentences for them; empty when it may be used.
 * @param personal what others know of the person: login name, name, unit, mail address
 */
export function passwordObjections(password: string, personal: readonly string[]): string[] {
  const text = password.normalize('NFKC').toLowerCase()
  const length = [...text].length
  if (length < SHORTEST_PASSWORD) return [`密码至少 ${SHORTEST_PASSWORD} 个字符，现在是 ${length} 个`]
  if (length > LONGEST_PASSWORD) return [`密码最多 ${LONGEST_PASSWORD} 个字符`]
  if (/^\d+$/.test(text)) return ['密码不能全是数字（生日、手机号、证件号最容易被猜到）']
  const known = personal
    .flatMap((word) => [word, word.split('@')[0] ?? ''])
    .map((word) => word.normalize('NFKC').toLowerCase().trim())
    .filter((word) => [...word].length >= 2)
  if (known.some((word) => text.includes(word) && (word.length > 2 || !/^[\x20-\x7e]*$/.test(word))))
    return ['密码里不能有登录名、姓名或单位名称']
  if (own(text) < OWN_CHARACTERS)
    return [
      '这个密码太容易被猜到：请不要用常见单词、拼音、生日、手机号或键盘顺序，可以用几个不相干的词连起来',
    ]
  return []
}

/** Characters left when common pieces, numbers people have, runs (abcd, 4321) and repetitions are taken away. */
function own(text: string): number {
  const unit = /^(.{1,5}?)\1+$/su.exec(text)?.[1]
  let rest = unit ?? text
  for (const pattern of PATTERNS) rest = rest.replace(pattern, ' ')
  for (const piece of PIECES) rest = rest.replaceAll(piece, ' ')
  const letters = [...withoutRuns(rest)].filter((sign) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign))
  return new Set(letters).size < 3 ? 0 : letters.length
}

/** Takes out three or more signs that follow each other by one step, up, down or not at all. */
function withoutRuns(text: string): string {
  const signs = [...text]
  const step = (at: number) => signs[at]!.codePointAt(0)! - signs[at - 1]!.codePointAt(0)!
  const dropped = new Set<number>()
  for (let at = 2; at < signs.length; at += 1)
    if (step(at) === step(at - 1) && Math.abs(step(at)) <= 1)
      for (const index of [at - 2, at - 1, at]) dropped.add(index)
  return signs.map((sign, at) => (dropped.has(at) ? ' ' : sign)).join('')
}
