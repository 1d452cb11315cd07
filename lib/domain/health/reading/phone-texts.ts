import type { ResponsibilityList } from '../../list/schema'
import { type PhoneSegment, parsePhones } from '../../phone'
import { type CheckedText, textsIn } from './checked-list'

/** A field that holds telephone numbers. */
export interface PhoneText extends CheckedText {
  segments: PhoneSegment[]
}

const PHONES = new Set(['phone', 'guide.enquiryPhone', 'guide.complaintPhone'])

/** The fields of a list that hold telephone numbers, cut into numbers and what stands between them. */
export const phoneTexts = (list: ResponsibilityList): PhoneText[] =>
  textsIn(list)
    .filter(({ field }) => PHONES.has(field))
    .map((text) => ({ ...text, segments: parsePhones(text.text, null) }))

/** A number as it is dialled, taken apart. */
export interface DialledNumber {
  /** 0898; '' where the text has none. */
  area: string
  /** 65372392; '' for mobile and service numbers, which need no area code. */
  local: string
}

/** The area code and the local number of what is dialled; an extension is left out. */
export function numberParts(dial: string): DialledNumber {
  const [digits = ''] = dial.split(',')
  if (/^(?:1\d{2,}|[48]00\d{7}|9[56]\d{3,4})$/.test(digits)) return { area: '', local: '' }
  const area = /^0(?:10|2\d|[3-9]\d{2})/.exec(digits)?.[0] ?? ''
  return { area, local: digits.slice(area.length) }
}
