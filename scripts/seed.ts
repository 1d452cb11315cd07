// npm run seed: brings the embedded database of this checkout up to date and fills it with the seed documents (what
// is there stays). A process of its own, so that a running server does not carry the reader and the engine around.
import pg from 'pg'
import { closeDatabase, connectDatabase } from '@/lib/data/client'
import { startEmbeddedDatabase } from '@/lib/server/embedded/database'
import { environment } from '@/lib/server/environment'
import { migrate } from '@/lib/server/migrate'
import { demoAccounts } from './demo-accounts'
import { seedDatabase } from './seed-database'
import { step } from './steps.mjs'

const embedded = await startEmbeddedDatabase(environment().DATA_DIR)
const owner = new pg.Client({ connectionString: embedded.ownerUrl })
try {
  await step('更新数据库结构', () => migrate(embedded.ownerUrl, embedded.runningRole))
  await connectDatabase(embedded.url)
  await owner.connect()
  // Two at once go one after the other; the second finds everything there.
  await owner.query(`SELECT pg_advisory_lock(hashtext('seed'))`)
  await step('读取并发布随附的责任清单', () => seedDatabase((line) => console.log(`  ${line}`)))
  await step('准备演示账号', () => demoAccounts(environment().DATA_DIR))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await owner.end()
  await closeDatabase()
  await embedded.release()
}
