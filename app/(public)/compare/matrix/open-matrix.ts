import { cache } from 'react'
import type { Query } from '@/components/ui/text-size'
import { publicAccess } from '@/lib/auth/access'
import { loadMatrix } from '@/lib/data/compare/load-matrix'
import { loadSaid } from '@/lib/data/compare/load-said'
import { loadScope, type Scope } from '@/lib/data/compare/scope'
import type { Matrix } from '@/lib/domain/compare/matrix'
import { type MatrixQuery, matrixQuerySchema, messagesOf } from '@/lib/domain/compare/query'

export type OpenedMatrix =
  | { status: 'found'; query: MatrixQuery; scope: Scope; matrix: Matrix }
  | { status: 'too-wide' | 'no-place'; query: MatrixQuery; scope: Scope }
  | { status: 'invalid'; messages: string[] }

export const MATRIX_STATUS = {
  found: 200,
  'too-wide': 200,
  'no-place': 404,
  invalid: 400,
} as const satisfies Record<OpenedMatrix['status'], number>

export async function openMatrix(parameters: Query): Promise<OpenedMatrix> {
  const parsed = matrixQuerySchema.safeParse(parameters)
  if (!parsed.success) return { status: 'invalid', messages: messagesOf(parsed.error) }
  const query = parsed.data
  const scope = await loadScope(publicAccess(), query)
  if (scope.isTooWide) return { status: 'too-wide', query, scope }
  if (scope.places.length === 0) return { status: 'no-place', query, scope }
  const said = await loadSaid(publicAccess(), scope.places, query.part)
  const matrix = await loadMatrix(publicAccess(), scope.places, query.part, said)
  return { status: 'found', query, scope, matrix }
}

/** Once for metadata and body of a page. */
export const requireMatrix = cache((text: string) => openMatrix(JSON.parse(text) as Query))
