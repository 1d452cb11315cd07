// npm start, npm run dev: from a bare clone to a running portal. Plain JavaScript until packages are there.
import { prepare } from './bootstrap.mjs'

const began = Date.now()
await prepare()
const { register } = await import('tsx/esm/api')
register()
const { start } = await import('./start.ts')
await start(process.argv[2] === 'dev' ? 'dev' : 'production', began)
