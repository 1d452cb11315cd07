import { parseTree } from './tree'
import type { ZipParts } from './zip'

export interface Relationship {
  id: string
  /** The last word of the type's address: `styles`, `worksheet`, `header`. */
  type: string
  /** Path of the part inside the container. */
  target: string
}

/** The relationships of a part, or of the package for ''. Links out of the file are left out: nothing is fetched. */
export function relationshipsOf(zip: ZipParts, part: string): Relationship[] {
  const slash = part.lastIndexOf('/')
  const folder = slash < 0 ? '' : part.slice(0, slash + 1)
  const bytes = zip.read(`${folder}_rels/${part.slice(slash + 1)}.rels`)
  if (!bytes) return []
  const tree = parseTree(bytes, { textIn: new Set() })
  return tree.children
    .filter((node) => node.attributes.TargetMode !== 'External')
    .map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1)!,
      target: resolvePath(folder, attributes.Target ?? ''),
    }))
}

/** The package's main part (`officeDocument`), or the usual path when the relationships do not say. */
export function mainPart(zip: ZipParts, usual: string): string {
  const main = relationshipsOf(zip, '').find((r) => r.type === 'officeDocument')
  return main && zip.has(main.target) ? main.target : usual
}

function resolvePath(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
