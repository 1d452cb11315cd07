import { TitleBlock } from '@/components/ui/title-block'
import { PARTS, type Part } from '@/lib/domain/list/parts'
import { EditionLine } from './edition-line'
import { FormLine } from './form-line'
import { formName } from './form-names'
import { PartTable } from './part-table'
import type { ShownList } from './shown-list'

/** The page of one part: on screen a table or an index, on paper the official form. */
export function PartBody({ shown, part }: { shown: ShownList; part: Part }) {
  const { bureau, head, list, root } = shown
  return (
    <>
      <TitleBlock
        kicker={bureau.bureauName}
        title={
          <>
            <span className="no-print">{PARTS[part].label}</span>
            <span className="print-only">{formName(part) ?? PARTS[part].label}</span>
          </>
        }
        meta={[`共${list[part].length}${PARTS[part].unit}`, <EditionLine key="edition" head={head} />]}
      >
        <FormLine bureauName={bureau.bureauName} head={head} />
      </TitleBlock>
      <PartTable part={part} list={list} root={root} areaCode={bureau.areaCode} />
    </>
  )
}
