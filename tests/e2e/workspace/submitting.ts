import type { Page } from '@playwright/test'

/** Submits the draft on the page, as a person does who leaves what the health check says for later. */
export async function submitHere(page: Page, said: { reason: string; basis: string }): Promise<void> {
  await page.getByLabel(/调整原因/).fill(said.reason)
  await page.getByLabel(/调整依据/).fill(said.basis)
  const left = page.getByLabel('要等机构改革或者上级的文件')
  if (await left.isVisible()) await left.check()
  const seen = page.getByLabel(/处提醒，我看过了/)
  if (await seen.isVisible()) await seen.check()
  await page.getByRole('button', { name: '提交审核' }).click()
}
