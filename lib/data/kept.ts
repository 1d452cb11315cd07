/**
 * Keeps what a slow question answers for a while. The first asker waits; once it is old, askers still get it while
 * one of them has it asked again. A failed question is asked again by the next asker.
 */
export function kept<Argument, Value>(
  forMs: number,
  ask: (argument: Argument) => Promise<Value>,
): { (argument: Argument): Promise<Value>; forget(): void } {
  let value: Promise<Value> | null = null
  let askedAt = 0
  let asking = false
  const get = (argument: Argument): Promise<Value> => {
    const now = Date.now()
    if (value === null) {
      askedAt = now
      value = ask(argument).catch((error) => {
        value = null
        throw error
      })
    } else if (now - askedAt > forMs && !asking) {
      asking = true
      askedAt = now
      ask(argument)
        .then((fresh) => {
          value = Promise.resolve(fresh)
        })
        .catch(() => {})
        .finally(() => {
          asking = false
        })
    }
    return value
  }
  get.forget = () => {
    value = null
  }
  return get
}
