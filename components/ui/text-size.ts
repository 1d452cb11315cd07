import { cache } from 'react'

/** Parameters of a page's address as Next gives them. */
export type Query = Record<string, string | string[] | undefined>

/**
 * Large text without cookies or script: `?text=large` in the address, kept by every link of the page. The size
 * belongs to one request; `Page` sets it before anything inside it renders.
 */
const current = cache(() => ({ large: false }))

export function chooseTextSize(query: Query): boolean {
  const store = current()
  store.large = query.text === 'large'
  return store.large
}

export const isLargeText = () => current().large

/** The address with the reader's text size kept. */
export function keepTextSize(href: string): string {
  if (!current().large || !href.startsWith('/')) return href
  const [path = '', hash] = href.split('#')
  return `${path}${path.includes('?') ? '&' : '?'}text=large${hash === undefined ? '' : `#${hash}`}`
}
