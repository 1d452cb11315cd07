import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { canonicalJson } from '@/lib/domain/list/canonical'

const USAGE = '用法：npm run list -- verify FILE [FILE …] [--digest 数字指纹]'
const digestSchema = z.string().regex(/^[0-9a-f]{64}$/)
/** A data file of an edition, `/{code}/editions/{n}/list.json`; of the list nothing but JSON is assumed. */
const dataFileSchema = z.strictObject({
  list: z.record(z.string(), z.unknown()),
  previousDigest: digestSchema.nullable(),
})

interface DataFile {
  name: string
  digest: string
  previousDigest: string | null
  /** The bytes are not as they were published, but what they say is. */
  reformatted: boolean
  /** From the digest file beside it, when there is one. */
  expected: string | null
}

/**
 * `verify FILE … [--digest HEX]`: recomputes the SHA-256 of data files of editions and says 一致 or 不一致, by exit
 * code 0 or 1. A file is held against the digest file beside it (FILE.sha256) and against the file that follows it;
 * `--digest` is that of the last one. Throws an Error with one sentence when there is nothing to hold it against.
 */
export async function verifyCommand(args: string[]): Promise<string> {
  const { values, positionals } = parse(args)
  const expected = values.digest?.trim().toLowerCase()
  if (positionals.length === 0) throw new Error(USAGE)
  if (expected !== undefined && !digestSchema.safeParse(expected).success)
    throw new Error('--digest 后面应是 64 位十六进制的数字指纹，请从版本页面上完整复制。')
  const files = inOrder(await Promise.all(positionals.map(readDataFile)))
  const last = files.at(-1)!
  if (expected !== undefined && last.expected === null) last.expected = expected
  const proven = files.length > 1 || last.expected !== null
  if (!proven)
    throw new Error(`没有可以对照的数字指纹。算出来是 ${last.digest}，请与网页对照，或加 --digest 数字指纹。`)
  const lines: string[] = []
  let agrees = expected === undefined || last.digest === expected
  for (const [index, file] of files.entries()) {
    const findings = findingsOf(file, files[index - 1])
    agrees &&= findings.every(({ good }) => good)
    lines.push(`${file.name}`, `  算出的指纹  ${file.digest}`, ...findings.map(({ text }) => `  ${text}`))
  }
  if (!agrees) process.exitCode = 1
  if (last.expected === null) lines.push(`${last.name} 之后没有文件了：它的指纹请再与网页上公布的对照`)
  return [...lines, agrees ? '一致' : '不一致'].join('\n')
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { digest: { type: 'string' } }, allowPositionals: true })
  } catch {
    throw new Error(USAGE)
  }
}

function findingsOf(file: DataFile, before: DataFile | undefined): { good: boolean; text: string }[] {
  const findings: { good: boolean; text: string }[] = []
  if (file.reformatted) findings.push({ good: true, text: '文件的排版改动过，按原来的写法计算' })
  if (file.expected !== null)
    findings.push(
      file.expected === file.digest
        ? { good: true, text: '与公布的指纹一致' }
        : { good: false, text: `与公布的指纹不一致：公布的是 ${file.expected}` },
    )
  if (before)
    findings.push(
      file.previousDigest === before.digest
        ? { good: true, text: `接在 ${before.name} 之后` }
        : {
            good: false,
            text: `不接在 ${before.name} 之后：它记的上一版指纹是 ${file.previousDigest ?? '（无）'}`,
          },
    )
  return findings
}

/** Each after the one whose digest it names, however they were given; what does not follow keeps its order. */
function inOrder(files: DataFile[]): DataFile[] {
  const rest = [...files]
  const ordered: DataFile[] = []
  while (rest.length > 0) {
    const digests = new Set(rest.map((file) => file.digest))
    const next = rest.findIndex((file) =>
      ordered.length > 0 && rest.some((other) => other.previousDigest === ordered.at(-1)?.digest)
        ? file.previousDigest === ordered.at(-1)?.digest
        : file.previousDigest === null || !digests.has(file.previousDigest),
    )
    ordered.push(...rest.splice(Math.max(next, 0), 1))
  }
  return ordered
}

async function readDataFile(path: string): Promise<DataFile> {
  const name = basename(path)
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT'
        ? `找不到文件“${path}”，请检查路径。`
        : `打不开文件“${path}”（${error.code}）。`,
    )
  })
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  const data = dataFileSchema.safeParse(parseJson(text))
  if (!data.success) throw new Error(`“${name}”不是本站的版本数据文件，请从版本页面重新下载。`)
  const canonical = canonicalOf(data.data)
  return {
    name,
    digest: createHash('sha256').update(canonical, 'utf8').digest('hex'),
    previousDigest: data.data.previousDigest,
    reformatted: !bytes.equals(Buffer.from(canonical, 'utf8')),
    expected: await readDigestFile(`${path}.sha256`),
  }
}

/** The digest in a file as `sha256sum` writes it; null when there is none. */
async function readDigestFile(path: string): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return /^([0-9a-f]{64})\b/.exec(text)?.[1] ?? null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Lists hold no fractions; a file with one was never published here. */
function canonicalOf(data: object): string {
  try {
    return canonicalJson(data)
  } catch {
    return JSON.stringify(data)
  }
}
