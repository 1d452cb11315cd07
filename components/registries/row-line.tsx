import { type Day, dayInWords } from '@/lib/domain/calendar-days'
import { type RegistryKind, registryName, STATUS_LABELS } from '@/lib/domain/registries/fields'
import { SURE } from '@/lib/domain/registries/filter'
import { isGone } from '@/lib/domain/registries/succession'
import type { Institution, LegalInstrument } from '@/lib/domain/registries/types'

interface Stored {
  row: Institution | LegalInstrument
  retiredAt: Date | null
}

/** A row in a list: its name, how it stands, by what other names it goes, what about it is unsure. */
export function RowLine(props: { kind: RegistryKind; stored: Stored; today: Day; href?: string }) {
  const { kind, stored, today, href } = props
  const { row } = stored
  const name = registryName(kind, row)
  return (
    <div>
      <b>{href ? <a href={href}>{name}</a> : name}</b> <RowState kind={kind} row={row} today={today} />
      {stored.retiredAt ? <strong className="unsettled"> 已停用</strong> : null}
      <p className="row-note">{facts(kind, row).join('；')}</p>
    </div>
  )
}

/** How a row stands, in words. */
export function RowState(props: { kind: RegistryKind; row: Institution | LegalInstrument; today: Day }) {
  return <span className="state-word">{stateWords(props.kind, props.row, props.today)}</span>
}

export function stateWords(kind: RegistryKind, row: Institution | LegalInstrument, today: Day): string {
  if (kind === 'instrument') {
    const { status, repealedSince, amendedSince } = row as LegalInstrument
    const since = status === 'repealed' ? repealedSince : status === 'amended' ? amendedSince : null
    return since ? `${STATUS_LABELS[status]}（${dayInWords(since)}起）` : STATUS_LABELS[status]
  }
  const { until } = row as Institution
  if (!until) return '还在'
  return isGone({ until }, today) ? `没有了（${dayInWords(until)}起）` : `到${dayInWords(until)}为止`
}

function facts(kind: RegistryKind, row: Institution | LegalInstrument): string[] {
  const next = kind === 'institution' ? (row as Institution).successors : [(row as LegalInstrument).successor]
  const names = next.filter(Boolean)
  const number = kind === 'instrument' ? (row as LegalInstrument).number : null
  return [
    number ?? '',
    names.length > 0 ? `由${names.join('、')}${kind === 'institution' ? '接任' : '代替'}` : '',
    row.aliases.length > 0 ? `又叫${row.aliases.join('、')}` : '',
    row.confirmedBy ? `${row.confirmedBy}核对过` : '还没有人核对',
    row.confidence < SURE ? `把握 ${Math.round(row.confidence * 100)}%` : '',
  ].filter(Boolean)
}
