import type { Page } from '@playwright/test'
import { systemAccess } from '@/lib/auth/access'
import { openDraft } from '@/lib/data/drafts/open-draft'
import type { Role } from '@/lib/domain/permissions'
import { linksMatching } from '../pages'
import type { Bureau } from './own-bureau'

/** Who has pages of their own. */
export const DESKS = ['editor', 'auditor', 'operator'] as const satisfies readonly Role[]
export type Desk = (typeof DESKS)[number]

/** Makes what the pages have to show: a list in force and a draft of it. */
export async function furnish(bureau: Bureau): Promise<void> {
  await bureau.publish('469021')
  await openDraft(systemAccess(bureau.code, '浏览器测试'))
}

/** One address of every page type of a desk; entries of registries and findings are found by following links. */
export async function pagesOf(desk: Desk, page: Page, { code }: Bureau): Promise<string[]> {
  switch (desk) {
    case 'editor':
      return [
        `/staff/${code}`,
        `/staff/${code}/draft/boundaries`,
        `/staff/${code}/review`,
        `/staff/${code}/health`,
        `/staff/${code}/health?of=in-force`,
        `/staff/${code}/findings`,
        `/staff/${code}/findings?group=all`,
        ...(await firstOf(
          page,
          `/staff/${code}/findings`,
          new RegExp(`^/staff/${code}/findings/[0-9a-f-]{36}$`),
        )),
        `/staff/${code}/registry-tasks`,
        `/staff/${code}/checks`,
      ]
    case 'auditor': {
      const raise = '/audit/findings/raise'
      return [
        '/audit',
        '/audit/health',
        '/audit/pairs',
        '/audit/compare',
        // Of some places: other tests publish lists meanwhile.
        '/audit/compare/matrix?codes=460108,131121',
        '/audit/compare/catalogue',
        '/audit/compare/topic?q=流动人口',
        `/audit/compare/catalogue?place=${code}`,
        '/audit/pairs?left=460108&right=131121',
        '/audit/health?rule=body/succeeded',
        `/audit/health/${code}`,
        '/audit/findings',
        '/audit/findings?group=all',
        raise,
        `${raise}?code=${code}`,
        `${raise}?code=${code}&about=list`,
        `${raise}?code=${code}&about=rule&rule=body/succeeded`,
        `${raise}?code=${code}&part=services&missing=`,
        ...(await firstOf(page, `/audit/findings?code=${code}`, /^\/audit\/findings\/\d{6}\/[0-9a-f-]{36}$/)),
      ]
    }
    case 'operator':
      return [
        '/admin/institutions',
        '/admin/institutions/add',
        ...(await rowPages(page, '/admin/institutions')),
        '/admin/laws',
        '/admin/laws/add',
        ...(await rowPages(page, '/admin/laws')),
        '/admin/synonyms',
        '/admin/catalogue',
      ]
  }
}

async function firstOf(page: Page, list: string, pattern: RegExp): Promise<string[]> {
  await page.goto(list)
  return (await linksMatching(page, pattern)).slice(0, 1)
}

/** A row of a registry with its history, its form, and what it touches. */
async function rowPages(page: Page, list: string): Promise<string[]> {
  const [row] = await firstOf(page, list, new RegExp(`^${list}/[0-9a-f-]{36}$`))
  return row ? [row, `${row}?touches=1`, `${row}/edit`] : []
}
