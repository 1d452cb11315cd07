import { namesInstrument } from '../editing/citations'
import { editDistance } from './edit-distance'
import { instrumentIndex } from './instrument-index'
import { bareTitle, titleKey } from './titles'
import type { LegalInstrument } from './types'

/** A shorter title is one slip away from too many others: 消毒管理办法, 消防管理办法. */
const SHORTEST = 7
/** Laws are all national and few: a shorter name is enough. */
const SHORTEST_LAW = 5
/** As long a title may have two slips. */
const LONG = 12
/** Of a title cut off, at most so much is missing. */
const MISSING = 4

/**
 * The title of the registry that this one was meant for: one slip away (two in a long one), or cut off before its end.
 * As written in the registry, with 中华人民共和国 only where the text has it. Null when none is that near, or several are.
 */
export function nearestTitle(title: string, instruments: readonly LegalInstrument[]): string | null {
  const key = titleKey(title)
  const isLaw = /(?<!办)法$/.test(key)
  if (key.length < (isLaw ? SHORTEST_LAW : SHORTEST)) return null
  const near = new Set<string>()
  for (const [other, rows] of instrumentIndex(instruments).byKey)
    if (Math.abs(other.length - key.length) <= MISSING)
      if (isSlip(key, other, isLaw) || isCutOff(title, key, other))
        for (const row of rows) near.add(row.title)
  if (near.size !== 1) return null
  const [meant] = near
  return bareTitle(title).startsWith('中华人民') ? meant! : meant!.replace(/^中华人民共和国/, '')
}

function isSlip(key: string, other: string, isLaw: boolean): boolean {
  if (key === other) return false
  if (isLaw !== /(?<!办)法$/.test(other) || other.length < (isLaw ? SHORTEST_LAW : SHORTEST)) return false
  const most = Math.min(key.length, other.length) >= LONG ? 2 : 1
  return editDistance(key, other, most) <= most && (kind(key) === '' || kind(key) === kind(other))
}

const isCutOff = (title: string, key: string, other: string) =>
  !namesInstrument(title) &&
  key.length >= SHORTEST &&
  other.startsWith(key) &&
  other.length - key.length <= MISSING

/** 条例, 办法, 规定 …: another kind is another document; '' when the slip is in that word. */
const kind = (key: string) =>
  /(?:条例|细则|办法|规定|决定|意见|通知|规范|标准|方案|规程|准则|目录|法)(?:（试行）)?$/.exec(key)?.[0] ?? ''
