import type { Client } from 'pg'

/**
 * What of a row may change once it is written, where that is less than all of it: what somebody said or was told stays
 * as it was said. Columns are a wall that policies cannot build.
 */
const CHANGEABLE: Record<string, readonly string[]> = {
  alignment_decision: [
    'left_key',
    'right_key',
    'left_title',
    'right_title',
    'verdict',
    'decided_at',
    'version',
  ],
  entry_comment: ['resolved_at', 'resolved_actor'],
  feedback: ['state', 'answer', 'answer_public', 'answered_actor', 'closed_at', 'version'],
  health_waiver: ['revoked_at', 'revoked_actor'],
  finding: [
    'state',
    'stance',
    'due_on',
    'mending_edition_id',
    'mending_since',
    'mended_in',
    'since_edition',
    'moved_at',
    'closed_at',
    'soon_told_for',
    'late_told_for',
    'version',
  ],
  notification: ['read_at', 'mailed_at', 'mail_attempts', 'mail_after', 'withdrawn_reason'],
  preview_link: ['revoked_at'],
  registry_change: ['claimed_until', 'finished_at', 'bureaus', 'entries'],
  registry_task: [
    'title',
    'entries',
    'edition_number',
    'state',
    'closed_at',
    'closed_actor',
    'closed_reason',
    'version',
  ],
  self_approval: ['revoked_at'],
  standard_matter: ['title', 'wording', 'state', 'merged_into', 'version', 'changed_at'],
  session: ['last_seen_at', 'ended_at', 'ended_reason', 'second_step'],
}

/** Histories: rows come, and none changes or goes. (The audit log's are taken away in any case.) */
const ADDED_TO_ONLY = ['finding_step', 'finding_place', 'alignment_step', 'standard_matter_version'] as const
/** What is settled and never goes. */
const NEVER_DELETED = ['finding', 'alignment_decision', 'standard_matter'] as const

/**
 * What the running role may do; said again after every migration, so a new table is never forgotten. Row-level
 * security narrows it to rows. The audit log is append-only, and Prisma's table may only be looked at.
 */
export async function grantRunningRole(owner: Client, role: string): Promise<void> {
  const name = owner.escapeIdentifier(role)
  await refuseTemporaryTables(owner, role)
  await owner.query(`
    GRANT USAGE ON SCHEMA public TO ${name};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${name};
    REVOKE UPDATE, DELETE ON public.audit_entry FROM ${name};
    REVOKE INSERT, UPDATE, DELETE ON public._prisma_migrations FROM ${name};
  `)
  for (const table of ADDED_TO_ONLY)
    if (await exists(owner, table)) await owner.query(`REVOKE UPDATE, DELETE ON public.${table} FROM ${name}`)
  for (const table of NEVER_DELETED)
    if (await exists(owner, table)) await owner.query(`REVOKE DELETE ON public.${table} FROM ${name}`)
  for (const [table, columns] of Object.entries(CHANGEABLE)) {
    if (!(await exists(owner, table))) continue
    await owner.query(`REVOKE UPDATE ON public.${table} FROM ${name}`)
    await owner.query(`GRANT UPDATE (${columns.join(', ')}) ON public.${table} TO ${name}`)
  }
}

/** A database on its way through the migrations has not all tables yet. */
async function exists(owner: Client, table: string): Promise<boolean> {
  const { rowCount } = await owner.query('SELECT 1 WHERE to_regclass($1) IS NOT NULL', [`public.${table}`])
  return rowCount !== 0
}

/**
 * Nobody but the owner makes temporary tables: on a pooled connection one named `entry` would stand before ours for
 * everybody who comes after. A right of the database, so a copy of the database must be told again.
 */
async function refuseTemporaryTables(owner: Client, role: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('SELECT current_database() AS name')
  const database = owner.escapeIdentifier(rows[0]?.name ?? '')
  await owner.query(`REVOKE TEMPORARY ON DATABASE ${database} FROM PUBLIC, ${owner.escapeIdentifier(role)}`)
}

/**
 * Refuses a role that could walk past row-level security. Returns null when the connected role may run the
 * application, else a sentence that says why not.
 */
export async function objectionToRole(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ name: string; strong: boolean; owns: boolean; temporary: boolean }>(`
    SELECT current_user AS name, rolsuper OR rolbypassrls AS strong,
           has_database_privilege(current_database(), 'TEMPORARY') AS temporary,
           EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname = 'public' AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owns
      FROM pg_roles WHERE rolname = current_user`)
  const role = rows[0]
  if (!role) return '无法确认 DATABASE_URL 的数据库角色。'
  if (role.strong)
    return `DATABASE_URL 的角色 ${role.name} 能绕过行级安全，请改用普通运行角色（见 deploy/roles.sql）。`
  if (role.owns)
    return `DATABASE_URL 的角色 ${role.name} 是表的属主，请改用不拥有任何表的运行角色（见 deploy/roles.sql）。`
  if (role.temporary)
    return `DATABASE_URL 的角色 ${role.name} 能建临时表，请由数据库属主执行 npm run migrate 收回这项权限。`
  return null
}
