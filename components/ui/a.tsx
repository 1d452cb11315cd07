import type { ComponentProps } from 'react'
import { keepTextSize } from './text-size'

/** A link inside the site. A plain one: pages need no script, and fetching ahead would only cost the county. */
export function A({ href, ...rest }: ComponentProps<'a'> & { href: string }) {
  return <a href={keepTextSize(href)} {...rest} />
}
