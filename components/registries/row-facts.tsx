import { Facts } from '@/components/ui/facts'
import { dayInWords } from '@/lib/domain/calendar-days'
import {
  LEVEL_LABELS,
  type RegistryKind,
  registryFields,
  STATUS_LABELS,
} from '@/lib/domain/registries/fields'
import type { Institution, LegalInstrument } from '@/lib/domain/registries/types'

/** Everything a row says, field by field; what is not known is left out. */
export function RowFacts({ kind, row }: { kind: RegistryKind; row: Institution | LegalInstrument }) {
  const values = row as unknown as Record<string, unknown>
  return (
    <Facts
      facts={registryFields(kind)
        .slice(1)
        .map(([name, { label, control }]) => [
          label.replace(/（.*）$/, ''),
          said(control, values[name] ?? null),
        ])}
    />
  )
}

function said(control: string, value: unknown): string | null {
  if (value === null) return null
  if (control === 'percent') return `${Math.round(Number(value) * 100)}%`
  if (control === 'day') return dayInWords(String(value))
  if (control === 'status') return STATUS_LABELS[value as keyof typeof STATUS_LABELS]
  if (control === 'levels')
    return (value as (keyof typeof LEVEL_LABELS)[]).map((level) => LEVEL_LABELS[level]).join('、')
  return Array.isArray(value) ? value.join('、') : String(value)
}
