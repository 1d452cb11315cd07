import type { BlockPlace } from '../blocks'
import { isHeadingLike } from './headings'
import { type Numbered, parseNumber } from './numbering'
import { isStrongHeading, splitInlineHeading } from './section-kinds'

/** One paragraph of running text, looked at for what its number and form say. */
export interface Line extends Numbered {
  text: string
  place: BlockPlace
  /** Short, without a sentence's end. */
  heading: boolean
  /** A section heading by its words: 监督检查对象 … */
  strong: boolean
  /** 监督检查对象：各级医疗机构 on one line: the heading, the mark after it, the text. */
  inline: { heading: string; mark: string; text: string } | null
}

/** Looks at a paragraph: its number, whether it is a heading, whether it begins with one. */
export function lineOf(text: string, place: BlockPlace): Line {
  const numbered = parseNumber(text)
  const whole = isStrongHeading(numbered.rest)
  const split = whole ? null : splitInlineHeading(numbered.rest)
  const named = split !== null && isStrongHeading(split.heading)
  const heading = whole || (isHeadingLike(numbered.rest) && !named)
  const { style, mark, value, rest } = numbered
  const strong = whole || named
  // Spreading `numbered` would cost four times all the rest: a file may hold 400,000 lines.
  return { style, mark, value, rest, text, place, heading, strong, inline: heading ? null : split }
}

/** Where the next line of the same style stands after each line; -1 for none. Linear. */
export function nextOfStyle(lines: readonly Line[]): number[] {
  const next: number[] = new Array(lines.length).fill(-1)
  const seen = new Map<string, number>()
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]
    if (!line || line.style === 'none' || !(line.heading || line.inline)) continue
    next[index] = seen.get(line.style) ?? -1
    seen.set(line.style, index)
  }
  return next
}
