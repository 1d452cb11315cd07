import { expect, test } from 'vitest'
import { nearRows } from '@/lib/domain/registries/near-rows'
import type { Institution, LegalInstrument, Registries } from '@/lib/domain/registries/types'

const body = (name: string, successors: string[] = [], aliases: string[] = []) =>
  ({ id: name, name, aliases, successors }) as unknown as Institution
const law = (title: string, successor: string | null = null) =>
  ({ id: title, title, aliases: [], successor }) as unknown as LegalInstrument

const known: Registries = {
  institutions: [
    body('食药局', ['食品药品监督管理局']),
    body('县食药局'),
    body('食品药品监督管理局', ['市场监督管理局'], ['药监局']),
    body('市场监督管理局'),
    body('物价局', ['发展和改革局']),
    body('发展和改革局'),
  ],
  instruments: [
    law('母婴保健法'),
    law('母婴保健法实施办法', '母婴保健新办法'),
    law('母婴保健新办法'),
    law('药品管理法'),
  ],
}

test('rows named like one, or taking over from it, are near; the others and itself are not', () => {
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()
  expect(ids(nearRows(known, 'institution', body('食药局', ['食品药品监督管理局'])).institutions)).toEqual(
    ['县食药局', '市场监督管理局', '食品药品监督管理局'].sort(),
  )
  expect(ids(nearRows(known, 'instrument', law('母婴保健法')).instruments)).toEqual(
    ['母婴保健法实施办法', '母婴保健新办法'].sort(),
  )
})

test('bodies that succeed each other in a circle come to an end', () => {
  const circle = { institutions: [body('甲局', ['乙局']), body('乙局', ['甲局'])], instruments: [] }
  expect(nearRows(circle, 'institution', body('甲局', ['乙局'])).institutions.map(({ id }) => id)).toEqual([
    '乙局',
  ])
})
