import type { ReactNode } from 'react'
import { type EditingView, editHref } from '@/components/editing/editing-view'
import { FindingCard } from '@/components/health/finding-card'
import { PartHealth } from '@/components/health/part-health'
import type { StaffPage } from '@/lib/actions/staff-page'
import type { Draft } from '@/lib/data/drafts/load-draft'
import { checkLoadedDraft } from '@/lib/data/health/check-lists'
import { errorsLeft } from '@/lib/domain/health/errors-left'
import type { SeverityCounts } from '@/lib/domain/health/severity-words'
import { shownFindings } from '@/lib/domain/health/shown-findings'
import { countBySeverity, partOfFinding } from '@/lib/domain/health/tally'
import type { HealthFinding } from '@/lib/domain/health/types'
import type { Part } from '@/lib/domain/list/parts'
import { fixAction, waiveAction } from '../../health/actions'

/** What the health check says of one part of the draft, as its editing page shows it. */
export interface DraftHealth {
  /** Of each entry in which something was found. */
  counts: ReadonlyMap<string, SeverityCounts>
  /** At the top of the part. */
  summary: (editable: boolean) => ReactNode
  /** After an entry was saved. */
  errorsLeft: (saved: string | null) => EditingView['errorsLeft']
  /** In full, above an entry's form. */
  renderFindings: (entryId: string, version: number) => ReactNode
}

export async function draftHealth(
  page: StaffPage,
  code: string,
  part: Part,
  draft: Draft,
): Promise<DraftHealth> {
  const { open } = await checkLoadedDraft(page.access, draft)
  const here = open.filter((finding) => partOfFinding(finding) === part)
  const first = here.find(({ entryId }) => entryId !== null)
  return {
    counts: countsByEntry(here),
    summary: (editable) => (
      <PartHealth
        counts={countBySeverity(here)}
        firstHref={editable && first?.entryId ? editHref({ code, part }, first.entryId) : null}
        allHref={`/staff/${code}/health?part=${part}`}
      />
    ),
    errorsLeft: (saved) => {
      const { next, ...counts } = errorsLeft(open, { part, entryId: saved })
      return { ...counts, nextHref: next && placeOf(code, next) }
    },
    renderFindings: (entryId, version) => {
      const own = here.filter((finding) => finding.entryId === entryId)
      if (own.length === 0) return null
      const hidden = { code, edition: draft.edition.id, part, entry: entryId, version }
      const next = nextBehind(here, entryId)
      return (
        <section className="findings" aria-label="体检发现的问题" tabIndex={-1}>
          <p className="hint">体检对这一项的建议，包括原来就有的；不影响保存。</p>
          <ul>
            {shownFindings(draft.list, own).map((finding) => (
              <FindingCard
                key={finding.id}
                finding={finding}
                tools={{ fix: fixAction, waive: waiveAction, hidden }}
              />
            ))}
          </ul>
          {next ? (
            <p className="no-print">
              <a className="quiet-way" href={editHref({ code, part }, next)}>
                先看下一处问题
              </a>
            </p>
          ) : null}
        </section>
      )
    },
  }
}

/** Where a finding is mended: its entry's form; the health check's page for what is said of the list as a whole. */
function placeOf(code: string, finding: HealthFinding): string {
  const part = partOfFinding(finding)
  return part && finding.entryId
    ? editHref({ code, part }, finding.entryId)
    : `/staff/${code}/health?rule=${finding.rule}`
}

function countsByEntry(findings: readonly HealthFinding[]): Map<string, SeverityCounts> {
  const counts = new Map<string, SeverityCounts>()
  for (const { entryId, severity } of findings) {
    if (entryId === null) continue
    const own = counts.get(entryId) ?? { error: 0, warning: 0, note: 0 }
    own[severity] += 1
    counts.set(entryId, own)
  }
  return counts
}

/** The next entry with something found, in the order of the findings; null when there is no other. */
function nextBehind(findings: readonly HealthFinding[], entryId: string): string | null {
  const ids = [...new Set(findings.flatMap((finding) => finding.entryId ?? []))].filter(Boolean)
  const at = ids.indexOf(entryId)
  const next = ids[(at + 1) % ids.length]
  return next && next !== entryId ? next : null
}
