import { quotedArticles } from '../../registries/cited-titles'
import { instrumentMentions } from '../reading/instrument-places'
import type { HealthRule } from '../types'

/** An article is cited that the law in force does not have. */
export const lawArticleOutOfRange: HealthRule = {
  id: 'law/article-out-of-range',
  title: '引用的条文号超过了法规的条数',
  severity: 'error',
  why: '法规里没有这一条，依据就落空了；多半是写错了条号，或者引用的是旧版本。',
  source: '各法规的现行文本',
  check: (list, context) =>
    instrumentMentions(list, context).flatMap(({ place, end, until, articles, instrument }) => {
      const last = instrument?.lastArticle
      if (!instrument || !last || instrument.status === 'repealed' || place.field === 'cases') return []
      const quoted = place.field === 'basis' ? quotedArticles(place.text, [end, until]) : []
      return [...articles, ...quoted]
        .filter(({ number }) => number > last)
        .map(({ written }) => ({
          at: place.at,
          evidence: written,
          message: `《${instrument.title}》现行文本只有${last}条，没有${written}，请核对条文号和版本。来源：${instrument.source}。`,
          severity: instrument.confidence >= 0.95 ? ('error' as const) : ('warning' as const),
        }))
    }),
}
