import type { ReactNode } from 'react'
import { Fold } from '@/components/ui/fold'
import type { FindingGroup } from '@/lib/domain/health/group-findings'

/** Findings by rule; where graver ones stand before them, mere notes wait behind one press. */
export function RuleList(props: {
  groups: readonly FindingGroup[]
  render: (group: FindingGroup) => ReactNode
}) {
  const { groups, render } = props
  const grave = groups.filter(({ severity }) => severity !== 'note')
  const notes = groups.filter(({ severity }) => severity === 'note')
  const places = notes.reduce((sum, { findings }) => sum + findings.length, 0)
  return (
    <>
      {grave.map(render)}
      {grave.length > 0 && notes.length > 1 ? (
        <Fold where="everywhere" summary={`提示 ${places} 处（${notes.length} 类，不扣分）`}>
          {notes.map(render)}
        </Fold>
      ) : (
        notes.map(render)
      )}
    </>
  )
}
