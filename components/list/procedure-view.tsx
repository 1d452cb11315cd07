import type { SupervisionProcedure } from '@/lib/domain/list/schema'
import { ProcedureBody } from './procedures-index'

/** One supervision procedure: an outline to jump by, then its text. */
export function ProcedureView({ procedure }: { procedure: SupervisionProcedure }) {
  const headed = procedure.sections.filter((section) => section.heading)
  return (
    <>
      {headed.length > 1 ? (
        <nav className="toc" aria-label="本制度目录">
          <ol>
            {headed.map((section) => (
              <li key={section.entryId}>
                <a href={`#${section.entryId}`}>
                  {section.number ? <span className="marker">{section.number}</span> : null}
                  {section.heading}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <ProcedureBody procedure={procedure} level={2} />
    </>
  )
}
