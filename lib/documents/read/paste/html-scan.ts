/** A piece of HTML: a tag's name in lower case (`/td` when it closes) with its attributes as written, or text. */
export type HtmlPiece = { tag: string; attributes: string } | { text: string }

/** Elements whose content is no text for people. */
const SILENT = new Set(['style', 'script', 'title', 'xml', 'template', 'noscript'])

/**
 * Takes HTML apart into tags and texts, in one pass and without building a page: nothing of it is ever run or shown.
 * Comments, declarations and what stands in style and script are left out.
 */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    if (open > at) yield { text: decoded(html.slice(at, open)) }
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end < 0 ? html.length : end + 3
      continue
    }
    const name = /^\/?[a-z][a-z0-9:]{0,30}/i.exec(html.slice(open + 1, open + 34))?.[0]?.toLowerCase()
    if (name === undefined && html[open + 1] !== '!' && html[open + 1] !== '?') {
      yield { text: '<' }
      at = open + 1
      continue
    }
    const end = tagEnd(html, open)
    if (name !== undefined) {
      yield { tag: name, attributes: html.slice(open + 1 + name.length, end) }
      if (SILENT.has(name)) {
        const closing = html.toLowerCase().indexOf(`</${name}`, end)
        at = closing < 0 ? html.length : closing
        continue
      }
    }
    at = end + 1
  }
  if (at < html.length) yield { text: decoded(html.slice(at)) }
}

/** The place of the tag's `>`, not one within a quoted value. */
function tagEnd(html: string, open: number): number {
  let quote = ''
  for (let at = open + 1; at < html.length; at += 1) {
    const char = html[at]!
    if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '>') return at
    else if ((char === '"' || char === "'") && html[at - 1] === '=') quote = char
  }
  return html.length
}

const NAMED: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '　',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  times: '×',
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
  })
}
