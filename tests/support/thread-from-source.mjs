// The thread that reads documents, from its source: tests run without a build.
import { register } from 'tsx/esm/api'

register()
await import('../../lib/documents/read/reading-thread.ts')
