import { dayInWords } from '../../calendar-days'
import { findEndedSystems } from '../../registries/ended-systems'
import { entriesOf, textsOf } from '../pointers'
import type { HealthRule } from '../types'

/** A levy, licence or system that a law or reform ended is described as if it were in force. */
export const systemEnded: HealthRule = {
  id: 'system/ended',
  title: '制度已经取消或改变',
  severity: 'warning',
  why: '清单写着的事项已经没有法律依据，照着办就是违法行政，群众也会白跑一趟。',
  source: '《中华人民共和国人口与计划生育法》（2021年修正）、国务院令第747号等，见各条',
  check: (list, { today }) =>
    textsOf(entriesOf(list)).flatMap(({ at, text, field, entry }) =>
      field === 'documentNumber' || (field === 'title' && entry.kind === 'plan')
        ? []
        : findEndedSystems(text, today).map(({ system, written }) => ({
            at,
            evidence: written,
            message: `${system.now}（${dayInWords(system.since)}起）。请删去或改写。来源：${system.source}。`,
            // A case tells of its time; a basis quotes.
            severity:
              system.confidence < 0.9 || field === 'cases' || field === 'basis'
                ? ('note' as const)
                : system.confidence >= 0.95
                  ? ('error' as const)
                  : ('warning' as const),
          })),
    ),
}
