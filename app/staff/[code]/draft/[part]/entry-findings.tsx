import type { ReactNode } from 'react'
import { z } from 'zod'
import { type LiveFinding, liveFindings } from '@/lib/data/findings/live-findings'
import { loadFinding } from '@/lib/data/findings/load-finding'
import type { Access } from '@/lib/domain/access'
import { type Day, dayInBeijing, dayInWords } from '@/lib/domain/calendar-days'
import { isOverdue, termInWords } from '@/lib/domain/findings/due'
import { type FindingHead, findingNumber } from '@/lib/domain/findings/finding'
import { standingWords, waitsFor } from '@/lib/domain/findings/steps'
import type { Part } from '@/lib/domain/list/parts'

/** What auditors found in the list and is not settled, for beside the entries of a part of the draft. */
export interface PartFindings {
  /** Beside one entry. */
  of: (entryId: string) => ReactNode
  /** What is missing in the part, and what is said of entries that the draft does not have any more: above the form. */
  above: ReactNode
}

export async function partFindings(
  access: Access,
  code: string,
  part: Part,
  has: (entryId: string) => boolean,
): Promise<PartFindings> {
  if (!access.permissions.has('finding:read')) return { of: () => null, above: null }
  const today = dayInBeijing(new Date())
  const live = await liveFindings(access)
  const here = live.filter(({ about }) => about.part === part)
  const concerns = (finding: LiveFinding, entryId: string) =>
    finding.about.entryId === entryId || finding.places.some((place) => place.entryId === entryId)
  const above = here.filter(({ about }) => about.entryId === null || !has(about.entryId))
  return {
    of: (entryId) => {
      const findings = live.filter((finding) => concerns(finding, entryId))
      return findings.length > 0 ? <Lines code={code} today={today} findings={findings} /> : null
    },
    above: above.length > 0 ? <Lines code={code} today={today} findings={above} /> : null,
  }
}

function Lines(props: { code: string; today: Day; findings: readonly FindingHead[] }) {
  return (
    <ul className="entry-findings no-print">
      {props.findings.map((finding) => (
        <li key={finding.id}>
          <b>审计问题{findingNumber(finding)}</b>{' '}
          <a href={`/staff/${props.code}/findings/${finding.id}`}>
            {finding.about.target === 'absence'
              ? `缺少“${finding.subject}”：${finding.title}`
              : finding.title}
          </a>
          <p className="row-note">
            {standingWords(finding)}
            {waitsFor(finding) === 'bureau' ? `，限${dayInWords(finding.dueOn)}前，` : null}
            <span className={isOverdue(finding, props.today) ? 'overdue' : undefined}>
              {termInWords(finding, props.today)}
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The finding an entry is being mended for, above its form, when the address names one the person may read. */
export async function quotedFinding(access: Access, code: string, id: unknown, entryId: unknown) {
  if (!access.permissions.has('finding:read') || !z.uuid().safeParse(id).success) return null
  const finding = await loadFinding(access, id as string)
  if (!finding) return null
  // Of several places those of the entry that is open.
  const places = finding.places.filter((place) => place.entryId === entryId)
  return {
    entryId: places[0]?.entryId ?? finding.about.entryId,
    node: (
      <div className="quoted-message no-print">
        <p>
          <b>
            审计问题{findingNumber(finding)}：{finding.title}
          </b>
        </p>
        <blockquote className="said">{finding.body}</blockquote>
        {finding.evidence === null ? null : (
          <p>
            原文：<q className="evidence">{finding.evidence}</q>
          </p>
        )}
        {places.map((place, index) => (
          <p key={index}>
            {place.place}
            {place.evidence === null ? null : (
              <>
                ：<q className="evidence">{place.evidence}</q>
              </>
            )}
            {place.message ? <span className="row-note">{place.message}</span> : null}
          </p>
        ))}
        <p>
          <a
            className="quiet-way"
            href={`/staff/${code}/findings/${finding.id}${places.length > 0 ? '#places-title' : ''}`}
          >
            {places.length > 0 ? '改好以后，回去改下一处、答复' : '改好以后，去答复这个问题'}
          </a>
        </p>
      </div>
    ),
  }
}
