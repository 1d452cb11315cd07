import type { Block, Blocks } from './blocks'
import { LIMITS } from './limits'
import { documentNote } from './loose'
import { tooLarge } from './refusals'

/**
 * What nobody sees but breaks stores, searches and screens: control characters, zero-width and direction marks,
 * non-characters and halves of surrogate pairs. Tab and line feed stay.
 */
const UNSEEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * Texts without invisible characters, in place; a note says when there were any. Throws UnreadableDocument when
 * the lines within them are too many: each becomes a paragraph later.
 */
export function cleanBlocks({ blocks, notes }: Blocks): Blocks {
  let found = 0
  let breaks = 0
  const clean = (text: string) => {
    // Counted before they are replaced, which takes far more memory.
    breaks += breaksIn(text)
    if (breaks > LIMITS.paragraphs) throw tooLarge()
    const lines = text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    const cleaned = lines.replace(UNSEEN, '')
    if (cleaned.length < lines.length) found += 1
    return cleaned
  }
  const cleanBlock = (block: Block) => {
    if (block.type === 'paragraph') block.text = clean(block.text)
    else for (const row of block.rows) for (const cell of row.cells) cell.text = clean(cell.text)
  }
  blocks.forEach(cleanBlock)
  if (found === 0) return { blocks, notes }
  return {
    blocks,
    notes: [...notes, documentNote('control-characters', '文字中夹有看不见的控制字符，已去掉')],
  }
}

function breaksIn(text: string): number {
  let breaks = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isBreak = (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029
    if (isBreak && !(code === 13 && text.charCodeAt(at + 1) === 10)) breaks += 1
  }
  return breaks
}
