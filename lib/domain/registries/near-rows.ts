import type { RegistryKind, RegistryRows } from './fields'
import type { Institution, LegalInstrument, Registries } from './types'

/**
 * The registry as far as one row is concerned: rows whose names lie in its names or around them (at one place the
 * longest name counts), and those that took over, one after the other. What a check says of the row is the same as with
 * the whole registry, in a fraction of the time. The row itself is not among them.
 */
export function nearRows<Kind extends RegistryKind>(
  registries: Registries,
  kind: Kind,
  row: RegistryRows[Kind],
): Registries {
  return kind === 'institution'
    ? {
        institutions: near(registries.institutions, row as Institution, bodyNames, (body) => body.successors),
        instruments: [],
      }
    : {
        institutions: [],
        instruments: near(registries.instruments, row as LegalInstrument, lawNames, ({ successor }) =>
          successor ? [successor] : [],
        ),
      }
}

const bodyNames = ({ name, aliases }: Institution) => [name, ...aliases]
const lawNames = ({ title, aliases }: LegalInstrument) => [title, ...aliases]

function near<Row extends { id: string }>(
  rows: readonly Row[],
  row: Row,
  namesOf: (row: Row) => readonly string[],
  nextOf: (row: Row) => readonly string[],
): Row[] {
  const own = namesOf(row)
  const chosen = new Map<string, Row>()
  const add = (found: Row) => {
    if (found.id === row.id || chosen.has(found.id)) return
    chosen.set(found.id, found)
    follow(nextOf(found))
  }
  const follow = (names: readonly string[]) => {
    for (const other of rows) if (namesOf(other).some((name) => names.includes(name))) add(other)
  }
  follow(nextOf(row))
  for (const other of rows)
    if (namesOf(other).some((name) => own.some((mine) => name.includes(mine) || mine.includes(name))))
      add(other)
  return [...chosen.values()]
}
