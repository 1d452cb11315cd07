import { checkList } from '@/lib/domain/health/check-list'
import { healthContext } from '@/lib/domain/health/context'
import type { HealthFinding, HealthPlace, HealthRule } from '@/lib/domain/health/types'
import { assembleList } from '@/lib/domain/list/entries'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { seedRegistries } from './registries'

/** What a made-up county list holds, as short as a test can say it. */
export interface CountyParts {
  title?: string
  /** Statements of duties. */
  duties?: string[]
  /** Matters: departments with what they do (or nothing to speak of), the basis and the cases. */
  boundaries?: {
    shares: (string | [department: string, responsibility: string])[]
    basis?: string
    cases?: string
  }[]
  /** Texts of sections of one procedure. */
  sections?: string[]
  services?: { name?: string; content?: string; agency?: string }[]
}

/** A list of that county. */
export function countyList(parts: CountyParts): ResponsibilityList {
  const source = null
  return {
    ...assembleList(parts.title ?? null, []),
    duties: (parts.duties ?? []).map((statement, at) => ({
      entryId: `duties.${at}`,
      source,
      number: null,
      statement,
      items: [],
    })),
    boundaries: (parts.boundaries ?? []).map(({ shares, basis = '', cases = '' }, at) => ({
      entryId: `boundaries.${at}`,
      source,
      number: null,
      matter: '某事项',
      basis,
      cases,
      shares: shares.map((share, index) => {
        const [department, responsibility] = typeof share === 'string' ? [share, '负责相关工作'] : share
        return { entryId: `boundaries.${at}.shares.${index}`, source, department, responsibility }
      }),
    })),
    procedures: parts.sections
      ? [
          {
            entryId: 'procedures.0',
            source,
            number: null,
            group: null,
            groupNumber: null,
            title: '某制度',
            preamble: '',
            sections: parts.sections.map((text, at) => ({
              entryId: `procedures.0.sections.${at}`,
              source,
              number: null,
              kind: 'method' as const,
              heading: '监督检查方式',
              text,
            })),
          },
        ]
      : [],
    services: (parts.services ?? []).map(({ name = '某服务', content = '', agency = null }, at) => ({
      entryId: `services.${at}`,
      source,
      number: null,
      name,
      content,
      agency,
      phone: null,
      guide: null,
    })),
  }
}

export const A_COUNTY: HealthPlace = {
  code: '411623',
  name: '商水县',
  level: 'county',
  above: ['周口市', '河南省'],
  areaCode: '0394',
}

/** What one rule finds in such a list with the seeded registries. */
export const findingsOf = (
  rule: HealthRule,
  parts: CountyParts,
  place: HealthPlace | null = A_COUNTY,
  today = '2026-11-22',
): HealthFinding[] =>
  checkList(countyList(parts), healthContext(today, { registries: seedRegistries, place }), [rule])

/** Severity, place and words: what most tests ask for. */
export const brief = (findings: readonly HealthFinding[]) =>
  findings.map(({ severity, at, evidence }) => `${severity} ${at} ${evidence}`)
