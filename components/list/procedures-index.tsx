import { A } from '@/components/ui/a'
import { deeper, Heading, type HeadingLevel } from '@/components/ui/heading'
import { Prose } from '@/components/ui/prose'
import type { SupervisionProcedure } from '@/lib/domain/list/schema'
import { procedureTitle } from '@/lib/domain/list/titles'
import type { PartViewProps } from './part-view'

/** 事中事后监管制度: the procedures by group, each with the heads of its sections; on paper and in an old edition whole. */
export function ProceduresIndex({ entries, hrefOf }: PartViewProps<SupervisionProcedure>) {
  const outer: HeadingLevel = hrefOf ? 2 : 3
  return groupsOf(entries).map(({ group, number, procedures }) => (
    <section key={procedures[0]?.entryId} className={group ? 'block' : undefined}>
      {group ? (
        <Heading level={outer}>
          {number}
          {group}
        </Heading>
      ) : null}
      <ol className="rows">
        {procedures.map((procedure) => (
          <li key={procedure.entryId} id={procedure.entryId} className="procedure">
            <Heading level={group ? deeper(outer) : outer} className="item-title">
              {procedure.number ? <span className="marker">{procedure.number}</span> : null}
              {hrefOf ? (
                <A className="entry-link" href={hrefOf(procedure)}>
                  {procedureTitle(procedure)}
                </A>
              ) : (
                procedureTitle(procedure)
              )}
            </Heading>
            {hrefOf ? <Outline procedure={procedure} href={hrefOf(procedure)} /> : null}
            <div className={hrefOf ? 'print-only whole' : undefined}>
              <ProcedureBody
                procedure={procedure}
                level={group ? deeper(deeper(outer)) : deeper(outer)}
                anchors={!hrefOf}
              />
            </div>
          </li>
        ))}
      </ol>
    </section>
  ))
}

function Outline({ procedure, href }: { procedure: SupervisionProcedure; href: string }) {
  if (procedure.sections.length === 0) return null
  return (
    <ul className="row-note section-links no-print">
      {procedure.sections.map((section) => (
        <li key={section.entryId}>
          <A href={`${href}#${section.entryId}`}>{section.heading || '正文'}</A>
        </li>
      ))}
    </ul>
  )
}

/** Preamble and sections, under headings of the given depth. */
export function ProcedureBody({
  procedure,
  level,
  anchors = true,
}: {
  procedure: SupervisionProcedure
  level: HeadingLevel
  /** False for a copy that is there for paper only. */
  anchors?: boolean
}) {
  return (
    <>
      {procedure.preamble ? <Prose text={procedure.preamble} /> : null}
      {procedure.sections.map((section) => (
        <section key={section.entryId} id={anchors ? section.entryId : undefined} className="clause">
          {section.heading ? (
            <Heading level={level}>
              {section.number ? <span className="marker">{section.number}</span> : null}
              {section.heading}
            </Heading>
          ) : null}
          <Prose text={section.text} />
        </section>
      ))}
    </>
  )
}

/** Runs of procedures under the same heading of the level above. */
function groupsOf(procedures: SupervisionProcedure[]) {
  const groups: { group: string | null; number: string | null; procedures: SupervisionProcedure[] }[] = []
  for (const procedure of procedures) {
    const last = groups.at(-1)
    if (last && last.group === procedure.group) last.procedures.push(procedure)
    else groups.push({ group: procedure.group, number: procedure.groupNumber, procedures: [procedure] })
  }
  return groups
}
