import { numberParts, type PhoneText, phoneTexts } from '../reading/phone-texts'
import { rewrite } from '../reading/rewrite'
import type { Found, HealthContext, HealthRule } from '../types'

/** 057-88123455: digits and a dash before a number, that are no area code. */
const WRONG_PREFIX = /(?<!\d)0\d{1,2}\s?[-—－–]\s?$/

/** A local number without its area code, or with that of another place. */
export const phoneAreaCode: HealthRule = {
  id: 'phone/area-code',
  title: '电话没有区号，或区号不是本地的',
  severity: 'warning',
  why: '没有区号的号码，外地和手机用户打不通，汇总公开后也不知道是哪里的。',
  source: '《电信网编号计划》；常理',
  check: (list, context) =>
    phoneTexts(list).flatMap((text) => [
      ...without(text, context),
      ...foreign(text, context),
      ...mistyped(text, context),
    ]),
}

function without(text: PhoneText, { place }: HealthContext): Found[] {
  const areaCode = place?.areaCode ?? null
  let at = 0
  let hasArea = false
  let before = ''
  const locals: { start: number; end: number; by: string }[] = []
  for (const { text: words, phone } of text.segments) {
    const parts = phone ? numberParts(phone.dial) : null
    if (parts?.area) hasArea = true
    // 0898-65372392、65379999: the first one's area code holds for the second.
    else if (parts?.local && WRONG_PREFIX.test(before)) hasArea = true
    else if (parts?.local && !hasArea) locals.push({ start: at, end: at, by: `${areaCode}-` })
    at += words.length
    before = words
  }
  if (locals.length === 0) return []
  const first = text.segments.find(({ phone }) => phone && numberParts(phone.dial).local)!
  return [
    {
      at: text.at,
      evidence: first.text.trim(),
      message: areaCode ? `没有区号，请写成“${areaCode}-${first.text.trim()}”。` : '没有区号，请补上。',
      ...(areaCode && { fix: rewrite(text, `加上区号${areaCode}`, locals) }),
    },
  ]
}

function foreign(text: PhoneText, { place }: HealthContext): Found[] {
  if (!place?.areaCode) return []
  return text.segments.flatMap(({ text: words, phone }): Found[] => {
    const area = phone ? numberParts(phone.dial).area : ''
    if (area === '' || area === place.areaCode) return []
    return [
      {
        at: text.at,
        evidence: words.trim(),
        message: `区号${area}不是${place.name}的（${place.areaCode}），请核对。`,
      },
    ]
  })
}

/** The digits before the number are no area code at all. */
function mistyped(text: PhoneText, { place }: HealthContext): Found[] {
  const areaCode = place?.areaCode ?? null
  let at = 0
  return text.segments.flatMap(({ text: words, phone }, index): Found[] => {
    const start = at
    at += words.length
    const [prefix] = WRONG_PREFIX.exec(text.segments[index - 1]?.text ?? '') ?? []
    const { area, local } = phone ? numberParts(phone.dial) : { area: '', local: '' }
    if (prefix === undefined || area !== '' || local === '') return []
    const written = prefix.replace(/\D/g, '')
    const change = { start: start - prefix.length, end: start, by: `${areaCode}-` }
    return [
      {
        at: text.at,
        evidence: (prefix + words).trim(),
        message: `没有“${written}”这个区号，请${areaCode ? `改为${areaCode}` : '改正'}。`,
        ...(areaCode && { fix: rewrite(text, `区号改为${areaCode}`, [change]) }),
      },
    ]
  })
}
