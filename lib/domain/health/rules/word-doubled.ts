import { proseIn } from '../reading/checked-list'
import { rewrite, wordsAround } from '../reading/rewrite'
import type { Found, HealthRule } from '../types'

/** Particles and verbs that never follow themselves. */
const PARTICLES = /([的和与及并被把在由])\1(?!士)/gu
/** Verbs of doing, twice in a row. */
const VERBS =
  /(负责|进行|开展|组织|实施|制定|拟订|承担|指导|监督|检查|加强|做好|落实|协调|推进|建立|完善|以及|有关|相关|依法|应当|可以|按照|根据|对于|关于|管理)\1/gu
/** Any run of three or more characters, twice in a row. */
const RUNS = /(\p{Script=Han}{3,20})\1/gu

/** 的的, 进行进行: a word typed twice. */
export const wordDoubled: HealthRule = {
  id: 'word/doubled',
  title: '词语重复',
  severity: 'error',
  why: '同一个词连着写了两遍，是录入时多打的。',
  source: '常理',
  check: (list) =>
    proseIn(list).flatMap((text) => {
      const met = [
        ...text.text.matchAll(PARTICLES),
        ...text.text.matchAll(VERBS),
        ...text.text.matchAll(RUNS),
      ]
      let end = -1
      return met
        .sort((a, b) => a.index - b.index || b[0].length - a[0].length)
        .flatMap((match): Found[] => {
          if (match.index < end || isMeant(text.text, match)) return []
          end = match.index + match[0].length
          const word = match[1]!
          return [
            {
              at: text.at,
              evidence: word.length === 1 ? wordsAround(text.text, match.index, end, 2, 2) : match[0],
              message: `“${word}”连着写了两遍，请删去一个。`,
              severity:
                word.length >= 3 && word.length < 5 && !/^[的和与及]/.test(word) ? 'warning' : 'error',
              fix: rewrite(text, `删去一个“${word}”`, [{ start: match.index, end, by: word }]),
            },
          ]
        })
    }),
}

/** 目的的, 存在在, 监督监督员: the halves belong to two words. */
function isMeant(text: string, match: RegExpMatchArray): boolean {
  const before = text.slice(Math.max(0, match.index! - 1), match.index)
  const behind = text.slice(match.index! + match[0].length, match.index! + match[0].length + 2)
  const word = match[1]!
  if (word === '的') return /[目标有似]/.test(before)
  if (word === '和') return /[总共饱缓温调中柔]/.test(before) || /^[谐平解睦]/.test(behind)
  if (word === '与') return /[参给赋]/.test(before)
  if (word === '及') return /[涉普顾波]/.test(before) || /^[时格早其]/.test(behind)
  if (word === '并') return /[合兼吞]/.test(before) || /^[发购]/.test(behind)
  if (word === '在') return /[存所现正]/.test(before) || /^[职岗校编册线]/.test(behind)
  if (word === '由') return /[自理缘事]/.test(before)
  if (word === '管理') return /^(?:办法|条例|规定|制度|人员|部门|机构|局|所|处|站)/.test(behind)
  if (word === '检查' || word === '监督' || word === '指导' || word === '组织')
    return /^[员站所机组室]/.test(behind)
  return false
}
