import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { checkList } from '@/lib/domain/health/check-list'
import { healthContext } from '@/lib/domain/health/context'
import { entriesOf } from '@/lib/domain/health/pointers'
import { HEALTH_RULES } from '@/lib/domain/health/registry'
import { healthScore } from '@/lib/domain/health/score'
import type { HealthFinding, Severity } from '@/lib/domain/health/types'
import { institutionSchema, legalInstrumentSchema } from '@/lib/domain/registries/schemas'
import type { Registries } from '@/lib/domain/registries/types'
import { type ListSource, readListSource } from './list-source'

const USAGE = '用法：npm run list -- check 文件或区划代码 [--json]'
const REGISTRIES = 'prisma/seed/registries'
const HEADINGS: Record<Severity, string> = {
  error: '错误（必须改正）',
  warning: '提醒（很可能有问题，请核对）',
  note: '提示（供参考）',
}

/**
 * `check FILE|CODE [--json]`: the health check of one list. With `--json` an array of `{ rule, severity, at, evidence,
 * message, fix? }`, `at` a JSON pointer into what `parse` prints; else a report for people. Throws an Error with one
 * sentence for what cannot be read.
 */
export async function checkCommand(args: string[]): Promise<string> {
  const { values, positionals } = parse(args)
  const [argument] = positionals
  if (argument === undefined || positionals.length !== 1) throw new Error(USAGE)
  const source = await readListSource(argument)
  const context = healthContext(dayInBeijing(new Date()), {
    place: source.place,
    registries: await seedRegistries(),
  })
  const findings = checkList(source.list, context)
  return values.json ? asJson(findings) : report(source, findings)
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true })
  } catch {
    throw new Error(USAGE)
  }
}

function asJson(findings: readonly HealthFinding[]): string {
  const rows = findings.map(({ rule, severity, at, evidence, message, fix }) => ({
    rule,
    severity,
    at,
    evidence,
    message,
    ...(fix && { fix }),
  }))
  return JSON.stringify(rows, null, 2)
}

function report({ name, place, list }: ListSource, findings: readonly HealthFinding[]): string {
  const score = healthScore(findings, entriesOf(list).length)
  const titles = new Map(HEALTH_RULES.map(({ id, title }) => [id, title]))
  const lines = [
    name,
    place ? `${place.name}（${place.code}）` : '不知道是哪个县区的清单，与地方有关的规则未用',
  ]
  for (const severity of ['error', 'warning', 'note'] as const) {
    const group = findings.filter((finding) => finding.severity === severity)
    if (group.length === 0) continue
    lines.push('', `${HEADINGS[severity]}：${group.length}处`)
    for (const { rule, at, evidence, message, fix } of group)
      lines.push(
        `  ${titles.get(rule)} ${at}`,
        `    原文：${evidence.replace(/\s*\n\s*/g, ' ')}`,
        `    ${message}${fix ? `（可以改：${fix.label}）` : ''}`,
      )
  }
  if (findings.length === 0) lines.push('', '没有发现问题')
  return [...lines, '', `得分 ${score.score}：${score.words}`].join('\n')
}

/** Both registries as they come with the portal; empty where they are not there. */
async function seedRegistries(): Promise<Registries> {
  const rows = async (file: string): Promise<unknown> => {
    const path = join(REGISTRIES, file)
    return existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : []
  }
  const institutions = institutionSchema.array().parse(await rows('institutions.json'))
  const instruments = legalInstrumentSchema.array().parse(await rows('legal-instruments.json'))
  return {
    institutions: institutions.map((row) => ({ id: row.name, ...row })),
    instruments: instruments.map((row) => ({ id: row.title, ...row })),
  }
}
