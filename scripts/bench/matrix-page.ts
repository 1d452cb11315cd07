import { gzipSync } from 'node:zlib'
import { publicAccess } from '@/lib/auth/access'
import { countByProvince } from '@/lib/data/jurisdictions'
import { renderOnPhone } from './phone'
import type { Portal } from './portal'
import { type Measure, ms } from './report'

/** The matrix of the province with most bureaus, asked for the first time and again, and what a phone makes of it. */
export async function measureMatrixPage(portal: Portal): Promise<Measure[]> {
  const provinces = await countByProvince(publicAccess())
  const largest = provinces.reduce((most, one) => (one.count > most.count ? one : most))
  const address = `${portal.origin}/compare/matrix?part=duties&within=${largest.code}`
  const first = await asked(address)
  const again = await asked(address)
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`
  const size = `${kilobytes(first.body.length)}, gzip ${kilobytes(gzipSync(first.body).length)}`
  const phone = await renderOnPhone(address)
  const small = await renderOnPhone(`${portal.origin}/460108/duties`)
  return [
    {
      what: `matrix of the duties of ${largest.count} bureaus (${size})`,
      measured: `first ${ms(first.time)}, again ${ms(again.time)}`,
      limit: '—',
      goal: '—',
    },
    {
      what: `the same on a phone: 360 px, processor slowed ${phone.slowed} times, ${phone.nodes.toLocaleString('en')} elements`,
      measured: `shown after ${ms(phone.shown)}, longest task ${ms(phone.longest)}, a jump within it ${ms(phone.scrolled)}`,
      limit: `one county’s duties: ${ms(small.shown)}, longest task ${ms(small.longest)}`,
      goal: 'no freeze',
    },
  ]
}

/** From asking to the last byte, in milliseconds. */
async function asked(address: string): Promise<{ time: number; body: Buffer }> {
  const began = performance.now()
  const answer = await fetch(address)
  const body = Buffer.from(await answer.arrayBuffer())
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
  return { time: performance.now() - began, body }
}
