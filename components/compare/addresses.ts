import type { ComparedPart } from '@/lib/domain/compare/types'

/** Addresses of the pages that compare, written in one place. Parameters that say nothing are left out. */
type Parameters = Record<string, string | number | null | undefined>

export function withQuery(path: string, parameters: Parameters): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

export interface ListsAddress {
  left?: string | null
  right?: string | null
  part?: ComparedPart
  leftEdition?: number | null
  rightEdition?: number | null
  on?: string | null
}

const asParameters = ({ left, right, part, leftEdition, rightEdition, on }: ListsAddress): Parameters => ({
  left,
  right,
  part,
  leftEdition,
  rightEdition,
  on,
})

export const comparePageHref = '/compare'
export const listsHref = (asked: ListsAddress) => withQuery('/compare/lists', asParameters(asked))
export const listsWorkbookHref = (asked: ListsAddress) =>
  withQuery('/compare/lists.xlsx', asParameters(asked))

/** Where an auditor goes on from a page of comparison to raise findings; the public pages lead there by these. */
export const auditMatterHref = ({ page: _, base: __, ...asked }: MatrixAddress, of: string) =>
  withQuery('/audit/compare/matter', { ...matrixParameters(asked), of })
export const auditMatrixHref = (asked: MatrixAddress) =>
  withQuery('/audit/compare/matrix', matrixParameters(asked))
/** See `pairHref`. */
export const auditPairHref = (left: string, right: string, part: ComparedPart, entryId: string) =>
  `${pairsHref({ left, right, part })}#${entryId}`
export const auditTopicHref = (asked: TopicAddress) =>
  withQuery('/audit/compare/topic', topicParameters(asked))
export const auditCatalogueHref = (asked: { place?: string | null; matter?: string }) =>
  withQuery('/audit/compare/catalogue', asked)

/**
 * The same two lists for an auditor, in force; `note` tells what was done, `at` the row to go on from, `went` the row
 * where what was spoken of stands now, when it is another.
 */
export const pairsHref = (
  asked: Pick<ListsAddress, 'left' | 'right' | 'part'> & { note?: string; at?: string; went?: string },
) => {
  const { left, right, part, note, at, went } = asked
  return withQuery('/audit/pairs', { left, right, part, note, at, went })
}

export interface TopicAddress {
  q?: string
  codes?: readonly string[]
  within?: string | null
}

const topicParameters = ({ q, codes, within }: TopicAddress): Parameters => ({
  q,
  codes: codes?.join(','),
  within,
})

export const topicHref = (asked: TopicAddress) => withQuery('/compare/topic', topicParameters(asked))
export const topicWorkbookHref = (asked: TopicAddress) =>
  withQuery('/compare/topic.xlsx', topicParameters(asked))

export interface MatrixAddress {
  part?: ComparedPart
  codes?: readonly string[]
  within?: string | null
  /** The place that cells are read beside. */
  base?: string | null
  page?: number
}

const matrixParameters = ({ part, codes, within, base, page }: MatrixAddress): Parameters => ({
  part,
  codes: codes?.join(','),
  within,
  base,
  page: page && page > 1 ? page : null,
})

export const matrixHref = (asked: MatrixAddress) => withQuery('/compare/matrix', matrixParameters(asked))
export const matrixWorkbookHref = ({ page: _, ...asked }: MatrixAddress) =>
  withQuery('/compare/matrix.xlsx', matrixParameters(asked))
/** Two lists with an entry of the left one in sight. Short: a matrix has thousands. */
export const pairHref = (left: string, right: string, part: ComparedPart, entryId: string) =>
  `${listsHref({ left, right, part: part === 'duties' ? undefined : part })}#${entryId}`
/** One matter over the same counties. `of`: one of its entries, or a code of the standard catalogue. */
export const matterHref = ({ page: _, base: __, ...asked }: MatrixAddress, of: string) =>
  withQuery('/compare/matter', { ...matrixParameters(asked), of })
export const matterWorkbookHref = ({ page: _, base: __, ...asked }: MatrixAddress, of: string) =>
  withQuery('/compare/matter.xlsx', { ...matrixParameters(asked), of })
