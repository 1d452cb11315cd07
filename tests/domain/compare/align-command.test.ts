import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { alignCommand } from '@/scripts/list/align'

const DOCUMENTS = 'prisma/seed/documents'
const fileOf = (code: string) =>
  join(DOCUMENTS, readdirSync(DOCUMENTS).find((name) => name.startsWith(code))!)
const files = [fileOf('460108'), fileOf('131121')] as const

describe('the command that lays two lists side by side', () => {
  test('prints ordinals, scores and strengths as JSON', async () => {
    const printed = JSON.parse(await alignCommand([...files, '--part', 'services', '--json']))
    expect(Object.keys(printed)).toEqual(['pairs', 'leftOnly', 'rightOnly'])
    expect(printed.pairs).toContainEqual({
      left: [2],
      right: [2],
      score: expect.any(Number),
      strength: 'same',
    })
  })

  test('prints a report for people', async () => {
    const printed = await alignCommand([...files, '--part', 'duties'])
    expect(printed).toContain('部门职责对照')
    expect(printed).toContain('只有甲有')
    expect(printed).toMatch(/甲16 .*中医药[\s\S]*乙10 .*中医药/)
  })

  test('says in one sentence what is missing', async () => {
    await expect(alignCommand([...files])).rejects.toThrow(/--part/)
    await expect(alignCommand([...files, '--part', 'plans'])).rejects.toThrow(/没有“plans”/)
    await expect(alignCommand([files[0], '--part', 'duties'])).rejects.toThrow(/用法/)
    await expect(alignCommand([files[0], '不存在.docx', '--part', 'duties'])).rejects.toThrow(/找不到文件/)
  })
})
