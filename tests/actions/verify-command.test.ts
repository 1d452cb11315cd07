import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { digestText } from '@/lib/domain/list/canonical'
import { verifyCommand } from '@/scripts/list/verify'
import { smallList } from '../support/lists'

const folder = mkdtempSync(join(tmpdir(), 'verify-'))
const at = (name: string) => join(folder, name)
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const digests: string[] = []

/** Three editions as the portal gives them, `1.json` … `3.json`. */
beforeAll(() => {
  for (const [index, word] of ['甲', '乙', '丙'].entries()) {
    const text = digestText(smallList(word), digests.at(-1) ?? null)
    digests.push(sha256(text))
    writeFileSync(at(`${index + 1}.json`), text)
  }
  writeFileSync(at('beside.json'), digestText(smallList('甲'), null))
  writeFileSync(at('beside.json.sha256'), `${digests[0]}  beside.json\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What the command says last and how the process would end. */
async function verify(...args: string[]): Promise<[verdict: string, exitCode: number, output: string]> {
  const output = await verifyCommand(args)
  return [output.split('\n').at(-1)!, Number(process.exitCode ?? 0), output]
}
afterEach(() => {
  process.exitCode = 0
})

describe('one file', () => {
  test('is what was published under its digest', async () => {
    expect((await verify(at('1.json'), '--digest', digests[0]!)).slice(0, 2)).toEqual(['一致', 0])
    expect((await verify(at('2.json'), '--digest', digests[1]!.toUpperCase())).slice(0, 2)).toEqual([
      '一致',
      0,
    ])
  })

  test('is not under another', async () => {
    const [verdict, code, output] = await verify(at('1.json'), '--digest', digests[1]!)
    expect([verdict, code]).toEqual(['不一致', 1])
    expect(output).toContain(digests[0])
  })

  test('is held against the digest file beside it', async () => {
    expect((await verify(at('beside.json'))).slice(0, 2)).toEqual(['一致', 0])
    expect((await verify(at('beside.json'), '--digest', digests[1]!)).slice(0, 2)).toEqual(['不一致', 1])
  })

  test('with one character changed is found out', async () => {
    writeFileSync(at('changed.json'), digestText(smallList('甲'), null).replace('12345678', '12345679'))
    expect((await verify(at('changed.json'), '--digest', digests[0]!)).slice(0, 2)).toEqual(['不一致', 1])
  })

  test('saved anew by an editor still says the same', async () => {
    const text = digestText(smallList('甲'), null)
    writeFileSync(at('pretty.json'), `\ufeff${JSON.stringify(JSON.parse(text), null, 2)}\r\n`)
    const [verdict, code, output] = await verify(at('pretty.json'), '--digest', digests[0]!)
    expect([verdict, code]).toEqual(['一致', 0])
    expect(output).toContain('排版改动过')
  })
})

describe('several files', () => {
  const all = () => ['2.json', '3.json', '1.json'].map(at)

  test('are a chain, in whatever order they are given', async () => {
    const [verdict, code, output] = await verify(...all(), '--digest', digests[2]!)
    expect([verdict, code]).toEqual(['一致', 0])
    expect(output.match(/接在 \d\.json 之后/g)).toEqual(['接在 1.json 之后', '接在 2.json 之后'])
  })

  test('without a published digest prove all but the last', async () => {
    const [verdict, , output] = await verify(...all())
    expect(verdict).toBe('一致')
    expect(output).toContain('3.json 之后没有文件了')
  })

  test('with one missing or exchanged are none', async () => {
    expect((await verify(at('1.json'), at('3.json'))).slice(0, 2)).toEqual(['不一致', 1])
    writeFileSync(at('other.json'), digestText(smallList('丁'), null))
    expect((await verify(at('other.json'), at('2.json'))).slice(0, 2)).toEqual(['不一致', 1])
    expect((await verify(...all(), '--digest', digests[1]!)).slice(0, 2)).toEqual(['不一致', 1])
  })
})

describe('a sentence says what is missing', () => {
  test.each([
    [[], '用法'],
    [['--nonsense'], '用法'],
    [['1.json'], '没有可以对照的数字指纹'],
    [['1.json', '--digest', 'abc'], '64 位'],
    [['nowhere.json'], '找不到文件'],
    [['beside.json.sha256', '--digest', '0'.repeat(64)], '不是本站的版本数据文件'],
  ])('%j', async (args, sentence) => {
    const paths = args.map((arg) => (/json/.test(arg) ? at(arg) : arg))
    await expect(verifyCommand(paths)).rejects.toThrow(sentence)
  })
})
