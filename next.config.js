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

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Type checking is a step of `npm test`; the build on a county server need not repeat it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/jieba', 'pg'],
  // Titles and descriptions stand in the head for everyone, not streamed into the body for a script to move.
  htmlLimitedBots: /.*/,
  headers: () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: PUBLIC_POLICY },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
      ],
    },
  ],
}
