import { bodyIndex, rowOnLevel } from './body-index'
import { type LevelPrefix, levelBefore } from './levels'
import { scanNames } from './name-scan'
import { isInside, titleSpans } from './quoted'
import type { AdministrativeLevel, Institution } from './types'

/** A body of the registry named in a text. */
export interface BodyMention {
  /** [start, end) of the written words, level included: 县卫生局. */
  start: number
  end: number
  written: string
  /** 县; '' when none stands there. */
  prefix: string
  /** Without the level: 卫生局. */
  name: string
  institution: Institution
}

export interface BodySearch {
  institutions: readonly Institution[]
  /** Division code and level of the place the text is about; null when not known. */
  place: { code: string; level: AdministrativeLevel } | null
}

/**
 * The body a field that holds names (相关部门, 牵头单位) names, whatever breaks a narrow column put into it; null when the
 * registry knows none of it. The first of several.
 */
export function findBody(department: string, search: BodySearch): BodyMention | null {
  return findBodies(department.replace(/\s/g, ''), search)[0] ?? null
}

/** A name that goes on is another word: 卫生部门, 计生委员, 法制办法. */
const GOES_ON: readonly (readonly [ending: RegExp, next: RegExp])[] = [
  [/部$/, /^[门分署队长位件级]/],
  [/委$/, /^[员托派任]/],
  [/办$/, /^[法理事案学公]/],
  [/局$/, /^[部限面势域]/],
  [/[所站院]$/, /^[有在长]/],
]
const CARRIES_LEVEL = /^(?:国务院|国家|省|自治区)/
/** Words a body's name may follow without a level: 由卫生局, 和工商局. Anything else makes it part of a longer name. */
const MAY_PRECEDE = /[由据向与和及或报经对在从给将被请同会为按至到于即是含各本我该归找送交让以并随令致级]$/
/** Behind these a name is the end of a longer one (文化广电体育和旅游局), unless a body or somebody else stands before them. */
const JOINS = /(?<![参涉波提危])(?:以及|[和与及或])\s*$/u
const ACTOR =
  /(?:[局委办部厅院署站所队门关府处馆联校店企员人厂镇乡]|(?<!社)会|中心|街道|单位|企业|机构|公司)[）)]?$/u

/**
 * The bodies of the registry that a text names, in order; at one place the longest name. Left out: names in titles
 * 《…》, the former ones (原卫生部), and who issued a document (卫生部令第53号, 国家人口计生委关于印发《…》的通知).
 */
export function findBodies(text: string, search: BodySearch): BodyMention[] {
  const { scan, rows } = bodyIndex(search.institutions)
  const titles = titleSpans(text)
  const found: BodyMention[] = []
  for (const { name, start: at, end } of scanNames(text, scan)) {
    if (isInside(titles, at) || goesOn(name, text.slice(end, end + 1))) continue
    const before = text.slice(Math.max(0, at - 20), at)
    const level = levelBefore(before, search.place?.code ?? null)
    if (!level || !(CARRIES_LEVEL.test(name) || mayStandAfter(before, level))) continue
    const institution = rowNamed(rows.get(name) ?? [], name, level, search)
    if (!institution || isFormer(before, level) || isIssuer(text.slice(end, end + 80))) continue
    const start = at - level.token.length
    found.push({ start, end, written: text.slice(start, end), prefix: level.token, name, institution })
  }
  return found
}

const goesOn = (name: string, next: string) =>
  GOES_ON.some(([ending, following]) => ending.test(name) && following.test(next))

function mayStandAfter(before: string, { token }: LevelPrefix): boolean {
  if (token !== '') return true
  if (JOINS.test(before) && !ACTOR.test(before.replace(JOINS, ''))) return false
  return before === '' || !/\p{Script=Han}$/u.test(before) || MAY_PRECEDE.test(before)
}

/** Some names carry their level: 国务院法制办, 省食药监局. Without any, what it means in that place. */
function rowNamed(rows: readonly Institution[], name: string, { levels }: LevelPrefix, search: BodySearch) {
  if (levels.length > 0 && !CARRIES_LEVEL.test(name)) return rowOnLevel(rows, levels)
  return rowOnLevel(rows, []) ?? (search.place && rowOnLevel(rows, [search.place.level]))
}

/** 原县卫生局, 原国家工商行政管理总局: what is called former is no mistake. */
function isFormer(before: string, { token }: LevelPrefix): boolean {
  const rest = before.slice(0, before.length - token.length)
  return /(?<![病草平中高还复])原(?![则因料有始件发告籍体微子])(?:设|来的?)?[\p{Script=Han}]{0,8}$/u.test(
    rest,
  )
}

const OTHERS = String.raw`(?:[、，,\s和及]+[\p{Script=Han}]{2,16}?(?:委|局|部|厅|院|办|会|府|署|室|部门))*`
const ISSUED = new RegExp(
  `^${OTHERS}(?:等[\\p{Script=Han}\\d]{0,6})?(?:联合)?(?:制定|印发|发布|颁布|公布|出台|下发|转发|批准)?的?[\\s、]*(?:《|关于|令|公告|第[\\d一二三四五六七八九十百]+号)`,
  'u',
)

/** Who issued a document is named as it was called then: what follows leads to the document or its number. */
const isIssuer = (after: string) => ISSUED.test(after)
