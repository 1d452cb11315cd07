import { expect, test } from 'vitest'
import { describeDevice } from '@/lib/domain/accounts/device'
import { loginNameSchema, mailSchema } from '@/lib/domain/accounts/person-fields'
import { addressKey, minutesLeft } from '@/lib/domain/accounts/throttle'
import { returnPath } from '@/lib/domain/return-path'

test.each([
  ['10.0.0.1', '10.0.0.1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', (address, key) => expect(addressKey(address)).toBe(key))

test('a lock lasts at least a minute for whoever reads of it', () => {
  const now = new Date('2026-11-22T08:00:00Z')
  expect(minutesLeft(new Date(now.getTime() + 14 * 60_000 + 1), now)).toBe(15)
  expect(minutesLeft(now, now)).toBe(1)
})

test.each([
  ['/staff', '/staff'],
  ['/staff/990101/draft?x=1', '/staff/990101/draft?x=1'],
  ['/invitations/abc_-9', '/invitations/abc_-9'],
  ['//evil.example', '/staff'],
  ['/\\evil.example', '/staff'],
  ['/staff\\..\\evil', '/staff'],
  ['/staffing', '/staff'],
  ['https://evil.example/staff', '/staff'],
  ['/staff/\r\nSet-Cookie: a=b', '/staff'],
  [['/staff/x', '//evil'], '/staff'],
  [undefined, '/staff'],
])('after signing in %j leads to %s', (wanted, led) => expect(returnPath.parse(wanted)).toBe(led))

const long = (sign: string, times = 2_000) => sign.repeat(times)
test.each([
  [`/staff?q=${long('a', 1_491)}`, `/staff?q=${long('a', 1_491)}`],
  [`/staff?q=${long('a', 1_492)}`, '/staff'],
  [
    `/audit/findings/raise?code=990101&entry=e-1&evidence=${long('%E7')}&rule=basis/repealed&about=rule`,
    '/audit/findings/raise?code=990101&entry=e-1&rule=basis%2Frepealed&about=rule',
  ],
  [`/audit/pairs?code=990101&entry=${long('x')}`, '/audit/pairs?code=990101'],
  [`/audit/pairs?${long('code=990101&', 300)}`, '/audit/pairs'],
  [`/audit/pairs?at=${long('"', 1_000)}`, '/audit/pairs'],
  [`/audit/pairs?at=${long('%')}`, '/audit/pairs'],
  [`/staff/${long('a')}?code=990101`, '/staff'],
])('a path too long to keep, %.40s, is cut to what it is about', (wanted, led) =>
  expect(returnPath.parse(wanted)).toBe(led),
)

test('login names are lower-case, mail addresses whole or absent', () => {
  expect(loginNameSchema.parse(' ZhangWei ')).toBe('zhangwei')
  for (const odd of ['张伟', 'ab', '1abc', 'a b c', 'a'.repeat(33)])
    expect(loginNameSchema.safeParse(odd).success, odd).toBe(false)
  expect(mailSchema.parse('')).toBeNull()
  expect(mailSchema.parse(' A@Example.org ')).toBe('a@example.org')
  expect(mailSchema.safeParse('a@').success).toBe(false)
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
    'Chrome，Windows',
  ],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit Chrome/120 MicroMessenger/8.0', '微信，安卓'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko Firefox/140.0', '火狐，Linux'],
  ['curl/8', '未知设备'],
  [null, '未知设备'],
])('%s is %s', (agent, words) => expect(describeDevice(agent)).toBe(words))
