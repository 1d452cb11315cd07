import { parsePhones } from '../phone'

/** What is said beside a 联系电话 field. */
export interface PhoneWords {
  /** callable: can be tapped as it stands. lacking: a local number without area code. unknown: no number in it. */
  kind: 'callable' | 'lacking' | 'unknown'
  text: string
}

/**
 * Whether what is typed can be called from a phone; null for an empty field.
 * @param areaCode of the jurisdiction (`0898`); null when nobody has set it
 */
export function phoneWords(text: string, areaCode: string | null): PhoneWords | null {
  if (text.trim() === '') return null
  const phones = parsePhones(text, areaCode).flatMap((segment) => segment.phone ?? [])
  if (phones.length === 0) return { kind: 'unknown', text: '没有认出电话号码，公众点不了' }
  const lacks = phones.some(({ dial, areaCodeAdded }) => areaCodeAdded || isLocal(dial))
  if (!lacks)
    return { kind: 'callable', text: phones.length > 1 ? `格式正确，共${phones.length}个号码` : '格式正确' }
  return {
    kind: 'lacking',
    text: areaCode ? `缺区号，公众看到时会补上本地的 ${areaCode}` : '缺区号，外地打不通，请写上',
  }
}

/** Seven or eight digits that begin like a fixed line: nobody outside the city reaches it. */
const isLocal = (dial: string) => /^[2-8]\d{6,7}(?:,|$)/.test(dial)
