/** Findings not settled on the same thing, each leading to its page. */
export function RaisedAlready(props: {
  raised: readonly { id: string; number: number; jurisdictionCode: string }[]
  /** On what it was raised, where that is not said beside. */
  on?: string
}) {
  const { raised, on = '' } = props
  return raised.map(({ id, number, jurisdictionCode }) => (
    <a key={id} className="way" href={`/audit/findings/${jurisdictionCode}/${id}`}>
      已{on}提出：第{number}号
    </a>
  ))
}
