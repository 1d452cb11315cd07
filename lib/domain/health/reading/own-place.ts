import type { ResponsibilityList } from '../../list/schema'
import type { HealthContext } from '../types'
import { textsIn } from './checked-list'
import { placesNamedIn, stemOf } from './place-names'

/** The place a list speaks for, as far as it is known. */
export interface OwnPlace {
  /** 海口, 美兰, 海南: its names and those above it without 市, 区, 省. */
  stems: ReadonlySet<string>
  /** What its own bodies begin with: 区卫健委; null when not known. */
  level: '县' | '区' | '旗' | '市' | null
  /** Whether the divisions above are known too, so that any other name is foreign. */
  isWhole: boolean
}

const PARTS = /[^省市县区旗州盟]{1,8}?(?:特别行政区|自治区|自治州|自治县|自治旗|地区|省|市|县|区|旗|州|盟)/g
/** So often at least a list names its own county, where nothing else says which it is. */
const OFTEN = 3

/** Known from the context; else read from the list’s own title, from the place it names most and the units it names. */
export function ownPlace(list: ResponsibilityList, { place }: HealthContext): OwnPlace {
  if (place) {
    const names = [place.name, ...place.above].flatMap((name) => [name, ...(name.match(PARTS) ?? [])])
    const level = /[县区旗市]$/.exec(place.name)?.[0] as OwnPlace['level'] | undefined
    return {
      stems: new Set(names.map(stemOf)),
      level: place.level === 'county' ? (level ?? null) : null,
      isWhole: true,
    }
  }
  const titles = [list.title ?? '', ...list.plans.map(({ title }) => title)]
  const told = titles.flatMap(placesNamedIn)
  const own = told.length > 0 ? told : mostNamed(list)
  return {
    stems: new Set(own.map(({ stem }) => stem)),
    level: levelOf(list, told.at(-1)?.name),
    isWhole: false,
  }
}

/** The county a list names most, if it names it often. */
function mostNamed(list: ResponsibilityList) {
  const named = textsIn(list)
    .flatMap(({ text }) => placesNamedIn(text))
    .filter(({ level }) => level === 'county')
  const counts = new Map<string, number>()
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] >= OFTEN && best[1] * 2 > named.length
    ? named.filter(({ name }) => name === best[0])
    : []
}

/** By the last place the title names, else by what most units begin with: 县民政局, 区教育局. */
function levelOf(list: ResponsibilityList, told: string | undefined): OwnPlace['level'] {
  const [level] = /[县区旗]$/.exec(told ?? '') ?? []
  if (level) return level as OwnPlace['level']
  const units = textsIn(list).filter(
    ({ field }) => field === 'department' || field === 'unit' || field.endsWith('Units'),
  )
  const count = (word: string) => units.filter(({ text }) => text.trim().startsWith(word)).length
  const counts = (['县', '区', '旗'] as const).map((word) => [word, count(word)] as const)
  const [best] = counts.sort((a, b) => b[1] - a[1])
  return best && best[1] > 1 && best[1] > count('市') ? best[0] : null
}
