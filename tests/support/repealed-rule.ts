import { entriesOf, textsOf } from '@/lib/domain/health/pointers'
import type { HealthRule } from '@/lib/domain/health/types'

/** A rule as simple as can be: a title in 《》 that the registry says is repealed by today. */
export const repealedRule: HealthRule = {
  id: 'law/for-tests',
  title: '引用已废止的法规',
  severity: 'error',
  why: '试验',
  source: '常理',
  check: (list, { registries, today }) =>
    textsOf(entriesOf(list)).flatMap(({ at, text }) =>
      registries.instruments
        .filter(({ repealedSince }) => repealedSince !== null && repealedSince <= today)
        .filter(({ title }) => text.includes(`《${title}》`))
        .map(({ title }) => ({ at, evidence: `《${title}》`, message: `《${title}》已废止，请核实。` })),
    ),
}
