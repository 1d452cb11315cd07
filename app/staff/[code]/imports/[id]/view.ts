import type { ImportRun } from '@/lib/domain/proposal/import-run'

/** What every view of an import gets. */
export interface ImportView {
  code: string
  run: ImportRun
  /** The person may edit, and the draft takes changes. */
  canEdit: boolean
}

export const fileHref = ({ code, run }: ImportView) => `/staff/${code}/imports/${run.id}/file`
