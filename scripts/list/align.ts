import { parseArgs } from 'node:util'
import { alignLists } from '@/lib/domain/compare/align-lists'
import { STRENGTH_WORDS } from '@/lib/domain/compare/side-by-side'
import {
  type Alignment,
  COMPARED_PARTS,
  type ComparedPart,
  type StrayPiece,
} from '@/lib/domain/compare/types'
import { PARTS } from '@/lib/domain/list/parts'
import { entryTitle } from '@/lib/domain/list/titles'
import { type ListSource, readListSource } from './list-source'

const USAGE = `用法：npm run list -- align 甲 乙 --part ${COMPARED_PARTS.join('|')} [--json]（甲、乙是文件或区划代码）`

/**
 * `align A B --part PART [--json]`: lays one part of two lists side by side; A and B each a document or a six-digit
 * division code. With `--json` `{ pairs: [{ left, right, score, strength }], leftOnly, rightOnly }` of ordinals from 1;
 * else a report for people. Throws an Error with one sentence for what cannot be read.
 */
export async function alignCommand(args: string[]): Promise<string> {
  const { part, sources, json } = parse(args)
  const left = await readListSource(sources[0])
  const right = await readListSource(sources[1])
  const alignment = alignLists(left.list, right.list, part, { places: [placesOf(left), placesOf(right)] })
  return json ? asJson(alignment) : report(left, right, alignment)
}

function parse(args: string[]): { part: ComparedPart; sources: [string, string]; json: boolean } {
  const { values, positionals } = parseWords(args)
  const part = COMPARED_PARTS.find((one) => one === values.part)
  const [left, right] = positionals
  if (left === undefined || right === undefined || positionals.length !== 2) throw new Error(USAGE)
  if (!part)
    throw new Error(
      values.part === undefined
        ? `请用 --part 说明比较哪一部分：${COMPARED_PARTS.map((one) => `${one}（${PARTS[one].label}）`).join('、')}。`
        : `没有“${values.part}”这一部分，--part 后面应是 ${COMPARED_PARTS.join('、')} 之一。`,
    )
  return { part, sources: [left, right], json: values.json ?? false }
}

function parseWords(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { part: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    })
  } catch {
    throw new Error(USAGE)
  }
}

const placesOf = ({ place }: ListSource) => (place ? [place.name, ...place.above] : [])

function asJson({ pairs, leftOnly, rightOnly }: Alignment): string {
  const rows = pairs.map(({ left, right, score, strength }) => ({ left, right, score, strength }))
  return JSON.stringify({ pairs: rows, leftOnly, rightOnly }, null, 2)
}

const strayLine = ({ left, right, lines }: StrayPiece) =>
  `  甲${left}  ${lines.left} ／ 乙${right}  ${lines.right}`

function report(
  left: ListSource,
  right: ListSource,
  { part, pairs, leftOnly, rightOnly, elsewhere }: Alignment,
): string {
  const { label, unit } = PARTS[part]
  const lines = [
    `${label}对照`,
    `甲：${left.name}（${left.list[part].length}${unit}）`,
    `乙：${right.name}（${right.list[part].length}${unit}）`,
  ]
  const entries = (side: '甲' | '乙', source: ListSource, ordinals: readonly number[]) =>
    ordinals.map((ordinal) => `  ${side}${ordinal}  ${entryTitle(part, source.list[part][ordinal - 1]!)}`)
  for (const pair of pairs) {
    const why = pair.shared.length > 0 ? `，都说到${pair.shared.join('、')}` : ''
    lines.push(
      '',
      `${STRENGTH_WORDS[pair.strength]}（${pair.score.toFixed(2)}${why}）`,
      ...entries('甲', left, pair.left),
      ...entries('乙', right, pair.right),
    )
  }
  if (leftOnly.length > 0)
    lines.push('', `只有甲有：${leftOnly.length}${unit}`, ...entries('甲', left, leftOnly))
  if (rightOnly.length > 0)
    lines.push('', `只有乙有：${rightOnly.length}${unit}`, ...entries('乙', right, rightOnly))
  if (elsewhere.length > 0)
    lines.push('', '另见（一小部分，在另一行里也说到）：', ...elsewhere.map(strayLine))
  if (pairs.length + leftOnly.length + rightOnly.length === 0) lines.push('', `两份清单都没有${label}`)
  return lines.join('\n')
}
