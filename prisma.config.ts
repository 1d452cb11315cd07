import { defineConfig } from 'prisma/config'

/**
 * For Prisma's own commands where their native engine can be had; our scripts use the same engine as
 * WebAssembly (scripts/database/migration-engine.ts) and need none of this but the schema's place.
 */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_OWNER_URL ? { datasource: { url: process.env.DATABASE_OWNER_URL } } : {}),
})
