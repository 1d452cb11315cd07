import { type BodyIndex, bodyIndex } from './body-index'
import { editDistance } from './edit-distance'
import type { BodySearch } from './find-bodies'
import { scanNames } from './name-scan'

/** A name one slip away from a body's. */
export interface MistypedBody {
  start: number
  end: number
  written: string
  /** What it should read, level included. */
  meant: string
}

/** Shorter names are one slip away from too many others: 民政局, 财政局. */
const SHORTEST = 5
/** Slips met again and again in short names. */
const SHORT_SLIPS = /(?<=[县区市省旗州]|^)卫[建键建监见](?=[局委](?!\p{Script=Han}{0,2}[会员]))/u
/** Behind a level: 区 in 社区 is none. */
const NAME =
  /(?<=[县省旗州]|(?<!城)市|(?<![社小园校院城片辖灾疫山景牧林矿])区)[\p{Script=Han}]{3,14}?(?:局|委员会|办公室|中心|院)/gu

/**
 * Names of bodies with a slip of the pen: one character wrong, missing, too many, or two changed about
 * (县市场监督管局). Only where the name as it stands is none of the registry's, and one name alone is that near.
 */
export function findMistypedBodies(text: string, search: BodySearch): MistypedBody[] {
  const index = bodyIndex(search.institutions)
  const known = scanNames(text, index.scan)
  const found: MistypedBody[] = []
  for (const match of text.matchAll(NAME)) {
    const end = match.index + match[0].length
    if (known.some((name) => match.index < name.end && name.start < end)) continue
    // 区县…, 县级…: levels before the name; but 市 may begin it (市场…).
    const levels = /^(?:级|[县区市旗])*/.exec(match[0])![0].length
    for (let skipped = 0; skipped <= levels; skipped++) {
      const meant = nearest(match[0].slice(skipped), index)
      if (!meant) continue
      found.push(slip(text, match.index + skipped, end, meant))
      break
    }
  }
  const short = SHORT_SLIPS.exec(text)
  if (short) found.push(slip(text, short.index, short.index + 3, `卫健${text[short.index + 2]}`))
  return found
}

/** With the level before it, so that it is found in its text and read at a glance. */
function slip(text: string, start: number, end: number, meant: string): MistypedBody {
  const from = /[县区市省旗州]/.test(text[start - 1] ?? '') ? start - 1 : start
  return { start: from, end, written: text.slice(from, end), meant: text.slice(from, start) + meant }
}

/**
 * The name that is one slip away: of a body that stands rather than of one that is gone, of two names of one body the
 * longer. Null when none is that near, or those of two bodies are.
 */
function nearest(name: string, { names, rows }: BodyIndex): string | null {
  if (name.length < SHORTEST - 1) return null
  // 政务服务与数据管理局: which word joins the halves of a name is for each place to choose.
  if (rows.has(name.replace(/[与及]/g, '和'))) return null
  const near = names.filter(
    (known) =>
      known.length >= SHORTEST &&
      editDistance(name, known, 1) === 1 &&
      // 县各卫生健康局: a word before the name, not a slip in it.
      name.slice(1) !== known &&
      // 林业草原局 of 林业和草原局: a usual short form.
      known.replace(/[和与及]/g, '') !== name,
  )
  const standing = near.filter((known) => rows.get(known)?.some(({ until }) => until === null))
  const likely = standing.length > 0 ? standing : near
  const bodies = new Set(likely.flatMap((known) => rows.get(known) ?? []))
  return bodies.size === 1 ? likely.reduce((a, b) => (b.length > a.length ? b : a)) : null
}
