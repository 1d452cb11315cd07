import { expect, test } from 'vitest'
import { phoneAreaCode } from '@/lib/domain/health/rules/phone-area-code'
import { phoneUndialable } from '@/lib/domain/health/rules/phone-undialable'
import { findingsIn, planted, seedList, seedPlace } from '../../support/seed-lists'

const dingan = await seedList('469021')
const place = seedPlace('469021')
const withPhone = (phone: string) => planted(dingan, '/services/1/phone', phone)
const undialable = (phone: string) =>
  findingsIn(phoneUndialable, withPhone(phone), place).map(
    ({ evidence, severity }) => `${severity} ${evidence}`,
  )

test('the numbers of real lists can be dialled', async () => {
  for (const code of ['131121', '430611', '460108', '469021'])
    expect(findingsIn(phoneUndialable, await seedList(code), seedPlace(code))).toEqual([])
})

test('a digit too few or too many, a number that is none, no number at all', () => {
  expect(undialable('638221731')).toEqual(['error 638221731'])
  expect(undialable('638221')).toEqual(['error 638221'])
  expect(undialable('1388888888')).toEqual(['error 1388888888'])
  expect(undialable('0898-638221735')).toEqual(['error 0898-638221735'])
  expect(undialable('010-6382217')).toEqual(['error 010-6382217'])
  expect(undialable('63822173转')).toEqual(['warning 63822173转'])
  expect(undialable('见政务服务网')).toEqual(['warning 见政务服务网'])
})

test('mobile, service and extension numbers, several numbers and words beside them are in order', () => {
  const fine = [
    '13876543210',
    '12320',
    '962200、95338、116114',
    '0898-63822173转801',
    '63822173、63822174（传真）',
    '400-123-4567',
    '（0898）６３８２２１７３',
    '0898-12356',
    '12345、0898－12320',
  ]
  expect(fine.flatMap(undialable)).toEqual([])
})

test('one number shorter than all the others', () => {
  const services = dingan.services.map((service, at) => ({
    ...service,
    phone: ['63822173', '63822174', '63822175', '6382217'][at]!,
  }))
  const found = findingsIn(phoneUndialable, planted(dingan, '/services', services), place)
  expect(found).toMatchObject([{ severity: 'warning', at: '/services/3/phone', evidence: '6382217' }])
})

test('a number without area code gets the place’s; without a place it is only told', () => {
  const [found] = findingsIn(phoneAreaCode, dingan, place)
  expect(found).toMatchObject({
    at: '/services/0/phone',
    fix: { before: '63822173', after: '0898-63822173' },
  })
  expect(findingsIn(phoneAreaCode, dingan)[0]?.fix).toBeUndefined()
  const both = findingsIn(phoneAreaCode, withPhone('63822173 63822174'), place)[1]
  expect(both?.fix?.after).toBe('0898-63822173 0898-63822174')
})

test('an area code of another place', () => {
  const codes = (phone: string) =>
    findingsIn(phoneAreaCode, withPhone(phone), place)
      .filter(({ at }) => at === '/services/1/phone')
      .map(({ evidence }) => evidence)
  expect(codes('0318-63822173')).toEqual(['0318-63822173'])
  expect(codes('0898-63822173、63822174')).toEqual([])
  expect(codes('12345')).toEqual([])
})

test('digits that are no area code are told as such, and replaced where the place’s is known', () => {
  const found = (phone: string, at: typeof place | null = place) =>
    findingsIn(phoneAreaCode, withPhone(phone), at).filter((finding) => finding.at === '/services/1/phone')
  expect(found('089-63822173')).toMatchObject([
    {
      evidence: '089-63822173',
      message: expect.stringContaining('没有“089”这个区号'),
      fix: { after: '0898-63822173' },
    },
  ])
  expect(found('089-63822173', null)).toMatchObject([{ evidence: '089-63822173' }])
  expect(found('089-63822173', null)[0]?.fix).toBeUndefined()
  expect(found('010-63822173')[0]?.message).toContain('不是定安县的')
})
