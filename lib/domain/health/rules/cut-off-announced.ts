import { isQuoted, proseIn } from '../reading/checked-list'
import { marksIn } from '../reading/text-marks'
import { withoutBounds } from '../reading/unfinished-ends'
import type { Found, HealthRule } from '../types'

/** 有下列情形之一的, 应当载明以下内容: what must be followed by a row. */
const ANNOUNCES =
  /(?:下列|以下(?![达发放派])|如下).{0,12}(?:之一|情形|内容|条件|材料|行为|事项|方式|程序|措施|职责)/su

/** What stands between two stops. */
const CLAUSE = /[^。；\n]+/g

/** “有下列情形之一的” with no case behind it. */
export const cutOffAnnounced: HealthRule = {
  id: 'cut-off/announced',
  title: '说了“下列”，后面却没有列',
  severity: 'warning',
  why: '文中说有下列情形，却没有写是哪些，多半是后面的几条在复制时丢了。',
  source: '常理',
  check: (list) =>
    proseIn(list)
      .filter(
        (text) =>
          /下列|以下|如下/.test(text.text) &&
          !isQuoted(text) &&
          !text.field.startsWith('guide.') &&
          text.field !== 'heading',
      )
      .flatMap((text) => {
        const marks = marksIn(text.text)
        return [...text.text.matchAll(CLAUSE)].flatMap((match): Found[] => {
          if (!ANNOUNCES.test(match[0])) return []
          const own = marks.findLast(({ start, isLeading }) => isLeading && start <= match.index)
          const next = marks.find(({ start }) => start > match.index)
          // A row behind it begins with its first mark, in the sentence or in the next paragraph but one of its own row.
          const follows = next && (next.style !== own?.style || next.value === 1)
          const restOfText = text.text.slice(match.index + match[0].length)
          const said = /[：:]/.test(match[0].slice(match[0].search(/下列|以下|如下/)))
          if (
            follows ||
            (said && /[：:][^：:]{6,}$/.test(match[0])) ||
            (/^[；。]?[^\n]{0,4}\n\S/.test(restOfText) && !own)
          )
            return []
          if (!/下列|以下|如下/.test(withoutBounds(match[0]))) return []
          const from = match[0].search(/(?:有|对|按照|符合|具有|应当)?(?:下列|以下|如下)/)
          const evidence = match[0].slice(from).split(/[，,]/)[0]!.slice(0, 20)
          return [{ at: text.at, evidence, message: `“${evidence}”后面没有列出来，请对照原件补全。` }]
        })
      }),
}
