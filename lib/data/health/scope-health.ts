import type { Access } from '@/lib/domain/access'
import type { CheckedBureau } from '@/lib/domain/health/overview'
import { covers } from '@/lib/domain/membership'
import { listDirectory } from '../jurisdictions'
import { reportsInForce } from './reports'

/** The bureaus of an auditor's scope that have a list in force, each with the report on it; and how many have no list. */
export async function loadScopeHealth(
  access: Access,
  scope: readonly string[],
): Promise<{ bureaus: CheckedBureau[]; withoutList: number }> {
  const [directory, reports] = await Promise.all([listDirectory(access), reportsInForce(access, scope)])
  const within = directory.filter(({ jurisdiction }) => covers(scope, jurisdiction.code))
  const listed = within.filter(({ edition }) => edition !== null)
  return {
    withoutList: within.length - listed.length,
    bureaus: listed.map(({ jurisdiction, edition }) => {
      const { code, name, bureauName, ancestors } = jurisdiction
      const report = reports.get(code)
      return {
        code,
        name: bureauName ?? name,
        above: ancestors,
        // Of an edition just published the report is on its way.
        report: report && report.number === edition?.number ? report : null,
      }
    }),
  }
}
