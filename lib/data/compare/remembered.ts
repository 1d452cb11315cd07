/**
 * Keeps the answers to the questions asked last. For answers that follow from editions that never change: the key names
 * everything they follow from, so that nothing ever has to be forgotten, only dropped for want of room.
 * An answer still under way is waited for by all who ask; one that failed is asked again.
 * @param most answers kept
 */
export function remembered<Question, Value>(
  most: number,
  keyOf: (question: Question) => string,
  answer: (question: Question) => Value,
): (question: Question) => Value {
  const kept = new Map<string, Value>()
  return (question) => {
    const key = keyOf(question)
    const known = kept.get(key)
    if (known !== undefined) {
      // Asked last, dropped last.
      kept.delete(key)
      kept.set(key, known)
      return known
    }
    const value = answer(question)
    kept.set(key, value)
    // What failed once (a database that was restarting) is asked for again.
    if (value instanceof Promise) value.catch(() => kept.delete(key))
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(oldest)
    return value
  }
}
