import { A } from '@/components/ui/a'
import type { Suggestions } from '@/lib/domain/search/types'

/** What to try when nothing was found. `base` is the page with its filters, to which `q` is added. */
export function NothingFound({ suggestions, base }: { suggestions: Suggestions; base: string }) {
  const join = base.includes('?') ? '&' : '?'
  return (
    <div className="measure block">
      <h2>可以这样试试</h2>
      <ul className="bullets">
        {suggestions.unknownPlaces.length > 0 ? (
          <li>这里还没有{suggestions.unknownPlaces.join('、')}的清单；列出的条目是别的地方的。</li>
        ) : null}
        {suggestions.tryInstead.map((words) => (
          <li key={words}>
            改问“<A href={`${base}${join}q=${encodeURIComponent(words)}`}>{words}</A>”
          </li>
        ))}
        {suggestions.unknownTerms.length > 0 ? (
          <li>清单里没有出现过：{suggestions.unknownTerms.join('、')}。换个说法，或去掉它再问。</li>
        ) : null}
        <li>说得短一些，只留下事情本身，例如“献血”“饮用水”“生育登记”。</li>
        <li>
          <A href="/#directory">按地方</A>打开清单，从部门职责或公共服务事项里看。
        </li>
        <li>
          清单里没有写到的事，可以拨打政务服务便民热线 <a href="tel:12345">12345</a> 询问。
        </li>
      </ul>
    </div>
  )
}
