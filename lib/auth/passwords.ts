import { hash, verify } from '@node-rs/argon2'

/** argon2id with the parameters of OWASP's cheat sheet (19 MiB, 2 passes, 1 lane); a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'))
}

/** False also for a person without a password, after as long as a real comparison takes. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? (await nobody()), password.normalize('NFKC'))
  return right && passwordHash !== null
}

let nobodysHash: Promise<string> | null = null
function nobody(): Promise<string> {
  nobodysHash ??= hashPassword(crypto.randomUUID())
  return nobodysHash
}
