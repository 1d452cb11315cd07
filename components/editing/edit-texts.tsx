import { deeper, Heading, type HeadingLevel } from '@/components/ui/heading'
import { Prose } from '@/components/ui/prose'
import type { EntryKind } from '@/lib/domain/list/parts'
import { KINDS } from '@/lib/domain/list/parts'
import { AddLink } from './add-link'
import { type EditNode, textOf } from './edit-node'
import { EditTable } from './edit-table'
import type { EditingView } from './editing-view'
import { EntryPanel, isOpen, NewEntryPanel } from './entry-panel'
import { LAYOUTS } from './layouts'
import { siblingLines } from './lines'
import { RowTools } from './row-tools'
import { UndoLine } from './undo-line'

interface SiblingsProps {
  nodes: EditNode[]
  kind: EntryKind
  parentId: string | null
  view: EditingView
  level: HeadingLevel
}

/** Siblings as their kind looks: rows of the official form, or headings with their text. */
export function EditSiblings(props: SiblingsProps) {
  if (LAYOUTS[props.kind].as === 'table') return <EditTable {...props} />
  return <EditTexts {...props} />
}

function EditTexts({ nodes, kind, parentId, view, level }: SiblingsProps) {
  const grouped = nodes.some((node) => groupOf(node))
  return (
    <>
      {siblingLines(nodes, kind, parentId, view).map((line) => {
        if (line.line === 'new') return <NewEntryPanel key="new" view={view} />
        if (line.line === 'undo') return <UndoLine key="undo" view={view} />
        const { node } = line
        const group = groupOf(node)
        const opens = group && group !== groupOf(nodes[node.index - 1])
        const own = grouped && group ? deeper(level) : level
        return (
          <div key={node.entryId} className="entry-slot">
            {opens ? (
              <Heading level={level} className="entry-group">
                {group}
              </Heading>
            ) : null}
            <section id={node.entryId} className="entry-text" data-row={`${kind} ${parentId ?? '-'}`}>
              {isOpen(node, view) ? (
                <EntryPanel node={node} view={view} level={own} />
              ) : (
                <TextEntry node={node} view={view} level={own} />
              )}
              {node.children.map((list) => (
                <ChildList key={list.kind} list={list} node={node} view={view} level={deeper(own)} />
              ))}
            </section>
          </div>
        )
      })}
      <AddLink kind={kind} parentId={parentId} view={view} />
    </>
  )
}

function TextEntry({ node, view, level }: { node: EditNode; view: EditingView; level: HeadingLevel }) {
  const layout = LAYOUTS[node.kind]
  if (layout.as !== 'text') return null
  const facts = (layout.facts ?? []).map((field) => textOf(node, field)).filter(Boolean)
  const title = textOf(node, layout.title)
  return (
    <>
      <div className="entry-head">
        <Heading level={level} className="entry-title">
          {textOf(node, 'number') && 'number' in node.data ? (
            <span className="marker">{textOf(node, 'number')}</span>
          ) : null}
          {title || <span className="row-note">（没有标题）</span>}
        </Heading>
        <RowTools node={node} view={view} />
      </div>
      {facts.length > 0 ? <p className="row-note">{facts.join(' · ')}</p> : null}
      <Prose text={textOf(node, layout.text)} />
    </>
  )
}

/** What is inside; several kinds of it each under a heading of their own. */
function ChildList(props: {
  list: EditNode['children'][number]
  node: EditNode
  view: EditingView
  level: HeadingLevel
}) {
  const { list, node, view, level } = props
  const several = node.children.length > 1
  const siblings = (
    <EditSiblings
      nodes={list.nodes}
      kind={list.kind}
      parentId={node.entryId}
      view={view}
      level={several ? deeper(level) : level}
    />
  )
  if (!several) return <div className="entry-inside">{siblings}</div>
  return (
    <section className="block">
      <Heading level={level}>
        {KINDS[list.kind].label}
        <span className="total">{list.nodes.length} 项</span>
      </Heading>
      {siblings}
    </section>
  )
}

function groupOf(node: EditNode | undefined): string {
  const layout = node && LAYOUTS[node.kind]
  if (!node || layout?.as !== 'text' || !layout.group) return ''
  const title = textOf(node, layout.group.title)
  return title && `${textOf(node, layout.group.number)}${title}`
}
