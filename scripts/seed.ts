// npm run seed: fills the embedded database of this checkout with the seed documents (what is there stays).
import { closeDatabase, connectDatabase } from '@/lib/data/client'
import { startEmbeddedDatabase } from '@/lib/server/embedded/database'
import { environment } from '@/lib/server/environment'
import { migrate } from '@/lib/server/migrate'
import { seedDatabase } from './seed-database'

const embedded = await startEmbeddedDatabase(environment().DATA_DIR)
try {
  await migrate(embedded.ownerUrl, embedded.runningRole)
  await connectDatabase(embedded.url)
  await seedDatabase((line) => console.log(line))
} finally {
  await closeDatabase()
  await embedded.release()
}
