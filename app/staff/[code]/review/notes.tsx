import { BlankFields } from '@/components/workflow/blank-fields'
import type { BlankField } from '@/lib/domain/blank-fields'

/** What the list leaves empty: to be known before it is signed. */
export function Notes({ blanks, code }: { blanks: BlankField[]; code: string }) {
  if (blanks.length === 0) return null
  return (
    <section className="block" id="notes">
      <h2>请留意</h2>
      <p className="note">草稿里有几处空着。不影响提交和发布，群众会看到是空的。</p>
      <BlankFields
        blanks={blanks}
        hrefOf={({ part }, entryId) => `/staff/${code}/draft/${part}?edit=${entryId}#${entryId}`}
      />
    </section>
  )
}
