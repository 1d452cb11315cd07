import { HAN_NUMBER, hanNumber } from '../han-number'
import { type Span, titleSpans } from './quoted'

/** A title in 《…》 with what stands behind it. */
export interface CitedTitle {
  start: number
  end: number
  /** As written, brackets included. */
  written: string
  title: string
  /** The bracket behind it, without its signs: 国务院令第149号，1994年9月1日施行. */
  bracket: string
  /** Numbers of the articles cited right behind: 第三十九条、第五十五条第二款 → 39, 55. */
  articles: CitedArticle[]
}

export interface CitedArticle {
  number: number
  /** 第五十五条 */
  written: string
}

/** The titles a text cites, in order. */
export function citedTitles(text: string): CitedTitle[] {
  return titleSpans(text).map(([start, end]) => {
    const written = text.slice(start, end)
    return {
      start,
      end,
      written,
      title: written.replace(/^《/, '').replace(/》$/, '').trim(),
      ...behind(text, end),
    }
  })
}

const BRACKET = /^\s*[（(](?:[^（()）]|[（(][^（()）]*[)）]){0,120}[)）]/
/** A bracket that was never opened: 国务院令449号，2005年12月1日起施行）. */
const UNOPENED = /^[^《》。；;\n第（(]{0,12}第?[^《》。；;\n（(]{0,40}[)）]/
const ARTICLE = new RegExp(
  `第(${HAN_NUMBER})条(?:之[一二三四五六七八九十])?(?:第${HAN_NUMBER}款)?(?:第[（(]?${HAN_NUMBER}[)）]?项)?`,
)
const BETWEEN = /^\s*(?:[、，,和及或与至到\-—~～]|以及)?\s*/

/** The bracket and the articles behind a citation that ends at `from`. */
export function behind(text: string, from: number): Pick<CitedTitle, 'bracket' | 'articles'> {
  let rest = text.slice(from, from + 400)
  let bracket = ''
  for (let open = BRACKET.exec(rest); open; open = BRACKET.exec(rest)) {
    bracket += ` ${open[0].replace(/^\s*[（(]|[)）]$/g, '')}`
    rest = rest.slice(open[0].length)
  }
  if (bracket === '') {
    const unopened = UNOPENED.exec(rest)
    if (unopened) {
      bracket = unopened[0].slice(0, -1)
      rest = rest.slice(unopened[0].length)
    }
  }
  return { bracket: bracket.trim(), articles: articlesAt(rest.replace(/^[\s:：]*(?:的|中|之)?\s*/, '')) }
}

/** The articles a text begins with; [] when it begins otherwise. */
export function articlesAt(text: string): CitedArticle[] {
  const articles: CitedArticle[] = []
  let rest = text
  for (;;) {
    const match = ARTICLE.exec(rest)
    if (match?.index !== 0) return articles
    const number = hanNumber(match[1]!)
    if (number === null) return articles
    articles.push({ number, written: `第${match[1]}条` })
    rest = rest.slice(match[0].length).replace(BETWEEN, '')
  }
}

/** The articles at the beginning of lines between two places: how a basis quotes a law it named before. */
export function quotedArticles(text: string, [from, to]: Span): CitedArticle[] {
  return text
    .slice(from, to)
    .split('\n')
    .slice(1)
    .flatMap((line) => articlesAt(line.trim()).slice(0, 1))
}
