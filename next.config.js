const development = process.env.NODE_ENV !== 'production'

/**
 * Public pages need no script at all, so the policy allows none (docs/decisions/0004-no-script-on-public-pages.md). Next
 * still writes its scripts into every page; the server takes them out of pages whose policy forbids them
 * (scripts/plain-pages.mjs). Development needs them for reloading.
 */
const PUBLIC_POLICY = [
  "default-src 'self'",
  development ? "script-src 'self' 'unsafe-inline' 'unsafe-eval'" : "script-src 'none'",
  development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * Pages for people who sign in get their policy from the server, with a number used once in every answer
 * (scripts/staff-gate.mjs). Development has no such server.
 */
const PUBLIC_PATHS = development
  ? '/:path*'
  : '/((?!(?:staff|admin|audit|sign-in|invitations|api/auth)(?:/|$)).*)'

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Type checking is a step of `npm test`; the build on a county server need not repeat it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', '@node-rs/jieba', 'chinese-days', 'nodemailer', 'pg'],
  experimental: { serverActions: { bodySizeLimit: '24mb' } },
  // Titles and descriptions stand in the head for everyone, not streamed into the body for a script to move.
  htmlLimitedBots: /.*/,
  headers: () => [
    {
      source: PUBLIC_PATHS,
      headers: [
        { key: 'Content-Security-Policy', value: PUBLIC_POLICY },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
      ],
    },
    {
      // Whoever has the address of a private preview may read it: it is told to nobody and kept by nobody.
      source: '/preview/:path*',
      headers: [
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
        { key: 'Cache-Control', value: 'private, no-store' },
      ],
    },
    {
      source: '/staff/:code/draft/preview/:path*',
      headers: [{ key: 'X-Robots-Tag', value: 'noindex, nofollow' }],
    },
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
      ],
    },
  ],
}
