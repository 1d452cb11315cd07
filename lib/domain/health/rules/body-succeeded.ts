import type { ResponsibilityList } from '../../list/schema'
import { findDescribedBodies } from '../../registries/described-bodies'
import { isGone } from '../../registries/succession'
import type { Institution } from '../../registries/types'
import { bodyMentions, bodyPlaces, type PlacedMention } from '../reading/body-places'
import { currentBodies } from '../reading/current-bodies'
import { otherParties } from '../reading/fellow-parties'
import { goneBodies, wentElsewhere } from '../reading/gone-bodies'
import { ownHealthName } from '../reading/own-health-name'
import type { Found, HealthContext, HealthFix, HealthPlace, HealthRule, Severity } from '../types'

/** Of a county: those above it (市卫生健康委员会) have one form. */
const OWN_HEALTH_BODY = /^[县区旗]?卫生健康(?:局|委员会)$/
const BY_DECREE = '新名称以当地“三定”规定为准'

/** A body that was renamed, merged or abolished is named as if it still stood. */
export const bodySucceeded: HealthRule = {
  id: 'body/succeeded',
  title: '机构已经改名、合并或撤销',
  severity: 'error',
  why: '群众照着清单去找，找不到这个机构；机构改革后职责由谁承担，也说不清楚。清单在更换之前一直有效，应写现在的机构。',
  source: '《深化党和国家机构改革方案》（2018年）、《党和国家机构改革方案》（2023年）及历次机构改革方案',
  check: (list, context) => [...named(list, context), ...described(list, context)],
}

function named(list: ResponsibilityList, context: HealthContext): Found[] {
  const currentOf = currentBodies(list, context)
  const gone = goneBodies(list, context)
  const isParty = otherParties(bodyMentions(list, context), currentOf)
  const { isTold } = ownHealthName(list, context.place)
  const told = new Set<string>()
  return gone.flatMap((mention): Found[] => {
    const { place, written, institution } = mention
    const once = `${place.at}\n${written}`
    if (told.has(once)) return []
    told.add(once)
    const now = currentOf(mention)
    // Merging two rows, and choosing what the county's own body is called, is for a person.
    const stray = isOfAnotherKind(mention.prefix, context)
    const mayFix =
      !stray && now.every((name) => !isParty(mention, name) && (isTold || !OWN_HEALTH_BODY.test(name)))
    const fix = mayFix ? fixFor(mention, now, gone) : null
    return [
      {
        at: place.at,
        evidence: written,
        message: messageFor(written, institution, now, stray ? context.place : null),
        severity: severityOf(mention),
        ...(fix && { fix }),
      },
    ]
  })
}

/** Certain where the list says who is responsible; in running text a body may be named for another reason. */
function severityOf({ place, institution: { confidence } }: PlacedMention): Severity {
  if (place.role === 'unit' || place.field === 'title')
    return confidence >= 0.9 ? 'error' : confidence >= 0.8 ? 'warning' : 'note'
  return confidence >= 0.9 ? 'warning' : 'note'
}

/** 区食药监局 in the list of a county: a slip, or another place's. */
function isOfAnotherKind(prefix: string, { place }: HealthContext): boolean {
  const [level] = /^[县区旗]/.exec(prefix) ?? []
  const [own] = (place?.level === 'county' && /[县区旗]$/.exec(place.name)) || []
  return level !== undefined && own !== undefined && level !== own
}

/** @param other the place whose list it is, where the body seems to be another place's */
function messageFor(
  written: string,
  body: Institution,
  now: readonly string[],
  other: HealthPlace | null,
): string {
  const [year, month] = (body.until ?? '').split('-').map(Number)
  const since = year ? `到${year}年${month}月` : ''
  const today = now.length === 0 ? '请改写' : `现为${now.map((name) => `“${name}”`).join('、')}，请改写`
  const remarks = [body.note ?? '']
  if (now.some((name) => OWN_HEALTH_BODY.test(name)) && !body.note?.includes('“三定”'))
    remarks.push(BY_DECREE)
  if (other) remarks.push(`这是${other.name}的清单，请核对是哪里的机构`)
  const note = remarks.join('') ? `（${remarks.filter(Boolean).join('；')}）` : ''
  return `“${written.replace(/\s/g, '')}”${since}已改名、合并或撤销，${today}${note}。来源：${body.source}。`
}

/** The name replaced wherever the field has it; only where one body alone took over and its name is sure. */
function fixFor(
  { place, written, name, prefix, institution }: PlacedMention,
  now: readonly string[],
  gone: readonly PlacedMention[],
): HealthFix | null {
  const [current] = now
  if (current === undefined || now.length > 1 || institution.confidence < 0.9) return null
  if (place.role === 'prose' && prefix === '') return null
  if (wentElsewhere({ name, place })) return null
  const after = gone
    .filter((other) => other.place.at === place.at && other.written === written)
    .reverse()
    .reduce((text, { start, end }) => text.slice(0, start) + current + text.slice(end), place.text)
  return { label: `改为“${current}”`, at: place.at, before: place.text, after }
}

/** Departments described by what a body that is gone was called: 卫生计生行政部门. */
function described(list: ResponsibilityList, context: HealthContext): Found[] {
  const known = new Map(context.registries.institutions.map((body) => [body.name, body]))
  return bodyPlaces(list).flatMap((place) => {
    const told = new Set<string>()
    return findDescribedBodies(place.text).flatMap(({ written, after, now }): Found[] => {
      const body = known.get(after)
      if (!body || !isGone(body, context.today) || told.has(written)) return []
      told.add(written)
      return [
        {
          at: place.at,
          evidence: written,
          message: `“${written}”是机构改革前的叫法，现在是${now}，请改写。来源：${body.source}。`,
          severity: place.role === 'unit' ? 'warning' : 'note',
        },
      ]
    })
  })
}
