import { formatNumber } from './number-format'

/** One level of a list: how it counts and what it shows. */
export interface ListLevel {
  start: number
  format: string
  /** Text with `%1` … `%9` for the numbers of the levels. */
  text: string
  /** All numbers of higher levels are shown in decimal (Word: legal numbering). */
  legal: boolean
  /** The level after whose use this one starts anew (1 = first); 0 never; null after any higher one. */
  restartAfter: number | null
}

/** A list a paragraph can belong to: Word's `num`, with what it changes about the definition it shares. */
export interface ListInstance {
  /** Instances of one definition count on together. */
  definition: string
  levels: readonly (ListLevel | undefined)[]
  /** Levels that start at a number of their own when this instance is first met. */
  startAnew: ReadonlyMap<number, number>
}

/** Counts the numbered paragraphs of a document in order, as Word does, and gives each its number's text. */
export class ListCounter {
  #counts = new Map<string, (number | undefined)[]>()
  #met = new Set<string>()

  /**
   * The text of the number that stands before the next paragraph of this list at this level (from 0): `1`,
   * `（一）`, `1.2`; '' for bullets and for levels that show none.
   */
  next(id: string, list: ListInstance, depth: number): string {
    const level = list.levels[depth]
    if (!level) return ''
    const counts = this.#counts.get(list.definition) ?? []
    this.#counts.set(list.definition, counts)
    for (const [at, start] of list.startAnew) this.#startAnew(`${id}/${at}`, at, depth, start, counts)
    // Levels above that no paragraph has used show their first number.
    for (let above = 0; above < depth; above++) counts[above] ??= list.levels[above]?.start ?? 1
    const current = counts[depth]
    counts[depth] = current === undefined ? level.start : current + 1
    for (let below = depth + 1; below < counts.length; below++) {
      const restart = list.levels[below]?.restartAfter ?? null
      if (restart === null || (restart > 0 && depth < restart)) counts[below] = undefined
    }
    return this.#show(level, list, counts)
  }

  /** Lets the next paragraph at this level of a list, and those below it, count from `start`. */
  restart(definition: string, depth: number, start: number) {
    const counts = this.#counts.get(definition) ?? []
    this.#counts.set(definition, counts)
    counts.length = Math.min(counts.length, depth)
    counts[depth] = start - 1
  }

  /** A level with a start of its own takes it once, when the instance first uses that level. */
  #startAnew(key: string, at: number, depth: number, start: number, counts: (number | undefined)[]) {
    if (at > depth || this.#met.has(key)) return
    this.#met.add(key)
    counts[at] = at === depth ? start - 1 : start
  }

  #show(level: ListLevel, list: ListInstance, counts: readonly (number | undefined)[]): string {
    if (level.format === 'bullet') return ''
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const shown = list.levels[at]
      const format = level.legal && shown?.format !== 'none' ? 'decimal' : (shown?.format ?? 'decimal')
      return formatNumber(counts[at] ?? shown?.start ?? 1, format)
    })
  }
}

/** Marks that close a number and need no blank behind them: `1.` `（一）` `①`. */
const CLOSED = /[)\]）】〕、．。.：:\u2460-\u249B\u3220-\u3243\u3280-\u32B0]$/

/** A number before the text it numbers: `（一）对象`, `第一条 总则`. */
export function withNumber(number: string, text: string): string {
  const shown = number.trimEnd()
  const numbered = text.replace(/^[ \t]+/, '')
  if (shown === '') return text
  if (numbered === '') return shown
  return CLOSED.test(shown) ? shown + numbered : `${shown} ${numbered}`
}
