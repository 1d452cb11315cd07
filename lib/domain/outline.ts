/** A paragraph of a body text with its own numbering told apart. */
export interface Paragraph {
  /** Depth of its numbering within this text, from 0; unnumbered paragraphs stand as deep as the one above. */
  level: number
  /** `（一）`, `1.`, `①` as written; empty for an unnumbered paragraph. */
  marker: string
  text: string
}

const NUMERALS = '[一二三四五六七八九十百零〇]+'
/** Numbering styles of Chinese official documents (GB/T 9704 and what people write), outermost first. */
const STYLES = [
  new RegExp(`^第${NUMERALS}[章节条款](?=[\\s　:：]|$|[^的第])`),
  new RegExp(`^${NUMERALS}[、.．]`),
  new RegExp(`^[（(]${NUMERALS}[）)]`),
  /^\d{1,3}(?:[、．]|\.(?!\d))/,
  /^[（(]\d{1,3}[）)]/,
  /^\d{1,3}[)）]/,
  /^[①-⑳]/,
  /^[A-Za-z][、.．)）]/,
  /^[（(][A-Za-z][）)]/,
]

/**
 * The paragraphs of a text, indented by the text's own numbering: the style met first is the outer level, a style
 * met below it one deeper, and a style already open closes those inside it.
 */
export function outlineText(text: string): Paragraph[] {
  const open: number[] = []
  const paragraphs: Paragraph[] = []
  for (const line of text.split('\n')) {
    const trimmed = line.trim()
    if (!trimmed) continue
    const style = STYLES.findIndex((pattern) => pattern.test(trimmed))
    if (style < 0) {
      paragraphs.push({ level: Math.max(0, open.length - 1), marker: '', text: trimmed })
      continue
    }
    const at = open.indexOf(style)
    if (at >= 0) open.length = at + 1
    else open.push(style)
    const marker = STYLES[style]!.exec(trimmed)![0]
    paragraphs.push({ level: open.length - 1, marker, text: trimmed.slice(marker.length).trim() })
  }
  return paragraphs
}
