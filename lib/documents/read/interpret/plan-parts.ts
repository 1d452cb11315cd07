import type { ActionPlan, Place } from '@/lib/domain/list/schema'
import type { Line } from './lines'
import { orNull } from './text'

export function emptyPlan(index: number, source: Place): ActionPlan {
  return {
    entryId: `plans.${index}`,
    source,
    title: '',
    documentNumber: null,
    issuedOn: null,
    issuer: null,
    preamble: '',
    sections: [],
    tasks: [],
    roster: [],
    unitDuties: [],
  }
}

/** A heading with what stands below it, up to the next heading of its style. */
export interface Stretch {
  /** Null for what stands before the first heading. */
  head: Line | null
  body: Line[]
}

export function addSection(plan: ActionPlan, head: Line, text: string, heading = head.rest) {
  plan.sections.push({
    entryId: `${plan.entryId}.sections.${plan.sections.length}`,
    source: head.place,
    number: orNull(head.mark),
    heading,
    text,
  })
}

/** Cuts lines at those `isHead` picks. */
export function stretchesOf(lines: readonly Line[], isHead: (line: Line) => boolean): Stretch[] {
  const stretches: Stretch[] = []
  for (const line of lines) {
    if (isHead(line)) stretches.push({ head: line, body: [] })
    else {
      if (stretches.length === 0) stretches.push({ head: null, body: [] })
      stretches.at(-1)?.body.push(line)
    }
  }
  return stretches
}

export function textOfLines(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join('\n')
}
