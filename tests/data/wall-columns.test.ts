import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { A, useDatabase } from '../support/database'

// What was said, sent or granted stays as it was, whatever the application asks and whoever it says is asking.
const database = useDatabase()

describe('as the running role', () => {
  test.each([
    ['entry_comment', `body = '改口'`],
    ['entry_comment', `person_id = '${randomUUID()}'`],
    ['feedback', `body = '改口'`],
    ['feedback', `due_on = '2099-01-01'`],
    ['health_waiver', `reason = '改口'`],
    ['health_waiver', `key = 'x'`],
    ['finding', `body = '改口'`],
    ['finding', `raised_actor = '别人'`],
    ['finding_step', `words = '改口'`],
    ['notification', `text = '改口'`],
    ['notification', `href = '/elsewhere'`],
    ['preview_link', `expires_at = '2099-01-01'`],
    ['preview_link', `token_hash = 'x'`],
    ['self_approval', `expires_at = '2099-01-01'`],
    ['session', `person_id = '${randomUUID()}'`],
    ['session', `expires_at = '2099-01-01'`],
  ])('%s keeps its %s', async (table, change) => {
    const running = await database.connect('running')
    await running.query(`SELECT set_config('app.jurisdiction', '${A}', false)`)
    await expect(running.query(`UPDATE ${table} SET ${change}`)).rejects.toThrow(/permission denied/)
  })

  test.each([
    ['entry_comment', `resolved_at = now()`],
    ['feedback', `state = 'answered'`],
    ['health_waiver', `revoked_at = now(), revoked_actor = '甲'`],
    ['finding', `due_on = '2099-01-01'`],
    ['notification', 'read_at = now()'],
    ['preview_link', 'revoked_at = now()'],
    ['self_approval', 'revoked_at = now()'],
    ['session', `ended_reason = 'everywhere'`],
    ['session', 'second_step = true'],
  ])('%s can be changed where it must: %s', async (table, change) => {
    const running = await database.connect('running')
    await running.query(`UPDATE ${table} SET ${change}`)
  })
})
