import { expect, type Page } from '@playwright/test'
import type { Member } from './own-bureau'

/** What has the focus: what it says or is labelled with, and what kind of thing it is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    if (!element || element === document.body) return { words: '', tag: '' }
    const labels = [...(element.labels ?? [])].map((label) => label.innerText).join(' ')
    const words = labels || element.getAttribute('aria-label') || element.innerText || ''
    return { words: words.trim(), tag: element.tagName.toLowerCase() }
  })

/** More stops than any page has before what is looked for. */
const MOST_STOPS = 150

/** Presses Tab until what says so (and is of that kind) has the focus; fails where no key leads to it. */
export async function reach(
  page: Page,
  words: RegExp,
  tag?: 'a' | 'button' | 'input' | 'textarea' | 'select',
) {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (words.test(at.words) && (!tag || at.tag === tag)) return
  }
  throw new Error(`no Tab leads to ${words} on ${page.url()}`)
}

/** Reaches a link or button and presses Enter; ends on the page it leads to. */
export async function enter(page: Page, words: RegExp, tag: 'a' | 'button' = 'a') {
  await reach(page, words, tag)
  await page.keyboard.press('Enter')
}

/** Reaches a field and types into it, in place of what stands there. */
export async function type(page: Page, label: RegExp, words: string) {
  await reach(page, label)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(words)
}

/** Reaches a field for a date and types one, as a browser that speaks English asks for it: month, day, year. */
export async function typeDate(page: Page, label: RegExp, day: string) {
  await reach(page, label, 'input')
  const [year = '', month = '', date = ''] = day.split('-')
  await page.keyboard.type(`${month}${date}${year}`)
  await expect(page.locator('input:focus')).toHaveValue(day)
}

/** Signs in without a mouse, as a person does; ends at `next`. */
export async function signInByKeyboard(page: Page, member: Member, next: string): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.waitForLoadState('load')
  await type(page, /^登录名/, member.loginName)
  await type(page, /^密码/, member.password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}
