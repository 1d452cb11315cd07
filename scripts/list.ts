import { alignCommand } from './list/align'
import { checkCommand } from './list/check'
import { parseCommand } from './list/parse'
import { verifyCommand } from './list/verify'

/** The commands of `npm run list -- COMMAND …`: each prints its result on standard output or fails with a sentence. */
const COMMANDS: Record<string, (args: string[]) => Promise<string>> = {
  align: alignCommand,
  check: checkCommand,
  parse: parseCommand,
  verify: verifyCommand,
}

async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new Error(`用法：npm run list -- ${Object.keys(COMMANDS).join('|')} FILE`)
  const output = await command(args)
  await new Promise<void>((done) => process.stdout.write(`${output}\n`, () => done()))
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${message.replace(/\s*\n\s*/g, ' ')}\n`)
  process.exitCode = 1
})
