import { findMistypedBodies } from '../../registries/mistyped-bodies'
import { entriesOf, textsOf } from '../pointers'
import { bodyMentions, bodyPlaces, bodySearch } from '../reading/body-places'
import type { Found, HealthRule } from '../types'

/** 国家 before a county's name, two levels at once: left over from replacing words all over the text. */
const NATIONAL_PLACE =
  /国家(?!级)[\p{Script=Han}]{2,6}?[县区市](?:卫生健康|市场监督|教育|公安|民政|财政)[\p{Script=Han}]{0,6}?(?:委员会|局|委)/u

/** A department that does not exist: its name is one slip away from a body's, or joins what cannot be joined. */
export const bodyUnknown: HealthRule = {
  id: 'body/unknown',
  title: '没有这个机构，可能写错了字',
  severity: 'warning',
  why: '机构名称错一个字，读者就不知道说的是谁，检索也找不到。',
  source: '各级机构改革方案中的机构名称；常理',
  check(list, context) {
    const search = bodySearch(context)
    const texts = [
      ...(list.title ? [{ at: '/title', text: list.title }] : []),
      ...textsOf(entriesOf(list)).map(({ at, text }) => ({ at, text })),
    ]
    const found = texts.flatMap(({ at, text }): Found[] => {
      const national = NATIONAL_PLACE.exec(text)
      return [
        ...findMistypedBodies(text, search).map(({ written, meant, start, end }) => ({
          at,
          evidence: written,
          message: `没有“${written}”这个机构，可能是“${meant}”，请核对。`,
          fix: {
            label: `改为“${meant}”`,
            at,
            before: text,
            after: text.slice(0, start) + meant + text.slice(end),
          },
        })),
        ...(national
          ? [
              {
                at,
                evidence: national[0],
                message: `没有“${national[0]}”这样的机构：国家机构的名称里夹进了本地的名称，多半是整体替换造成的，请改回原来的名称。`,
              },
            ]
          : []),
      ]
    })
    return [...found, ...doubled()]

    /** 区市公安局: a city is not inside its district. */
    function doubled(): Found[] {
      const units = new Map(bodyMentions(list, context).map((mention) => [mention.place.at, mention]))
      return bodyPlaces(list).flatMap(({ at, text, role }): Found[] => {
        const mention = units.get(at)
        if (role !== 'unit' || !mention) return []
        const before = /^[县区](?=市$)/.exec(text.slice(0, mention.start + mention.prefix.length).trim())
        if (!before) return []
        const after = text.trim().slice(1)
        return [
          {
            at,
            evidence: text.trim(),
            message: `“${text.trim()}”前面多了一个“${before[0]}”字，请核对。`,
            fix: { label: `改为“${after}”`, at, before: text, after },
          },
        ]
      })
    }
  },
}
