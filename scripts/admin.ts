// npm run admin -- create-operator: the first operator of a new portal, or one more. Asks for login name and name and
// prints a link by which that person chooses a password; with --password-stdin the password comes from standard input.
// Nothing secret stands on the command line, where others on the machine could read it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { systemAccess } from '@/lib/auth/access'
import { inviteToReset } from '@/lib/auth/invite'
import { hashPassword } from '@/lib/auth/passwords'
import { closeDatabase, connectDatabase } from '@/lib/data/client'
import { createPerson } from '@/lib/data/people'
import { passwordObjections } from '@/lib/domain/accounts/password-rules'
import { loginNameSchema, personNameSchema } from '@/lib/domain/accounts/person-fields'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '@/lib/server/embedded/database'
import { environment } from '@/lib/server/environment'

const USAGE = `用法：npm run admin -- create-operator [--login 登录名] [--name 姓名] [--password-stdin]

登录名和姓名没有写明的会逐个询问。默认打印一个链接，由本人打开设置密码；
加 --password-stdin 则从标准输入读一行作为密码。`

class Refused extends Error {}

async function createOperator(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { login: { type: 'string' }, name: { type: 'string' }, 'password-stdin': { type: 'boolean' } },
  })
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false })
  const answers = lines[Symbol.asyncIterator]()
  const ask = async (question: string) => {
    process.stderr.write(question)
    return (await answers.next()).value ?? ''
  }
  const loginName = check(loginNameSchema.safeParse(values.login ?? (await ask('登录名：'))))
  const name = check(personNameSchema.safeParse(values.name ?? (await ask('姓名：'))))
  const password = values['password-stdin'] ? await ask('密码：') : null
  lines.close()
  const objection = password === null ? undefined : passwordObjections(password, [loginName, name])[0]
  if (objection) throw new Refused(objection)

  const access = systemAccess(null, '运维命令')
  const passwordHash = password === null ? null : await hashPassword(password)
  const personId = await createPerson(access, { loginName, name, mail: null, passwordHash }, [
    { role: 'operator', jurisdictionCode: null, scope: [] },
  ])
  if (!personId) throw new Refused(`登录名 ${loginName} 已有人用，请换一个。`)
  if (password !== null) return console.log(`平台管理员 ${loginName} 已建好，请用刚才的密码登录。`)
  const link = await inviteToReset(access, { personId, name, mail: null })
  console.log(
    `平台管理员 ${loginName} 已建好。请本人在 7 天内打开链接设置密码（只能用一次）：\n${link?.address}`,
  )
}

function check<T>(
  parsed: { success: true; data: T } | { success: false; error: { issues: { message: string }[] } },
): T {
  if (parsed.success) return parsed.data
  throw new Refused(parsed.error.issues.map(({ message }) => message).join('；'))
}

/** The database of DATABASE_URL, or the embedded one of this folder when it has been started before. */
async function connect(): Promise<EmbeddedDatabase | null> {
  const { DATABASE_URL, DATA_DIR } = environment()
  if (DATABASE_URL) {
    await connectDatabase(DATABASE_URL)
    return null
  }
  if (!existsSync(join(DATA_DIR, 'demo-accounts.txt')))
    throw new Refused('没有 DATABASE_URL，本目录也没有启动过。请先设置 DATABASE_URL，或执行 npm start。')
  const embedded = await startEmbeddedDatabase(DATA_DIR)
  await connectDatabase(embedded.url)
  return embedded
}

const [command, ...rest] = process.argv.slice(2)
if (command !== 'create-operator') {
  console.error(USAGE)
  process.exit(command ? 1 : 0)
}
let embedded: EmbeddedDatabase | null = null
try {
  embedded = await connect()
  await createOperator(rest)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await closeDatabase()
  await embedded?.release()
}
