import { HealthMark } from '@/components/health/health-mark'
import { KINDS } from '@/lib/domain/list/parts'
import { type EditNode, spokenName } from './edit-node'
import type { EditingView } from './editing-view'
import { NoteLine } from './note-line'
import { RenumberNow } from './renumber-now'
import { RowMenu } from './row-menu'
import { WayOn } from './way-on'

/**
 * What can be done to a row: changing it at once, the rest behind one more press, so that the form stays a form. All
 * buttons of the page belong to one form (ROWS_FORM).
 */
export function RowTools({
  node,
  view,
  hasAside = true,
}: {
  node: EditNode
  view: EditingView
  /** Whether what was said of the entry stands below; false where it has a row of its own. */
  hasAside?: boolean
}) {
  const health = view.health.get(node.entryId)
  if (!view.editable)
    return (
      <>
        {health ? (
          <HealthMark counts={health} href={`/staff/${view.code}/health`} of={spokenName(node)} />
        ) : null}
        {hasAside ? <RowAside node={node} view={view} /> : null}
      </>
    )
  const { entryId, kind, parentId, version, index, siblings } = node
  return (
    <>
      {/* Above, where the unfolded menu does not cover it. */}
      {view.noted === entryId ? (
        <NoteLine note={view.note}>
          <RenumberNow kind={node.kind} view={view} />
          {view.note === 'saved' ? <WayOn view={view} /> : null}
        </NoteLine>
      ) : null}
      <RowMenu
        code={view.code}
        part={view.part}
        row={{
          entryId,
          kind,
          parentId,
          version,
          name: spokenName(node),
          isFirst: index === 0,
          inside: node.children.some(({ nodes }) => nodes.length > 0) ? nameOf(node) : null,
          isLast: index === siblings.length - 1,
          ...(health && { health }),
        }}
      />
      {hasAside ? <RowAside node={node} view={view} /> : null}
    </>
  )
}

/** 职责, 管理事项: the name of the top of a part; what stands deeper has no rows inside. */
const nameOf = ({ kind }: EditNode) => KINDS[kind].label

/** What was said of the entry; nothing when nothing was. */
export function RowAside({ node, view }: { node: EditNode; view: EditingView }) {
  const aside = view.renderAside?.(node.entryId)
  return aside ? <div className="row-aside no-print">{aside}</div> : null
}
