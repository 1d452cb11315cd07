/** The score of one published edition. */
export interface ScoreOfEdition {
  /** 第N版. */
  number: number
  score: number
}
