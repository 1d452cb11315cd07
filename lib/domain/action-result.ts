/**
 * How a form's action ended. Expected failures are values every form can show; bugs throw.
 * `values` are what was typed (never passwords), so that nothing has to be typed twice.
 */
export type ActionResult<Value = unknown> =
  | { status: 'idle' }
  | { status: 'done'; message?: string; value?: Value }
  | { status: 'invalid'; fields: Record<string, string[]>; values: Record<string, string> }
  | { status: 'forbidden'; message: string; values: Record<string, string> }
  | { status: 'stale'; message: string; current: unknown; values: Record<string, string> }
  | { status: 'blocked'; message: string; values: Record<string, string> }
  | { status: 'confirm'; message: string; follows: unknown; values: Record<string, string> }

/** What the work of an action answers; the wrapper adds what was typed. `to` leads on to another page. */
export type WorkResult<Value = unknown> =
  | { status: 'done'; message?: string; value?: Value; to?: string }
  | { status: 'invalid'; fields: Record<string, string[]> }
  | { status: 'forbidden'; message: string }
  | { status: 'stale'; message: string; current: unknown }
  | { status: 'blocked'; message: string }
  | { status: 'confirm'; message: string; follows: unknown }

/** What a form hands to `useActionState`. */
export type FormAction = (previous: ActionResult, form: FormData) => Promise<ActionResult>

export const idle: ActionResult = { status: 'idle' }

export function done<Value>(done: { message?: string; value?: Value; to?: string } = {}): WorkResult<Value> {
  return { status: 'done', ...done }
}

/** Something the person can do nothing about in this form: a state that does not allow it, a rule. */
export function blocked(message: string): WorkResult<never> {
  return { status: 'blocked', message }
}

/** Nothing is done yet: the person sees what would follow and sends the form once more. */
export function confirm(message: string, follows: unknown): WorkResult<never> {
  return { status: 'confirm', message, follows }
}

/** Somebody saved in between; `current` is what stands there now. */
export function stale(message: string, current: unknown): WorkResult<never> {
  return { status: 'stale', message, current }
}

/** Fields the schema could not judge (a name already taken). */
export function invalid(fields: Record<string, string[]>): WorkResult<never> {
  return { status: 'invalid', fields }
}
