// Next loads modules several times in one process (pages and route handlers each bring them): what one of them knows to
// be out of date, all must forget.
const shared = globalThis as typeof globalThis & { responsibilityForgotten?: Map<string | symbol, number> }

/**
 * Keeps what a slow question answers for a while. The first asker waits; once it is old, askers still get it while
 * one of them has it asked again. A failed question is asked again by the next asker.
 * @param name of what is kept, for `forget` to reach every copy of the module in this process; else this one alone
 */
export function kept<Argument, Value>(
  forMs: number,
  ask: (argument: Argument) => Promise<Value>,
  name?: string,
): { (argument: Argument): Promise<Value>; forget(): void } {
  const key = name ?? Symbol('kept')
  let value: Promise<Value> | null = null
  let askedAt = 0
  let asking = false
  let times = timesForgotten(key)
  const get = (argument: Argument): Promise<Value> => {
    const now = Date.now()
    if (times !== timesForgotten(key)) {
      times = timesForgotten(key)
      value = null
    }
    if (value === null) {
      askedAt = now
      const answer = ask(argument).catch((error) => {
        if (value === answer) value = null
        throw error
      })
      value = answer
    } else if (now - askedAt > forMs && !asking) {
      asking = true
      askedAt = now
      const asked = times
      ask(argument)
        .then((fresh) => {
          // What was forgotten meanwhile is not kept.
          if (asked === timesForgotten(key)) value = Promise.resolve(fresh)
        })
        .catch(() => {})
        .finally(() => {
          asking = false
        })
    }
    return value
  }
  get.forget = () => {
    shared.responsibilityForgotten ??= new Map()
    shared.responsibilityForgotten.set(key, timesForgotten(key) + 1)
  }
  return get
}

const timesForgotten = (key: string | symbol) => shared.responsibilityForgotten?.get(key) ?? 0
