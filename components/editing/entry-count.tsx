import { PARTS, type Part } from '@/lib/domain/list/parts'

/** （19 项） */
export function EntryCount({ part, count }: { part: Part; count: number }) {
  return (
    <span className="total">
      {count} {PARTS[part].unit}
    </span>
  )
}
