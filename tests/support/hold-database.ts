// A process that holds the embedded database of the folder it is given, until it is told to stop (or is killed).
import { startEmbeddedDatabase } from '@/lib/server/embedded/database'

const database = await startEmbeddedDatabase(process.argv[2] ?? '')
process.on('message', async () => {
  await database.release()
  process.exit(0)
})
process.send?.(database.superuserUrl)
