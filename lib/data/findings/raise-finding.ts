import type { Access } from '@/lib/domain/access'
import { type Day, dayInWords, toDateColumn } from '@/lib/domain/calendar-days'
import type { FindingPlace, FindingTarget } from '@/lib/domain/findings/finding'
import { type AskedTarget, locateTarget, saysSo } from '@/lib/domain/findings/locate'
import { type AskedPlace, locatePlaces } from '@/lib/domain/findings/places'
import type { Severity } from '@/lib/domain/health/types'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { readEdition } from '../editions'
import { Prisma } from '../generated/client'
import { notifyBureau } from '../notifications'
import { requireJurisdiction, type Transaction, withAccess } from '../with-access'
import { writeStep } from './write-step'

export interface NewFinding {
  /** The edition in force as the auditor saw it. */
  editionNumber: number
  /** Several places are what a rule found, each with its words. */
  about: AskedTarget | { places: AskedPlace[] }
  /** Id of the health rule, and the words it found in the one place. */
  rule: string | null
  evidence: string | null
  /** The list, and an entry of it, it was compared with. */
  comparedWith: { code: string; entryId: string | null } | null
  severity: Severity
  title: string
  body: string
  dueOn: Day
}

/**
 * `stale`: another edition is in force by now. `no-entry`, `no-words`, `no-other`: the list has no such entry, the entry
 * does not say those words, there is no such list or entry to compare with.
 */
export type RaiseResult =
  | { status: 'raised'; id: string; number: number }
  | { status: 'stale'; editionNumber: number | null }
  | { status: 'no-entry' | 'no-words' | 'no-other' }

/** Raises a finding on the published list of the bureau the auditor acts in, and tells the bureau. */
export function raiseFinding(access: Access, finding: NewFinding, now: Date): Promise<RaiseResult> {
  const code = requireJurisdiction(access)
  const { personId } = access
  if (!personId) throw new Error(`${access.actor} is nobody who raises findings`)
  return withAccess(access, async (tx): Promise<RaiseResult> => {
    const edition = await readEdition(tx, inForce(code))
    const { number = null } = edition?.head ?? {}
    if (!edition || number !== finding.editionNumber) return { status: 'stale', editionNumber: number }
    const located = locate(edition.list(), finding)
    if (typeof located === 'string') return { status: located }
    const { about, subject, places } = located
    const other = await compared(tx, finding.comparedWith)
    if (other === 'none') return { status: 'no-other' }
    const { severity, title, body, rule, evidence, dueOn } = finding
    const row = {
      jurisdictionCode: code,
      id: crypto.randomUUID(),
      number: await nextNumber(tx, code),
      ...about,
      subject,
      editionNumber: number,
      sinceEdition: number,
      ...{ rule, evidence, severity, title, body },
      ...other,
      dueOn: toDateColumn(dueOn),
      raisedBy: personId,
      raisedActor: access.actor,
      createdAt: now,
      movedAt: now,
    }
    await tx.finding.createMany({ data: [row] })
    await tx.findingPlace.createMany({
      data: places.map((place, index) => ({
        ...place,
        jurisdictionCode: code,
        findingId: row.id,
        position: index + 1,
      })),
    })
    await writeStep(tx, access, {
      findingId: row.id,
      number: row.number,
      sequence: 1,
      step: 'raise',
      state: 'open',
      dueOn,
      editionNumber: number,
      entryId: about.entryId,
      at: now,
    })
    await notifyBureau(tx, access, {
      permission: 'finding:read',
      except: personId,
      kind: 'finding:raised',
      text: `审计员对“${subject}”提出问题：${title}，请在${dayInWords(dueOn)}前整改答复`,
      href: `/staff/${code}/findings/${row.id}`,
    })
    return { status: 'raised', id: row.id, number: row.number }
  })
}

interface Located {
  about: FindingTarget
  subject: string
  places: readonly FindingPlace[]
}

/** What it is about, looked up in the list; why not, when the list says nothing of the kind. */
function locate(
  list: ResponsibilityList,
  { about: asked, evidence }: NewFinding,
): Located | 'no-entry' | 'no-words' {
  if (typeof asked === 'object' && 'places' in asked) return locatePlaces(list, asked.places)
  const located = locateTarget(list, asked)
  if (!located) return 'no-entry'
  if (evidence !== null && !saysSo(list, located.about, evidence)) return 'no-words'
  return { ...located, places: [] }
}

const inForce = (code: string) => Prisma.sql`e.jurisdiction_code = ${code} AND e.state = 'published'`

/** The columns that name what it was compared with; `none` when there is no such list or entry. */
async function compared(tx: Transaction, asked: NewFinding['comparedWith']) {
  if (!asked) return {}
  const edition = await readEdition(tx, inForce(asked.code))
  if (!edition?.head.number) return 'none'
  const other = { otherCode: asked.code, otherEdition: edition.head.number }
  if (asked.entryId === null) return other
  const located = locateTarget(edition.list(), { entryId: asked.entryId })
  if (located?.about.target !== 'entry') return 'none'
  const { part, entryId } = located.about
  return { ...other, otherPart: part, otherEntryId: entryId, otherSubject: located.subject }
}

/** Numbers of a bureau's findings follow each other; two raised at once wait for each other. */
async function nextNumber(tx: Transaction, code: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`finding:${code}`}, 0))`
  const { _max } = await tx.finding.aggregate({
    where: { jurisdictionCode: code },
    _max: { number: true },
  })
  return (_max.number ?? 0) + 1
}
