import type { Part } from '../list/parts'
import type {
  ActionPlan,
  Boundary,
  Duty,
  ResponsibilityList,
  ServiceItem,
  SupervisionProcedure,
} from '../list/schema'
import { boundaryTitle, dutyTitle, oneLine, planTitle, procedureTitle, serviceTitle } from '../list/titles'
import type { AnswerShare } from './types'

/** What a passage is, and how much a match in it says about its entry (the title says most). */
export const PASSAGE_WEIGHT = {
  title: 1.25,
  group: 0.5,
  statement: 1,
  item: 1,
  share: 0.85,
  content: 0.85,
  preamble: 0.5,
  section: 0.55,
  task: 0.8,
  unit: 0.85,
  chapter: 0.45,
  seat: 0.4,
  basis: 0.3,
} as const
export type PassageKind = keyof typeof PASSAGE_WEIGHT

/** A sentence or clause of an entry. */
export interface Passage {
  kind: PassageKind
  /** The inner entry it stands in, for the anchor; null when it is the entry's own text. */
  entryId: string | null
  /** The department, unit, office or section heading it stands under. */
  heading: string | null
  text: string
}

/** What can be found: a top-level entry, or one task or unit's duty of a plan. */
export interface SearchDocument {
  part: Part
  entryId: string
  number: string | null
  /** From 1, see `Answer`. */
  ordinal: number
  title: string
  parentTitle: string | null
  departments: string[]
  phone: string | null
  /** Path below `/{code}`. */
  path: string
  /** Whether anchors of inner entries may follow `path`. */
  anchors: boolean
  passages: Passage[]
  shares: AnswerShare[]
}

/**
 * Takes a list apart into what can be found. Names of officials never come in: of the roster only positions do.
 */
export function searchDocuments(list: ResponsibilityList): SearchDocument[] {
  return [
    ...list.duties.map(dutyDocument),
    ...list.boundaries.map(boundaryDocument),
    ...list.procedures.map(procedureDocument),
    ...list.services.map(serviceDocument),
    ...list.plans.flatMap(planDocuments),
  ]
}

function dutyDocument(duty: Duty, index: number): SearchDocument {
  return {
    ...head('duties', duty, index, duty.number),
    title: oneLine(duty.statement) || dutyTitle(duty),
    departments: distinct(duty.items.map((item) => item.office)),
    passages: [
      ...sentences('statement', null, null, duty.statement),
      ...duty.items.flatMap((item) =>
        sentences('item', item.entryId, item.office, [item.text, item.remark ?? ''].join('\n')),
      ),
    ],
  }
}

function boundaryDocument(boundary: Boundary, index: number): SearchDocument {
  const title = boundaryTitle(boundary)
  return {
    ...head('boundaries', boundary, index, boundary.number),
    title,
    departments: distinct(boundary.shares.map((share) => share.department)),
    passages: [
      ...(boundary.matter ? sentences('title', null, null, oneLine(boundary.matter)) : []),
      ...boundary.shares.flatMap((share) =>
        sentences(
          'share',
          share.entryId,
          share.department && oneLine(share.department),
          share.responsibility,
        ),
      ),
      ...sentences('basis', null, null, [boundary.basis, boundary.cases].join('\n')),
    ],
    shares: boundary.shares.map(({ department, responsibility }) => ({ department, responsibility })),
  }
}

function procedureDocument(procedure: SupervisionProcedure, index: number): SearchDocument {
  return {
    ...head('procedures', procedure, index, procedure.number),
    title: procedureTitle(procedure),
    parentTitle: procedure.group && oneLine(procedure.group),
    passages: [
      ...sentences('title', null, null, procedureTitle(procedure)),
      ...sentences('group', null, null, procedure.group ?? ''),
      ...sentences('preamble', null, null, procedure.preamble),
      ...procedure.sections.flatMap((section) =>
        sentences('section', section.entryId, section.heading, section.text),
      ),
    ],
  }
}

function serviceDocument(service: ServiceItem, index: number): SearchDocument {
  const guide = service.guide
  return {
    ...head('services', service, index, service.number),
    title: serviceTitle(service),
    departments: distinct([service.agency]),
    phone: service.phone,
    passages: [
      ...sentences('title', null, null, serviceTitle(service)),
      ...sentences('content', null, service.agency && oneLine(service.agency), service.content),
      ...sentences('content', null, null, [guide?.audience, guide?.conditions, guide?.steps].join('\n')),
      ...sentences('basis', null, null, guide?.basis ?? ''),
    ],
  }
}

/** The plan itself (its chapters), then its tasks, then its units' duties. */
function planDocuments(plan: ActionPlan, index: number): SearchDocument[] {
  const parentTitle = planTitle(plan)
  const base = head('plans', plan, index, null)
  return [
    {
      ...base,
      title: parentTitle,
      passages: [
        ...sentences('title', null, null, parentTitle),
        ...sentences('chapter', null, null, plan.preamble),
        ...plan.sections.flatMap((section) =>
          sentences('chapter', section.entryId, section.heading, section.text),
        ),
        ...plan.roster.flatMap((seat) => sentences('seat', null, seat.role, seat.position)),
      ],
    },
    ...plan.tasks.map((task, at) => ({
      ...head('plans', task, at, task.number),
      title: oneLine(task.title),
      parentTitle,
      departments: distinct([...task.leadUnits, ...task.responsibleUnits]),
      path: `${base.path}#${task.entryId}`,
      anchors: false,
      passages: [
        ...sentences('title', null, null, oneLine(task.title)),
        ...sentences('group', null, null, task.parentTitle ?? ''),
        ...sentences('task', null, null, task.content),
      ],
    })),
    ...plan.unitDuties.map((duty, at) => ({
      ...head('plans', duty, at, null),
      title: oneLine(duty.unit),
      parentTitle,
      departments: distinct([duty.unit]),
      path: `${base.path}/units/${encodeURIComponent(duty.unit)}`,
      anchors: false,
      passages: sentences('unit', null, oneLine(duty.unit), duty.text),
    })),
  ]
}

function head(part: Part, entry: { entryId: string }, index: number, number: string | null): SearchDocument {
  return {
    part,
    entryId: entry.entryId,
    number,
    ordinal: index + 1,
    title: '',
    parentTitle: null,
    departments: [],
    phone: null,
    path: `/${part}/${entry.entryId}`,
    anchors: true,
    passages: [],
    shares: [],
  }
}

/** A sentence longer than this is cut at commas. */
const LONG_SENTENCE = 120

function sentences(
  kind: PassageKind,
  entryId: string | null,
  heading: string | null,
  text: string,
): Passage[] {
  return text
    .split(/[\n。；;！？]/)
    .flatMap((sentence) => (sentence.length > LONG_SENTENCE ? pieces(sentence) : [sentence]))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => ({ kind, entryId, heading, text: sentence }))
}

/** Cuts at commas into pieces of {@link LONG_SENTENCE} or a little more; a text without commas is cut anywhere. */
function pieces(sentence: string): string[] {
  const found: string[] = []
  let piece = ''
  for (const clause of sentence.split(/(?<=[，,])/)) {
    piece += clause
    while (piece.length > 4 * LONG_SENTENCE) {
      found.push(piece.slice(0, 4 * LONG_SENTENCE))
      piece = piece.slice(4 * LONG_SENTENCE)
    }
    if (piece.length >= LONG_SENTENCE) {
      found.push(piece)
      piece = ''
    }
  }
  return [...found, piece]
}

function distinct(names: (string | null)[]): string[] {
  return [...new Set(names.map((name) => oneLine(name ?? '')).filter(Boolean))]
}
