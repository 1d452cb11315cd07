import { addHref, formHref, partHref } from '@/components/editing/editing-view'
import { EntryForm } from '@/components/editing/entry-form'
import { type EntryKind, KINDS, type Part } from '@/lib/domain/list/parts'
import { saveEntryAction } from './actions'

/**
 * What was typed into a form that has no place on the page any more (the entry was removed, the draft submitted). Without
 * scripts the page is drawn anew with the answer, and the text would be lost; a page just opened shows nothing.
 */
export function LostEntry(props: {
  code: string
  part: Part
  query: Record<string, string | string[] | undefined>
}) {
  const { code, part, query } = props
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : null)
  const entryId = one('edit')
  const asked = one(entryId ? 'as' : 'add')
  if (asked === null || !Object.hasOwn(KINDS, asked)) return null
  const kind = asked as EntryKind
  if (KINDS[kind].part !== part) return null
  return (
    <EntryForm
      lost
      action={saveEntryAction}
      page={
        entryId
          ? formHref(props, kind, entryId)
          : addHref(props, kind, one('parent'), one('behind') ?? undefined)
      }
      hidden={{ code, part }}
      kind={kind}
      version={0}
      values={{}}
      areaCode={null}
      cancel={partHref(props)}
    />
  )
}
