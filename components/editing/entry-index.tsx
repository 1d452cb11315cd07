import { PARTS, type Part } from '@/lib/domain/list/parts'
import type { EditNode } from './edit-node'
import { textOf } from './edit-node'

const WORTH_IT = 6

/** A long part is many screens on a phone: the names of its entries, each leading there. */
export function EntryIndex({ nodes, part }: { nodes: readonly EditNode[]; part: Part }) {
  if (nodes.length < WORTH_IT) return null
  return (
    <details className="entry-index no-print">
      <summary>
        跳到某一{PARTS[part].unit}（共 {nodes.length} {PARTS[part].unit}）
      </summary>
      <ol>
        {nodes.map((node) => (
          <li key={node.entryId}>
            <a href={`#${node.entryId}`}>
              {('number' in node.data && textOf(node, 'number')) || node.index + 1} {node.name}
            </a>
          </li>
        ))}
      </ol>
    </details>
  )
}
