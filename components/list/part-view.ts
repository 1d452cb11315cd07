/** What every table of a part is given. */
export interface PartViewProps<Entry> {
  entries: Entry[]
  /** Address of an entry's own page; absent where there is none (an old edition). */
  hrefOf?: (entry: Entry) => string
  /** Of the jurisdiction, to complete local telephone numbers. */
  areaCode: string | null
}
