import type { Place, ResponsibilityList } from '@/lib/domain/list/schema'

/** What reading a document gives. */
export interface ReadResult {
  list: ResponsibilityList
  warnings: ReadWarning[]
  /**
   * Everything of the source that belongs to no entry, in order: section captions, column heads, cover pages,
   * notes, signatures. Entries plus `unplaced` account for every visible character of the source.
   */
  unplaced: Unplaced[]
}

export interface ReadWarning {
  /** Stable kebab-case code, e.g. `lost-number`, `split-row`, `number-gap`, `filled-from-merge`, `artefact`. */
  code: string
  /** In Chinese, for the person who brought the file. */
  message: string
  /** JSON pointer into the list (`/boundaries/6`), or the place in the source when it concerns no entry. */
  at: string
  /** Text that was dropped (an artefact such as `[bookmark: _GoBack]`), else absent. */
  dropped?: string
  /** Text the reader put into the list that stands elsewhere in the source: a merged cell's, a column's head. */
  added?: string
}

export interface Unplaced {
  text: string
  /** `caption` and `columns` are structure the reader used; `note` and `text` deserve a person's look. */
  kind: 'caption' | 'columns' | 'note' | 'text'
  place: Place
}

/** A file that cannot be read. `message` is one Chinese sentence: what is wrong and what to do. */
export class UnreadableDocument extends Error {
  constructor(
    readonly code:
      | 'empty'
      | 'unknown-type'
      | 'wrong-type'
      | 'encrypted'
      | 'damaged'
      | 'image-only'
      | 'too-large'
      | 'nothing-found',
    message: string,
  ) {
    super(message)
    this.name = 'UnreadableDocument'
  }
}
