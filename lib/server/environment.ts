import { z } from 'zod'

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, '应以 postgresql:// 开头')
  .optional()

const wholeNumber = (least: number, most: number) => {
  const error = `应为 ${least} 至 ${most} 的整数`
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}

const yesOrNo = z
  .enum(['true', 'false', '1', '0'], { error: '应为 true 或 false' })
  .transform((text) => text === 'true' || text === '1')

/** Everything the process may be told from outside. Read here and nowhere else. */
const environmentSchema = z
  .object({
    /** The running role's connection. Unset: `npm start` brings its own PostgreSQL. */
    DATABASE_URL: databaseUrl,
    /** The owning role's connection; only `npm run migrate` needs it. */
    DATABASE_OWNER_URL: databaseUrl,
    /** Connections one process holds at most. */
    DATABASE_POOL: wholeNumber(1, 200).default(10),
    /** Folder of the embedded database and its passwords. */
    DATA_DIR: z.string().min(1).default('.data'),
    PORT: wholeNumber(1, 65535).optional(),
    HOST: z.string().min(1).optional(),
    /** https://…, for canonical addresses, the sitemap and open data. */
    PUBLIC_ORIGIN: z.url({ protocol: /^https?$/, error: '应为 https:// 开头的网址' }).optional(),
    /** Seals session cookies and second-step secrets. `npm start` with its own database makes and keeps one. */
    AUTH_SECRET: z.string().min(32, '应至少 32 个字符').optional(),
    /** Everybody who signs in must have a second step. */
    REQUIRE_SECOND_STEP: yesOrNo.optional(),
    /** Reverse proxies in front of the server, each adding to X-Forwarded-For; unset: the header is not believed. */
    TRUST_PROXY: wholeNumber(1, 5).optional(),
    /** Single sign-on with OpenID Connect, in addition to passwords. */
    OIDC_ISSUER: z.url({ protocol: /^https?$/, error: '应为网址' }).optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    /** What the button on the sign-in page says: 某某省统一身份认证. */
    OIDC_NAME: z.string().min(1).optional(),
    /** smtp://user:password@host:587 or smtps://…: notifications also go by mail. Needs MAIL_FROM. */
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: '应为 smtp:// 或 smtps:// 开头的地址' }).optional(),
    /** The sender of mails: 责任清单 <noreply@example.gov.cn>. */
    MAIL_FROM: z.string().min(3).optional(),
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  })
  .superRefine((set, context) => {
    if (!set.OIDC_ISSUER) return
    for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_ORIGIN'] as const)
      if (!set[name]) context.addIssue({ code: 'custom', path: [name], message: '设了 OIDC_ISSUER 就必须有' })
  })
export type Environment = z.infer<typeof environmentSchema>

let parsed: Environment | null = null

/**
 * The environment, parsed on first use, so that building needs none of it. An empty variable counts as unset.
 * Throws an Error of one sentence that names what is wrong.
 */
export function environment(): Environment {
  parsed ??= parseEnvironment(process.env)
  return parsed
}

/** Parses without remembering; see {@link environment}. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = environmentSchema.safeParse(set)
  if (result.success) return result.data
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}（${issue.message}）`)
  throw new Error(`环境变量有误：${wrong.join('；')}。`)
}

/** The running role's connection string; throws a sentence when it is not set. */
export function requireDatabaseUrl(): string {
  const url = environment().DATABASE_URL
  if (!url) throw new Error('缺少环境变量 DATABASE_URL（运行角色的数据库连接）。')
  return url
}

/** The secret that seals cookies; throws a sentence when it is not set. */
export function authSecret(): string {
  const secret = environment().AUTH_SECRET
  if (!secret) throw new Error('缺少环境变量 AUTH_SECRET（至少 32 个随机字符，用来签发登录凭证）。')
  return secret
}

export interface SingleSignOn {
  issuer: string
  clientId: string
  clientSecret: string
  /** For people. */
  name: string
}

/** The single sign-on service; null when none is set up. */
export function singleSignOn(): SingleSignOn | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = environment()
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null
  return {
    issuer: OIDC_ISSUER.replace(/\/$/, ''),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME ?? '统一身份认证',
  }
}
