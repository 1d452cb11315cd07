/** What XML 1.0 cannot carry, and lone halves of surrogate pairs. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** A text that looks like Excel's own escape (ECMA-376 22.9.2.19) must be escaped itself, or Excel would undo it. */
const LOOKS_ESCAPED = /_(?=x[0-9a-fA-F]{4}_)/g
/** Excel takes no more characters in one cell. */
const MOST_CHARACTERS = 32_767
const CUT = '……（原文太长，这里没有全部导出）'

/** The text of a cell, as XML: nothing in it can become markup, a formula or a broken file. */
export function cellText(text: string): string {
  const bounded =
    text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - CUT.length)}${CUT}` : text
  return escapeXml(bounded.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(LOOKS_ESCAPED, '_x005F_'))
}

export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
