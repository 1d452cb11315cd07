import { expect, test } from '@playwright/test'

const ANSWER_KEYS = [
  'code',
  'departments',
  'number',
  'ordinal',
  'parentTitle',
  'part',
  'phone',
  'score',
  'title',
  'url',
]

test('who answers machines in the published shape', async ({ request }) => {
  const response = await request.get('/api/v1/who', { params: { q: '公厕苍蝇多归谁管', code: '460108' } })
  expect(response.status()).toBe(200)
  const body = await response.json()
  expect(body.confident).toBe(true)
  expect(body.answers.length).toBeGreaterThan(0)
  expect(body.answers.length).toBeLessThanOrEqual(10)
  for (const answer of body.answers) expect(Object.keys(answer)).toEqual(expect.arrayContaining(ANSWER_KEYS))
  expect(body.answers[0]).toMatchObject({ code: '460108', part: 'boundaries' })
  const scores = body.answers.map((answer: { score: number }) => answer.score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  expect((await request.get(body.answers[0].url)).status()).toBe(200)
})

test('who says when it does not know', async ({ request }) => {
  const response = await request.get('/api/v1/who', { params: { q: '结婚证丢了怎么补' } })
  expect((await response.json()).confident).toBe(false)
})

for (const bad of [
  '?q=a&page=0',
  '?q=a&page=x',
  '?q=a&code=12',
  '?q=a&part=nothing',
  `?q=${'长'.repeat(300)}`,
]) {
  test(`search refuses ${bad.slice(0, 20)} with a sentence`, async ({ request }) => {
    const response = await request.get(`/api/v1/search${bad}`)
    expect(response.status()).toBe(400)
    expect(typeof (await response.json()).error.message).toBe('string')
  })
}
