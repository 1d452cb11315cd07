import { covers } from '../membership'
import type { OverviewFilter } from './overview-filter'
import type { ReportFigures } from './report'
import { type RuleFacts, ruleFacts } from './rule-facts'
import type { SeverityCounts } from './severity-words'
import { SEVERITIES, type Severity } from './types'

/** A bureau with a list in force, and the report on it; null while it is not checked yet. */
export interface CheckedBureau {
  code: string
  name: string
  /** The divisions above, from the province down. */
  above: readonly { code: string; name: string }[]
  report: (ReportFigures & { number: number; checkedAt: Date }) | null
}

/** The figure of a report that counts the findings of a severity. */
const FIGURE = { error: 'errors', warning: 'warnings', note: 'notes' } as const satisfies Record<
  Severity,
  keyof ReportFigures
>

/** The bureaus asked for, in the order asked for; bureaus not checked yet stand last. */
export function filterBureaus(bureaus: readonly CheckedBureau[], filter: OverviewFilter): CheckedBureau[] {
  const { within, severity, rule, order } = filter
  const asked = bureaus.filter(
    ({ code, report }) =>
      (!within || covers([within], code)) &&
      (!severity || (report?.[FIGURE[severity]] ?? 0) > 0) &&
      (!rule || report?.rules[rule] !== undefined),
  )
  const byCode = (a: CheckedBureau, b: CheckedBureau) => (a.code < b.code ? -1 : 1)
  if (order === 'place') return asked.sort(byCode)
  return asked.sort((a, b) => scoreOf(a) - scoreOf(b) || density(b) - density(a) || byCode(a, b))
}

const scoreOf = ({ report }: CheckedBureau) => report?.score ?? 101

/** Findings for each entry, errors before all: of lists with one score the fuller of faults first. */
function density({ report }: CheckedBureau): number {
  return report ? (report.errors * 1000 + report.warnings) / Math.max(report.entries, 1) : 0
}

/** A rule over many lists. */
export interface RuleTally {
  rule: RuleFacts
  counts: SeverityCounts
  bureaus: number
}

/** What is wrong most: most errors first, then most warnings; of one severity or of all. */
export function worstRules(bureaus: readonly CheckedBureau[], severity?: Severity): RuleTally[] {
  const tallies = new Map<string, RuleTally>()
  for (const { report } of bureaus)
    for (const [id, counts] of Object.entries(report?.rules ?? {})) {
      const tally = tallies.get(id) ?? {
        rule: ruleFacts(id),
        counts: { error: 0, warning: 0, note: 0 },
        bureaus: 0,
      }
      for (const one of SEVERITIES) tally.counts[one] += counts[one]
      tally.bureaus += 1
      tallies.set(id, tally)
    }
  const order = severity ? [severity] : SEVERITIES
  return [...tallies.values()]
    .filter(({ counts }) => !severity || counts[severity] > 0)
    .sort((a, b) => {
      const more = order.find((one) => a.counts[one] !== b.counts[one])
      return more ? b.counts[more] - a.counts[more] : a.rule.id < b.rule.id ? -1 : 1
    })
}

/** Figures over many bureaus; the median is null while none is checked. */
export interface OverviewFigures {
  checked: number
  median: number | null
  errors: number
  warnings: number
  notes: number
}

export function overviewFigures(bureaus: readonly CheckedBureau[]): OverviewFigures {
  const reports = bureaus.flatMap(({ report }) => report ?? [])
  const scores = reports.map(({ score }) => score).sort((a, b) => a - b)
  const middle = scores.length >> 1
  const median =
    scores.length === 0
      ? null
      : scores.length % 2 === 1
        ? scores[middle]!
        : (scores[middle - 1]! + scores[middle]!) / 2
  const sum = (figure: 'errors' | 'warnings' | 'notes') =>
    reports.reduce((total, report) => total + report[figure], 0)
  return {
    checked: reports.length,
    median,
    errors: sum('errors'),
    warnings: sum('warnings'),
    notes: sum('notes'),
  }
}

/** Provinces and cities that have such bureaus below them, by code, to choose from. */
export function divisionsAbove(
  bureaus: readonly CheckedBureau[],
): { code: string; name: string; count: number }[] {
  const found = new Map<string, { code: string; name: string; count: number }>()
  for (const { above } of bureaus)
    for (const [depth, { code, name }] of above.entries()) {
      const known = found.get(code)
      if (known) known.count += 1
      else found.set(code, { code, name: depth === 0 ? name : `　${name}`, count: 1 })
    }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}
