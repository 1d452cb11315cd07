import { expect, test } from 'vitest'
import { addressKey } from '@/lib/domain/accounts/throttle'
import { compareLimit } from '@/scripts/compare-limit.mjs'

/** Asks so many times at one moment; how many went on, and what the last was told. */
function asking(limit: ReturnType<typeof compareLimit>) {
  return (times: number, address: string, now: number, url = '/compare/matrix?part=duties') => {
    const sent: Record<string, string> = {}
    let through = 0
    for (let time = 0; time < times; time++) {
      const request = { url, headers: { 'x-client-address': address } }
      limit(request, { setHeader: (name: string, value: string) => (sent[name] = value) }, now)
      if (request.url === url) through += 1
      else expect(request.url).toBe('/busy')
    }
    return { through, wait: sent['Retry-After'] }
  }
}

test('so many at once, then so many a minute, each address for itself', () => {
  const ask = asking(compareLimit())
  expect(ask(130, '203.0.113.7', 0)).toEqual({ through: 120, wait: '1' })
  expect(ask(1, '203.0.113.8', 0).through).toBe(1)
  expect(ask(100, '203.0.113.7', 30_000).through).toBe(30)
  expect(ask(200, '203.0.113.7', 3_600_000).through).toBe(120)
})

test('one network of IPv6 is one address; an IPv4 address is the same however it is written', () => {
  const ask = asking(compareLimit())
  expect(ask(120, '2001:db8:1:2:aaaa::1', 0).through).toBe(120)
  expect(ask(1, '2001:db8:1:2:bbbb::2', 0).through).toBe(0)
  expect(ask(1, '2001:db8:1:3:bbbb::2', 0).through).toBe(1)
  expect(ask(120, '::ffff:203.0.113.7', 0).through).toBe(120)
  expect(ask(1, '203.0.113.7', 0).through).toBe(0)
})

test.each([
  ['2001:db8::1', '2001:db8:0:0:aaaa::2', '2001:0DB8:0000::bbbb:0:0:3', '2001:db8::c:0:0:4%eth0'],
  ['2001:db8:0:7::', '2001:db8:0:7:1:2:3:4', '2001:db8::7:1:2:3:4'],
  ['1::', '1::2:3', '1:0:0:0:4::'],
])('%s and its neighbours are one network, however they are written', (first, ...others) => {
  const ask = asking(compareLimit())
  expect(ask(120, first, 0).through).toBe(120)
  for (const other of others) {
    expect(ask(1, other, 0).through, other).toBe(0)
    expect(addressKey(other)).toBe(addressKey(first))
  }
  expect(ask(1, '2001:db8:1::1', 0).through).toBe(1)
})

test('a clock that is put back refuses nobody', () => {
  const ask = asking(compareLimit())
  expect(ask(20, '203.0.113.7', 3_600_000).through).toBe(20)
  expect(ask(100, '203.0.113.7', 0).through).toBe(100)
  expect(ask(1, '203.0.113.7', 0).through).toBe(0)
  expect(ask(1, '203.0.113.7', 1_000).through).toBe(1)
})

test('other pages, the way in to comparing, and this machine are not counted', () => {
  const ask = asking(compareLimit())
  expect(ask(500, '203.0.113.7', 0, '/compare').through).toBe(500)
  expect(ask(500, '203.0.113.7', 0, '/460108/duties').through).toBe(500)
  for (const own of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect(ask(500, own, 0).through).toBe(500)
})
