import type { Access } from '@/lib/domain/access'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { healthContext } from '@/lib/domain/health/context'
import { departmentsNow } from '@/lib/domain/health/departments-now'
import { type ReaderNote, readerNotes } from '@/lib/domain/health/reader-notes'
import type { HealthContext } from '@/lib/domain/health/types'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { assembleList } from '@/lib/domain/list/entries'
import type { Part } from '@/lib/domain/list/parts'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { oneLine } from '@/lib/domain/list/titles'
import type { Answer } from '@/lib/domain/search/types'
import { findJurisdiction } from '../jurisdictions'
import { loadRegistries } from '../registries/load-registries'
import { placeOf } from './load-context'

/** What readers of one entry should know of bodies and laws in it that are gone. */
export async function loadReaderNotes(
  access: Access,
  at: { bureau: Jurisdiction; list: ResponsibilityList; part: Part; entryId: string },
): Promise<ReaderNote[]> {
  const { bureau, list, part, entryId } = at
  const entries = (list[part] as readonly { entryId: string }[]).filter((entry) => entry.entryId === entryId)
  const alone = { ...assembleList(null, []), [part]: entries } as ResponsibilityList
  return readerNotes(alone, list, await contextOf(access, bureau))
}

/** Who does today what the departments of each answer did, by the answer's address; see {@link departmentsNow}. */
export async function loadDepartmentsNow(
  access: Access,
  answers: readonly Answer[],
): Promise<Map<string, Map<string, string[]>>> {
  const codes = [...new Set(answers.map(({ code }) => code))]
  const contexts = new Map(
    await Promise.all(
      codes.map(async (code): Promise<[string, HealthContext]> => {
        return [code, await contextOf(access, await findJurisdiction(access, code))]
      }),
    ),
  )
  return new Map(
    answers.map((answer) => {
      const named = answer.shares.flatMap(({ department }) => department ?? [])
      const about = [answer.title, ...answer.shares.map(({ responsibility }) => responsibility)].join('\n')
      return [answer.url, departmentsNow(named.map(oneLine), about, contexts.get(answer.code)!)]
    }),
  )
}

async function contextOf(access: Access, place: Jurisdiction | null): Promise<HealthContext> {
  const registries = await loadRegistries(access)
  return healthContext(dayInBeijing(new Date()), { registries, place: place && placeOf(place) })
}
