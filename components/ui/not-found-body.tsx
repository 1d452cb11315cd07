import { A } from './a'
import { SearchForm } from './search-form'
import { TitleBlock } from './title-block'

/** What a missing page says, and where to go from there. */
export function NotFoundBody() {
  return (
    <>
      <TitleBlock kicker="404" title="没有这个页面">
        <p className="lead">
          地址可能写错了，或者这一项已不在现行清单里。可以直接问，也可以
          <A href="/#directory">按地方找</A>。
        </p>
      </TitleBlock>
      <SearchForm action="/who" label="这事找谁管？" button="查找" />
    </>
  )
}
