import { A } from '@/components/ui/a'
import type { ListedMatter } from '@/lib/domain/catalogue/matter'
import { COMPARED_PARTS } from '@/lib/domain/compare/types'
import { PARTS } from '@/lib/domain/list/parts'
import { standardHref } from './addresses'

/** The catalogue part by part: each matter with its code, its wording and how many places have it. */
export function CatalogueTable({ matters }: { matters: readonly ListedMatter[] }) {
  return COMPARED_PARTS.map((part) => {
    const own = matters.filter((matter) => matter.part === part)
    return own.length === 0 ? null : (
      <section key={part} className="block" aria-labelledby={`${part}-title`}>
        <h2 id={`${part}-title`}>
          {PARTS[part].label}
          <span className="count">{own.length} 条</span>
        </h2>
        <ul className="catalogue">
          {own.map(({ code, title, wording, places }) => (
            <li key={code}>
              <p className="catalogue-head">
                <A href={standardHref(code)}>
                  <span className="standard-code">{code}</span> {title}
                </A>
                <span className="row-note">{places} 个地方有</span>
              </p>
              <p className="measure">{wording}</p>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
