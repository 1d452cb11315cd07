import type { AdministrativeLevel } from './types'

/** What stands before a body's name and says whose it is. The longest first. */
const TOKENS: readonly (readonly [token: string, levels: readonly AdministrativeLevel[]])[] = [
  ['自治区', ['province']],
  ['自治州', ['city']],
  ['自治县', ['county']],
  ['自治旗', ['county']],
  ['国务院', ['nation']],
  ['国家', ['nation']],
  ['全国', ['nation']],
  ['中央', ['nation']],
  ['省级', ['province']],
  ['市级', ['city']],
  ['县级', ['county']],
  ['区级', ['county']],
  ['地区', ['city']],
  ['林区', ['county']],
  ['特区', ['county']],
  ['新区', ['county']],
  ['省', ['province']],
  // A city may be a prefecture or of a county's rank.
  ['市', ['city', 'county']],
  ['州', ['city']],
  ['盟', ['city']],
  ['县', ['county']],
  ['区', ['county']],
  ['旗', ['county']],
]
/** Beneath the levels of the registry. */
const BELOW =
  /(?:镇|乡|街道|街|办事处|社区|村|场|开发区|园区|校区|小区|辖区|片区|景区|库区|灾区|地区级|[县区旗]城市)$/
const MUNICIPALITIES = /^(?:11|12|31|50)/

export interface LevelPrefix {
  /** 县, 国家; '' when none stands there. */
  token: string
  levels: readonly AdministrativeLevel[]
}

/**
 * The level at the end of what stands before a name; null below the county. In a municipality (直辖市) the city is of a
 * province's rank.
 * @param code division code of the place the text is about; null when not known
 */
export function levelBefore(text: string, code: string | null): LevelPrefix | null {
  if (BELOW.test(text)) return null
  for (const [token, levels] of TOKENS) {
    if (!text.endsWith(token)) continue
    const municipal = code !== null && MUNICIPALITIES.test(code) && /^市级?$/.test(token)
    return { token, levels: municipal ? ['province'] : levels }
  }
  return { token: '', levels: [] }
}
