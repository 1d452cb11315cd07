import type { Binary } from './binary'
import { applyChanges, type ParagraphProperties, PLAIN } from './properties'
import { sprmsOf } from './sprms'

interface Style {
  /** The style's number among Word's own: 1 to 9 are the headings. */
  builtIn: number
  basedOn: number
  changes: Binary | null
}

const NO_STYLE = 0xfff

/** Paragraph styles by number (STSH, [MS-DOC] 2.9.271), each with the properties it gives its paragraphs. */
export class Styles {
  #styles: (Style | undefined)[] = []
  #resolved = new Map<number, ParagraphProperties>()

  constructor(
    sheet: Binary,
    private readonly data: Binary | null,
  ) {
    if (sheet.length < 8) return
    const headerSize = sheet.u16(0)
    const count = sheet.u16(2)
    const baseSize = sheet.u16(4)
    let at = 2 + headerSize
    for (let i = 0; i < count && at + 2 <= sheet.length; i++) {
      const size = sheet.u16(at)
      if (at + 2 + size > sheet.length) return
      if (size > 0) this.#styles[i] = readStyle(sheet.slice(at + 2, size), baseSize)
      at += 2 + size
    }
  }

  /** What a paragraph of this style starts with. */
  properties(number: number, depth = 0): ParagraphProperties {
    const known = this.#resolved.get(number)
    if (known) return known
    const style = this.#styles[number]
    if (!style || depth > 16) return { ...PLAIN, style: number }
    const base = style.basedOn === NO_STYLE ? PLAIN : this.properties(style.basedOn, depth + 1)
    const applied = applyChanges(
      { ...base, style: number },
      style.changes ? sprmsOf(style.changes) : [],
      this.data,
    )
    const heading = style.builtIn >= 1 && style.builtIn <= 9
    const properties = heading ? { ...applied, outline: style.builtIn - 1 } : applied
    this.#resolved.set(number, properties)
    return properties
  }
}

/** STD: base, name, then for a paragraph style its changes (UpxPapx). */
function readStyle(style: Binary, baseSize: number): Style | undefined {
  if (style.length < 10) return undefined
  const builtIn = style.u16(0) & 0xfff
  const kind = style.u16(2) & 0xf
  const basedOn = style.u16(2) >> 4
  if (kind !== 1) return { builtIn: NO_STYLE, basedOn, changes: null }
  let at = baseSize
  if (at + 2 > style.length) return { builtIn, basedOn, changes: null }
  at += 2 + style.u16(at) * 2 + 2
  at += at % 2
  if (at + 2 > style.length) return { builtIn, basedOn, changes: null }
  const size = style.u16(at)
  const usable = size >= 2 && at + 2 + size <= style.length
  return { builtIn, basedOn, changes: usable ? style.slice(at + 4, size - 2) : null }
}
