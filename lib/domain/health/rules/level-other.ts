import type { ResponsibilityList } from '../../list/schema'
import { bodyMentions } from '../reading/body-places'
import { type CheckedText, isQuoted, proseIn } from '../reading/checked-list'
import { ownCounterparts } from '../reading/own-counterpart'
import { type OwnPlace, ownPlace } from '../reading/own-place'
import type { Found, HealthContext, HealthRule } from '../types'

/** A body of the city as the one that acts: at the beginning of a clause, with a verb of doing behind it. */
const CITY_ACTS =
  /(?:^|[。；，,\n）)：:由]|\d[.、])[^\S\n]*(市(?:级)?(?!场|民(?![政族]|宗)|容|区|县|政(?!府)|、|辖|委、|内|外|中心)(?:\p{Script=Han}{0,12}?(?:局|委员会|委|厅|部门|机关))?)(?=负责|主要负责|主要行使|统一|牵头|根据|组织|应当|可以|下发|指定|制定|承担|行使|开展|定期|不定期|会同|将|对(?!外))/gu
/** 市民政局, and neither 市场监管局 nor 市民热线办 nor 市政府. */
const CITY_BODY = /^市(?!场|民(?![政族]|宗)|容|政(?!府|协))/
/** A rule the city made is spoken of so in any list of its counties and districts. */
const CITY_MADE = /^(?:已经?|先后|相继|陆续)?(?:出台|制定|印发|发布|颁布|公布|实施|修订)(?:了|的)?\s*《/
/** 我市 in a list of a county or district. */
const OURS: Record<'县' | '区' | '旗', RegExp> = {
  区: /我[市县省]|本县(?!级)|全县(?!级)/gu,
  县: /我[市区省]|本区(?!域|划|块|间)|全区(?!域)/gu,
  旗: /我[市县区]|本县|全县/gu,
}
/** 组织拟订全市规划: the whole of another level as what one does oneself; 参与全市统一行动 is not. */
const WHOLE_CITY =
  /(?:^|[。；，,、\n）)])(?:\d+[.、]\s*|[^\S\n]*)(?:负责|组织|承担|拟订|拟定|制定|制订|编制|指导|统筹|协调|监督|管理|实施|推进|落实|开展|[和并或、及]){1,4}(全市)/gu

/** A list speaking for another level: a district list that says what the city’s bureau does, or 我市 in a county’s. */
export const levelOther: HealthRule = {
  id: 'level/other',
  title: '替别的层级说话',
  severity: 'warning',
  why: '县区的清单应写县区自己的职责；写成市里做什么，多半是照抄了上级的清单，读者会找错地方。',
  source: '常理',
  check(list, context) {
    const own = ownPlace(list, context)
    if (own.level === null || own.level === '市') return []
    return [
      ...departments(list, context, own),
      ...ofTheNation(list, context, own),
      ...proseIn(list)
        .filter((text) => !isQuoted(text) || text.field === 'cases')
        .flatMap((text) => inProse(text, own)),
    ]
  },
}

/** 市教育局 as a party of a matter in a district’s list; branches of city bodies in the district are its own. */
function departments(list: ResponsibilityList, context: HealthContext, { level }: OwnPlace): Found[] {
  const counterpartOf = ownCounterparts(list, context, level!)
  return proseIn(list).flatMap((text): Found[] => {
    const name = text.text.trim().replace(/\s+/g, '')
    if (text.field !== 'department' || !CITY_BODY.test(name)) return []
    if (/分局|支队|大队|支局|派出|驻|所$|站$|中队|直属/.test(name)) return []
    const own = counterpartOf(name)
    const meant = own === null ? '本级对应部门' : `“${own}”`
    const message = `${level}的清单里写了市的部门“${name}”：请核对是否应为${meant}。`
    return [{ at: text.at, evidence: text.text.trim(), message }]
  })
}

/** 国家卫生健康委员会 as a party of a county’s matter; 国家税务总局某县税务局 is the county’s. */
function ofTheNation(list: ResponsibilityList, context: HealthContext, { level }: OwnPlace): Found[] {
  return bodyMentions(list, context).flatMap(({ place, written, institution }): Found[] => {
    const isNational = institution.levels.length === 1 && institution.levels[0] === 'nation'
    if (place.field !== 'department' || !isNational || place.text.trim() !== written) return []
    const message = `${level}的清单里把国家的部门“${written.replace(/\s/g, '')}”列为一方：请核对是否应为本级对应部门。`
    return [{ at: place.at, evidence: written, message }]
  })
}

function inProse(text: CheckedText, own: OwnPlace): Found[] {
  if (text.field === 'title' || text.field === 'heading') return []
  const level = own.level as '县' | '区' | '旗'
  const acts = [...text.text.matchAll(CITY_ACTS)].filter(({ 1: name }) => !/分局/.test(name!))
  const ours = [...text.text.matchAll(OURS[level])].filter(
    ({ 0: word, index }) => !CITY_MADE.test(text.text.slice(index + word.length)),
  )
  const [first] = acts
  const found: Found[] = []
  if (first)
    found.push({
      at: text.at,
      evidence: first[1]!,
      message: `这里说的是“${first[1]}”做什么${acts.length > 1 ? `（共${acts.length}处）` : ''}：${level}的清单应写${level}自己做什么，请核对。`,
    })
  const isDuty = text.field === 'statement' || text.kind === 'workItem'
  const [city] = isDuty ? text.text.matchAll(WHOLE_CITY) : []
  if (city)
    found.push({
      at: text.at,
      evidence: city[0].replace(/^[。；，,、\n）)]/, '').trim(),
      message: `这里说的是全市的工作：${level}的清单应写全${level}，请核对是不是照抄了上级的清单。`,
    })
  const words = new Set<string>()
  for (const match of ours) {
    if (words.has(match[0])) continue
    words.add(match[0])
    found.push({
      at: text.at,
      evidence: text.text.slice(match.index, match.index + match[0].length + 4).split(/[。；，、\n]/)[0]!,
      message: `${level}的清单里写了“${match[0]}”，多半是照抄来的，请核对。`,
      severity: match[0] === '我省' ? 'note' : 'warning',
    })
  }
  return found
}
