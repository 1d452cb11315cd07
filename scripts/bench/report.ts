import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

/** One line of the table; `limit` is the best this machine could do for the same bytes, or the goal. */
export interface Measure {
  what: string
  measured: string
  limit: string
  goal: string
}

const FILE = 'docs/benchmarks.md'
const BEGIN = (size: string) => `<!-- ${size}: written by npm run bench -->`
const END = (size: string) => `<!-- /${size} -->`

export const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`

/** Prints the table and puts it into docs/benchmarks.md in the place of the last run of the same size. */
export function report(size: string, description: string, measures: readonly Measure[]): void {
  const head = '| what | measured | limit in the same run | goal |\n|---|---|---|---|'
  const rows = measures.map((m) => `| ${m.what} | ${m.measured} | ${m.limit} | ${m.goal} |`)
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  const date = new Date().toISOString().slice(0, 10)
  const section = `${BEGIN(size)}\n\n## ${description}\n\n${date}, ${machine}.\n\n${head}\n${rows.join('\n')}\n\n${END(size)}`
  console.log(`\n${section}\n`)
  const old = readFileSync(FILE, 'utf8')
  const [from, to] = [old.indexOf(BEGIN(size)), old.indexOf(END(size))]
  const updated =
    from >= 0 && to > from
      ? old.slice(0, from) + section + old.slice(to + END(size).length)
      : `${old.trimEnd()}\n\n${section}\n`
  writeFileSync(FILE, updated)
}
