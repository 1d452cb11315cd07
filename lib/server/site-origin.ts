import { environment } from './environment'

/**
 * Scheme and host of the site without a final slash, for canonical addresses and the sitemap. From the environment,
 * never from the Host header: whoever asks must not decide what is canonical.
 */
export function siteOrigin(): string {
  const { PUBLIC_ORIGIN, PORT } = environment()
  return PUBLIC_ORIGIN?.replace(/\/+$/, '') ?? `http://localhost:${PORT ?? 3000}`
}
