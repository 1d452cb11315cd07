import { citationsIn } from '../../editing/citations'
import { type CheckedText, isQuoted, proseIn } from '../reading/checked-list'
import { type OwnPlace, ownPlace } from '../reading/own-place'
import { placeOfTitle, placesNamedIn } from '../reading/place-names'
import type { Found, HealthRule } from '../types'

const TITLE = /《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》/g

/** Another county’s name, or another province’s regulation: left in from the list that served as a model. */
export const placeForeign: HealthRule = {
  id: 'place/foreign',
  title: '出现了别的地方的名称',
  severity: 'warning',
  why: '参照别处的清单编写时，容易把那里的地名、机构或地方法规一起抄过来；读者会以为归那里管。',
  source: '常理',
  check(list, context) {
    const own = ownPlace(list, context)
    if (own.stems.size === 0) return []
    return proseIn(list).flatMap((text) => [...inSentences(text, own), ...inTitles(text, own)])
  },
}

function inSentences(text: CheckedText, own: OwnPlace): Found[] {
  if (isQuoted(text) || text.field === 'title') return []
  // Titles of laws are looked at by themselves.
  const open = text.text.replace(TITLE, (title) => '《'.repeat(title.length))
  return placesNamedIn(open)
    .filter(({ stem, level }) => !own.stems.has(stem) && (own.isWhole || level === 'county'))
    .filter(({ start, end }) => !isPartner(open, start, end))
    .map(({ name }) => ({
      at: text.at,
      evidence: name,
      message: `“${name}”不是本地，也不是上级：请核对是不是从别处的清单抄来的。`,
    }))
}

/** What neighbours and partners are spoken of with. */
const NEIGHBOUR =
  /毗邻|相邻|接壤|邻近|周边(?:[县区市]|地区)|交界|一体化|示范区|对口(?:支援|帮扶|协作|支持|合作)|结对|跨(?:区域|省|市|县|区)|友好/u
const TOGETHER = /协作|合作|联防|联动|联合|共建|互认|会商|机制|协议/u

/** So far away at most stands what tells why a place is named. */
const NEAR = 80

/** 与毗邻的甲县、乙县建立联防联控机制: named as another place, and meant so. */
function isPartner(text: string, start: number, end: number): boolean {
  const before = text
    .slice(Math.max(0, start - NEAR), start)
    .split(/[。；\n]/)
    .at(-1)!
  const after = text.slice(end, end + NEAR).split(/[。；\n]/)[0]!
  if (NEIGHBOUR.test(before)) return true
  return /[与同和][^，]{0,24}$/u.test(before) && TOGETHER.test(after)
}

/** 《湖南省人口与计划生育条例》 in a list of Hainan. */
function inTitles(text: CheckedText, own: OwnPlace): Found[] {
  if (!own.isWhole) return []
  const told = new Set<string>()
  return citationsIn(text.text).flatMap(({ title }): Found[] => {
    const place = placeOfTitle(title)
    if (!place || own.stems.has(place.stem) || told.has(title)) return []
    told.add(title)
    return [
      {
        at: text.at,
        evidence: text.text.includes(title) ? title : place.stem,
        message: `《${title}》是${place.stem}的，本地不适用：请核对是不是从别处的清单抄来的。`,
      },
    ]
  })
}
