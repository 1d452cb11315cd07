import { headers } from 'next/headers'

/** Set by our own server in front of the framework, which drops what a browser says of itself (scripts/client-address.mjs). */
const HEADER = 'x-client-address'

/** Where the request comes from; null in development, which has no server in front. */
export async function clientAddress(): Promise<string | null> {
  return (await headers()).get(HEADER)
}

/** The browser's own description, short enough to keep. */
export async function clientDevice(): Promise<string | null> {
  return (await headers()).get('user-agent')?.slice(0, 300) ?? null
}
