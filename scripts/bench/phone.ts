import { chromium } from '@playwright/test'
import { ensureChromium } from '../chromium.mjs'

/** A middling phone is about so many times slower than the processors pages are made on. */
const SLOWED = 6

/** What a page costs a phone; times in milliseconds. */
export interface PhoneRendering {
  slowed: number
  /** Elements of the page. */
  nodes: number
  /** From asking to the first words on the screen. */
  shown: number
  /** From asking until all is loaded and laid out. */
  done: number
  /** The longest the page did not answer a finger. */
  longest: number
  /** Style and layout all together. */
  layout: number
  /** From a jump to the middle of the matrix until it stands there. */
  scrolled: number
}

type Seen = Omit<PhoneRendering, 'slowed' | 'layout'>

/** Runs in the page; as text, because what the loader makes of a function does not run there. */
const SEE = `(async () => {
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  await frames()
  const longest = await new Promise((done) => {
    new PerformanceObserver((list) => done(Math.max(...list.getEntries().map(({ duration }) => duration))))
      .observe({ type: 'longtask', buffered: true })
    setTimeout(() => done(0), 1000)
  })
  const done = performance.getEntriesByType('navigation')[0].loadEventEnd
  const began = performance.now()
  const box = document.querySelector('.grid-scroller') ?? document.scrollingElement
  box.scrollIntoView()
  box.scrollTop = box.scrollHeight / 2
  await frames()
  return {
    nodes: document.querySelectorAll('*').length,
    shown: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? done,
    done,
    longest,
    scrolled: performance.now() - began,
  }
})()`

/** Opens a page in Chromium, 360 px wide, with a slowed processor. */
export async function renderOnPhone(address: string): Promise<PhoneRendering> {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage({
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
    })
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
    await session.send('Performance.enable')
    await page.goto(address)
    const { metrics } = await session.send('Performance.getMetrics')
    const metric = (name: string) => 1000 * (metrics.find((one) => one.name === name)?.value ?? 0)
    const seen = await page.evaluate<Seen>(SEE)
    return { slowed: SLOWED, layout: metric('LayoutDuration') + metric('RecalcStyleDuration'), ...seen }
  } finally {
    await browser.close()
  }
}
