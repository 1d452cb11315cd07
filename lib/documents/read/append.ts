/** Adds all of `more` behind `list`. `push(...more)` breaks on lists longer than the call stack. */
export function append<T>(list: T[], more: readonly T[]) {
  for (const one of more) list.push(one)
}
