import { standardHref } from '@/components/catalogue/addresses'
import { TitleBlock } from '@/components/ui/title-block'
import { openMatter, placesWithPart } from '@/lib/data/catalogue/load-catalogue'
import { raisedBeside } from '@/lib/data/findings/raised-beside'
import type { Access } from '@/lib/domain/access'
import { isCatalogueCode } from '@/lib/domain/catalogue/codes'
import { PARTS } from '@/lib/domain/list/parts'
import { covers } from '@/lib/domain/membership'
import { RaiseRows } from '../raise-rows'

/** Who of the scope has a matter of the catalogue and who has not; null when there is no such matter. */
export async function OfMatter(props: { access: Access; scope: readonly string[]; code: string }) {
  const { access, scope } = props
  const opened = isCatalogueCode(props.code) ? await openMatter(access, props.code) : null
  if (!opened) return null
  const { matter, links } = opened
  const { code, part } = matter
  const having = new Set(links.map((link) => link.code))
  const isMine = (one: { code: string }) => covers(scope, one.code)
  const lacking = (await placesWithPart(access, part)).filter((one) => isMine(one) && !having.has(one.code))
  return (
    <>
      <TitleBlock
        kicker={`标准目录 ${code}，${PARTS[part].label}`}
        title={matter.title}
        meta={[
          <a key="read" href={standardHref(code)}>
            看目录里的表述
          </a>,
        ]}
      />
      <RaiseRows
        raised={
          await raisedBeside(
            access,
            [...lacking, ...links].map((one) => one.code),
          )
        }
        missing={{ part, title: matter.title }}
        beside={null}
        having={links.filter(isMine).map((link) => ({ ...link, part }))}
        lacking={matter.state === 'active' ? lacking : []}
      />
    </>
  )
}
