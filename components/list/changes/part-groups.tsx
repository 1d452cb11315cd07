import { ChangeGroupView, type GroupProps } from './change-group'

type Props = { groups: GroupProps['group'][] } & Omit<GroupProps, 'group'>

/** What changed in one part, with changes of punctuation or numbering folded away at the end. */
export function PartGroups({ groups, ...rest }: Props) {
  const told = groups.filter((group) => !group.cosmetic)
  const folded = groups.filter((group) => group.cosmetic)
  return (
    <>
      <Groups groups={told} {...rest} />
      {folded.length > 0 ? (
        <details className="folded">
          <summary>{`${told.length > 0 ? '另有 ' : ''}${folded.length} 项只改了标点或编号`}</summary>
          <Groups groups={folded} {...rest} />
        </details>
      ) : null}
    </>
  )
}

function Groups({ groups, ...rest }: Props) {
  if (groups.length === 0) return null
  return (
    <ol className="change-groups">
      {groups.map((group) => (
        <ChangeGroupView key={`${group.top?.status ?? 'kept'}-${group.entryId}`} group={group} {...rest} />
      ))}
    </ol>
  )
}
