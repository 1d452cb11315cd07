import { A } from '@/components/ui/a'
import { standardHref } from './addresses'

/** On the page of an entry: which matter of the standard catalogue it is. */
export function StandardLine({ matter }: { matter: { code: string; title: string } | null }) {
  if (!matter) return null
  return (
    <p className="standard-line">
      标准目录：
      <A href={standardHref(matter.code)}>
        <span className="standard-code">{matter.code}</span> {matter.title}
      </A>
    </p>
  )
}
