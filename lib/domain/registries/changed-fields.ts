import { type RegistryKind, registryFields } from './fields'

export interface ChangedField {
  field: string
  before: unknown
  after: unknown
}

type Row = Readonly<Record<string, unknown>>

/** What of a row is another thing after, field by field in the order of the form; who confirmed it last. */
export function changedFields(kind: RegistryKind, before: object, after: object): ChangedField[] {
  const names = [...registryFields(kind).map(([name]) => name), 'confirmedBy']
  return names.flatMap((field) => {
    const [was, is] = [(before as Row)[field] ?? null, (after as Row)[field] ?? null]
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, before: was, after: is }]
  })
}

/** Fields whose change may make a text of a published list right or wrong. Who confirmed a row, or how sure it is, is none. */
const TELLING: Record<RegistryKind, readonly string[]> = {
  institution: ['name', 'aliases', 'levels', 'successors', 'since', 'until'],
  instrument: [
    'title',
    'aliases',
    'number',
    'status',
    'inForceSince',
    'amendedSince',
    'repealedSince',
    'successor',
    'lastArticle',
  ],
}

/** Whether lists must be looked through after the change. A row's confidence may turn a warning into an error. */
export function touchesLists(kind: RegistryKind, changes: readonly ChangedField[]): boolean {
  return changes.some(({ field }) => TELLING[kind].includes(field) || field === 'confidence')
}
