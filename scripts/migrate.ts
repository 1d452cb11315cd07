// npm run migrate            bring the database of DATABASE_OWNER_URL up to date
// npm run migrate -- new NAME   write the next migration from prisma/schema.prisma
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemAccess } from '@/lib/auth/access'
import { closeDatabase, connectDatabase } from '@/lib/data/client'
import { rebuildMissingSearchRows } from '@/lib/data/search/rebuild'
import { startEmbeddedDatabase } from '@/lib/server/embedded/database'
import { environment } from '@/lib/server/environment'
import { migrate } from '@/lib/server/migrate'
import { schemaDrift } from '@/lib/server/migration-engine'
import { MIGRATIONS_FOLDER, readMigrations } from '@/lib/server/migration-files'

async function newMigration(name: string | undefined) {
  if (!name || !/^[a-z0-9_]+$/.test(name))
    throw new Error(
      'Give the migration a name of lower-case letters, digits and underscores: npm run migrate -- new NAME',
    )
  const { DATABASE_OWNER_URL, DATA_DIR } = environment()
  const database = DATABASE_OWNER_URL ? null : await startEmbeddedDatabase(DATA_DIR)
  try {
    const sql = await schemaDrift(DATABASE_OWNER_URL ?? database?.ownerUrl ?? '', readMigrations())
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = join(MIGRATIONS_FOLDER, `${stamp}_${name}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'migration.sql'), sql)
    console.log(`Wrote ${folder}/migration.sql`)
  } finally {
    await database?.release()
  }
}

async function bringUpToDate() {
  const { DATABASE_OWNER_URL, DATABASE_URL } = environment()
  if (!DATABASE_OWNER_URL)
    throw new Error(
      '缺少环境变量 DATABASE_OWNER_URL（属主角色的数据库连接）；内置数据库由 npm start 自动升级。',
    )
  const role = DATABASE_URL ? decodeURIComponent(new URL(DATABASE_URL).username) : 'responsibility_app'
  const applied = await migrate(DATABASE_OWNER_URL, role)
  console.log(applied.length > 0 ? `已执行：${applied.join('、')}` : '数据库已是最新。')
  // Row-level security binds the owner too, so the same accesses serve.
  await connectDatabase(DATABASE_OWNER_URL)
  try {
    const actor = '系统升级'
    const written = await rebuildMissingSearchRows(systemAccess(null, actor), (code) =>
      systemAccess(code, actor),
    )
    if (written > 0) console.log(`已重建 ${written} 个地区的检索数据。`)
  } finally {
    await closeDatabase()
  }
}

const [command, name] = process.argv.slice(2)
try {
  if (command === 'new') await newMigration(name)
  else if (command === undefined) await bringUpToDate()
  else throw new Error(`Unknown: ${command}. Use: npm run migrate [-- new NAME]`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
