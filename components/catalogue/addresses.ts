import type { ComparedPart } from '@/lib/domain/compare/types'
import { withQuery } from '../compare/addresses'

/** Addresses of the standard catalogue, written in one place. */
export const catalogueHref = (place?: string | null) => withQuery('/compare/catalogue', { place })
export const standardHref = (code: string) => `/compare/catalogue/${code}`
export const catalogueWorkbookHref = (place?: string | null) =>
  withQuery('/compare/catalogue.xlsx', { place })

export const adminCatalogueHref = (part?: ComparedPart) => withQuery('/admin/catalogue', { part })
export const adminStandardHref = (code: string, note?: string) =>
  withQuery(`/admin/catalogue/${code}`, { note })
export const candidatesHref = (asked: { part?: ComparedPart; within?: string | null; page?: number }) =>
  withQuery('/admin/catalogue/candidates', { ...asked, page: asked.page === 1 ? null : asked.page })
