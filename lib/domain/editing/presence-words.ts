/** Somebody else on the same page. */
export interface OtherPerson {
  name: string
  /** The entry they have open for editing, if one. */
  entryId: string | null
}

/** What is said of the others on a page: first who has the very same entry open, then who is merely here. */
export function presenceWords(
  others: readonly OtherPerson[],
  openEntryId: string | null,
): { sameEntry: string | null; here: string | null } {
  const same = openEntryId === null ? [] : others.filter((other) => other.entryId === openEntryId)
  const rest = others.filter((other) => !same.includes(other))
  const names = (people: readonly OtherPerson[]) => [...new Set(people.map(({ name }) => name))].join('、')
  return {
    sameEntry: same.length > 0 ? `${names(same)}正在修改这一条` : null,
    here: rest.length > 0 ? `${names(rest)}也在这一页` : null,
  }
}
