import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const SKIPPED = new Set(['node_modules', '.next', '.git', '.data', 'generated', 'fixtures', 'test-results'])

export interface SourceFile {
  /** Path from the repository root, with forward slashes. */
  path: string
  text: string
  /** What it imports: repository paths without extension for our own files, package names for the rest. */
  imports: string[]
}

/** Every TypeScript file of ours under the given top-level folders. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) => walk(join(ROOT, folder))).map(read)
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    if (SKIPPED.has(item.name)) return []
    const path = join(folder, item.name)
    if (item.isDirectory()) return walk(path)
    return /\.(ts|tsx|mjs)$/.test(item.name) ? [path] : []
  })
}

function read(file: string): SourceFile {
  const path = relative(ROOT, file).split(sep).join('/')
  const text = readFileSync(file, 'utf8')
  const specifiers = text.matchAll(
    /(?:^|[\s;])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^import\s*['"]([^'"]+)['"]/gm,
  )
  return { path, text, imports: [...specifiers].map((m) => resolve(path, m[1] ?? m[2] ?? m[3] ?? '')) }
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier))
  return specifier
}
