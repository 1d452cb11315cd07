import type { ReactNode } from 'react'

export type HeadingLevel = 2 | 3 | 4 | 5

/** A heading as deep as its place on the page asks: the same piece stands on its own page and inside an edition. */
export function Heading(props: { level: HeadingLevel; className?: string; children: ReactNode }) {
  const Tag = `h${props.level}` as const
  return <Tag className={props.className}>{props.children}</Tag>
}

/** One deeper, as far as pages go. */
export const deeper = (level: HeadingLevel) => Math.min(level + 1, 5) as HeadingLevel
