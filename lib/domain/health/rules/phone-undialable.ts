import type { ResponsibilityList } from '../../list/schema'
import { isBlank } from '../reading/missing-field'
import { numberParts, type PhoneText, phoneTexts } from '../reading/phone-texts'
import type { Found, HealthRule } from '../types'

/** A number no telephone can dial: a digit too few or too many, or no number at all. */
export const phoneUndialable: HealthRule = {
  id: 'phone/undialable',
  title: '电话号码打不通',
  severity: 'error',
  why: '号码多一位少一位，群众就打不通；手机上也不能点击拨打。',
  source: '《电信网编号计划》：本地号码7位或8位，手机号码11位',
  check(list) {
    const usual = usualLength(list)
    return phoneTexts(list)
      .filter(({ text }) => !isBlank(text))
      .flatMap((text) => [...unread(text), ...oddLengths(text, usual)])
  },
}

/** The area code of 0571-12356, a hotline of the city. (Before a local number it is part of the number.) */
const AREA_OF_HOTLINE = /(?<!\d)0(?:10|2\d|[3-9]\d{2})\s?[-—－–]?\s?$/

/** Digits that are no number of the plan, and fields without any. */
function unread({ at, text, segments }: PhoneText): Found[] {
  const digits = segments.flatMap(({ text: written, phone }, index) => {
    if (phone) return []
    const words = segments[index + 1] ? written.replace(AREA_OF_HOTLINE, '') : written
    return words.normalize('NFKC').length === words.length
      ? (words.match(/[\d０-９][\d０-９\s\-—－]*[\d０-９]/g) ?? [])
      : []
  })
  const found = digits
    .filter((run) => run.replace(/[^\d０-９]/g, '').length >= 4)
    .map((run): Found => {
      const count = run.replace(/[^\d０-９]/g, '').length
      return {
        at,
        evidence: run,
        message: `“${run}”是${count}位数字，不是能拨打的号码，请核对（本地号码7位或8位，手机11位）。`,
      }
    })
  const [open] = /(?:转|分机)[：:\s]*$/.exec(text) ?? []
  if (open !== undefined)
    found.push({ at, evidence: text.trim(), severity: 'warning', message: '“转”后面没有写分机号，请补上。' })
  if (found.length > 0 || segments.some(({ phone }) => phone)) return found
  return [{ at, evidence: text.trim(), severity: 'warning', message: '这里没有能拨打的电话号码，请补上。' }]
}

/** 010 and 02x have numbers of eight digits; the numbers of one place have one length. */
function oddLengths({ at, segments }: PhoneText, usual: number | null): Found[] {
  return segments.flatMap(({ text, phone }): Found[] => {
    if (!phone) return []
    const { area, local } = numberParts(phone.dial)
    if (local === '') return []
    if (/^0[12]/.test(area) && area.length === 3 && local.length !== 8)
      return [
        { at, evidence: text.trim(), message: `区号${area}的号码应是8位，这里是${local.length}位，请核对。` },
      ]
    if (usual === null || local.length === usual) return []
    const message = `别的号码都是${usual}位，这里是${local.length}位，请核对是不是${local.length < usual ? '少' : '多'}了一位。`
    return [{ at, evidence: text.trim(), severity: 'warning', message }]
  })
}

/** How many digits the local numbers of the list have; null when they differ too much to tell. */
function usualLength(list: ResponsibilityList): number | null {
  const numbers = new Set<string>()
  for (const { segments } of phoneTexts(list))
    for (const { phone } of segments) if (phone) numbers.add(numberParts(phone.dial).local)
  numbers.delete('')
  const eight = [...numbers].filter((number) => number.length === 8).length
  const seven = numbers.size - eight
  if (eight > 2 * seven) return 8
  return seven > 2 * eight ? 7 : null
}
